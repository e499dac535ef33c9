import { station } from '../../contract/station'
import { openDoor } from '../../office/serve'
import { areas } from './areas'
import { changes } from './changes'
import { confirmOpen } from './confirm-open'
import { correct, ownCorrections } from './correct'
import { detail } from './detail'
import { nearby } from './nearby'
import { pins } from './pins'
import { reportLocked } from './report-locked'
import { visit } from './visit'

export const main = openDoor(station, { nearby, pins, detail, areas, changes, reportLocked, confirmOpen, visit, correct, ownCorrections })
