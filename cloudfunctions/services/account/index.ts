import { account } from '../../contract/account'
import { openDoor } from '../../office/serve'
import { dropPaper, keepPaper, papers } from './papers'
import { phoneKey } from './phone-key'

export const main = openDoor(account, { papers, keepPaper, dropPaper, phoneKey })
