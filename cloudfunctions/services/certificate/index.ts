import { certificate } from '../../contract/certificate'
import { openDoor } from '../../office/serve'
import { check } from './check'
import { mine } from './mine'

export const main = openDoor(certificate, { check, mine })
