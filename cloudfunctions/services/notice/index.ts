import { notice } from '../../contract/notice'
import { openDoor } from '../../office/serve'
import { decide, objections } from './desk'
import { list, mine, object } from './public'

export const main = openDoor(notice, { list, object, mine, objections, decide })
