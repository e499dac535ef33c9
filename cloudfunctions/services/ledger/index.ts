import { ledger } from '../../contract/ledger'
import { openDoor } from '../../office/serve'
import { mine, rows, totals } from './read'

export const main = openDoor(ledger, { totals, rows, mine })
