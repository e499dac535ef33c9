import { membership } from '../../contract/membership'
import { openDoor } from '../../office/serve'
import { check, code, mine } from './card'
import { pool } from './pool'
import { source, sources } from './sources'

export const main = openDoor(membership, { mine, code, check, pool, source, sources })
