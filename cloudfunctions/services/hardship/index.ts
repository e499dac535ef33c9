import { hardship } from '../../contract/hardship'
import { openDoor } from '../../office/serve'
import { setStandard, standardHistory, standards } from './standards'

export const main = openDoor(hardship, { standards, standardHistory, setStandard })
