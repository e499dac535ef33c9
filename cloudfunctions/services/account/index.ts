import { account } from '../../contract/account'
import { openDoor } from '../../office/serve'
import { dropPaper, keepPaper, papers } from './papers'

export const main = openDoor(account, { papers, keepPaper, dropPaper })
