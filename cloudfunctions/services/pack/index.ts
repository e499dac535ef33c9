import { pack } from '../../contract/pack'
import { openDoor } from '../../office/serve'
import { owners } from './owners'
import { receive } from './receive'
import { take } from './take'

export const main = openDoor(pack, { owners, take, receive })
