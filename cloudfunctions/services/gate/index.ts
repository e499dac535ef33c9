import { gate } from '../../contract/gate'
import { openDoor } from '../../office/serve'
import { checkIn } from './check-in'
import { pack } from './pack'
import { checkInByScreen, screen } from './screen'
import { setCapacity } from './set-capacity'
import { walkIn } from './walk-in'

export const main = openDoor(gate, { pack, checkIn, walkIn, setCapacity, screen, checkInByScreen })
