import { account } from '../../contract/account'
import { openDoor } from '../../office/serve'
import { about } from './about'
import { forget, known, tell } from './known'
import { confirmMobile, sendCode } from './mobile'
import { eraseMe, exportMe, kept, withdrawConsent } from './privacy'
import { dropPaper, keepPaper, papers } from './papers'
import { phoneKey } from './phone-key'

export const main = openDoor(account, {
  papers, keepPaper, dropPaper, known, tell, forget, sendCode, confirmMobile, phoneKey, about, kept, withdrawConsent, exportMe, eraseMe,
})
