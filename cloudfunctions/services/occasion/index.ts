import { occasion } from '../../contract/occasion'
import { openDoor } from '../../office/serve'
import { accept } from './accept'
import { detail } from './detail'
import { enrol } from './enrol'
import { cancel, decline } from './leave'
import { list } from './list'
import { mine } from './mine'

export const main = openDoor(occasion, { list, detail, mine, enrol, cancel, accept, decline })
