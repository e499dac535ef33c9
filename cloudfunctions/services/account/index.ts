import { account } from '../../contract/account'
import { openDoor } from '../../office/serve'
import { forget, known, tell } from './known'
import { confirmMobile, sendCode } from './mobile'
import { eraseMe, exportMe, kept, withdrawConsent } from './privacy'
import { dropPaper, keepPaper, papers } from './papers'

export const main = openDoor(account, { papers, keepPaper, dropPaper, known, tell, forget, sendCode, confirmMobile, kept, withdrawConsent, exportMe, eraseMe })
