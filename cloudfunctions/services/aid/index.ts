import { aid } from '../../contract/aid'
import { openDoor } from '../../office/serve'
import { policies } from './policies'

export const main = openDoor(aid, { policies })
