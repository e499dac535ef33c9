import { union } from '../../contract/union'
import { openDoor } from '../../office/serve'
import { find } from './find'
import { route } from './route'
import { tree } from './tree'

export const main = openDoor(union, { tree, find, route })
