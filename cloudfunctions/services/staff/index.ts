import { staff } from '../../contract/staff'
import { openDoor } from '../../office/serve'
import { duties } from './duties'

export const main = openDoor(staff, { duties })
