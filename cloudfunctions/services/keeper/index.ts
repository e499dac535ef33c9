import { keeper } from '../../contract/keeper'
import { openDoor } from '../../office/serve'
import { decide } from './corrections'
import { desk, doorCode } from './desk'
import { setFacilities, setFacts } from './facts'
import { answer, confirm, pause, reopen, setHours } from './opening'
import { stations } from './stations'

export const main = openDoor(keeper, { stations, desk, confirm, setHours, pause, reopen, setFacilities, setFacts, answer, doorCode, decide })
