import { matter } from '../../contract/matter'
import { openDoor } from '../../office/serve'
import { batches } from './batches'
import { file, move, open, queue } from './desk'
import { act, mine, one, status } from './own'
import { submit } from './submit'

export const main = openDoor(matter, { submit, mine, batches, one, act, status, queue, file, open, move })
