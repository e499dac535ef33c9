import { message } from '../../contract/message'
import { openDoor } from '../../office/serve'
import { list } from './list'
import { read } from './read'

export const main = openDoor(message, { list, read })
