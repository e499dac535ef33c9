import { standard } from '../../contract/standard'
import { openDoor } from '../../office/serve'
import { history, list, set } from './standards'

export const main = openDoor(standard, { list, history, set })
