import { matter } from '../../contract/matter'
import { openDoor } from '../../office/serve'
import { file, move, open, queue } from './desk'
import { act, mine, one, status } from './own'
import { submit } from './submit'

export const main = openDoor(matter, { submit, mine, one, act, status, queue, file, open, move })
