import { membership } from '../../contract/membership'
import { openDoor } from '../../office/serve'
import { check, code, mine } from './card'
import { claimMobile } from './claim-mobile'
import { pool } from './pool'
import { source, sources } from './sources'

export const main = openDoor(membership, { mine, code, check, claimMobile, pool, source, sources })
