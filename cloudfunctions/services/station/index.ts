import { station } from '../../contract/station'
import { openDoor } from '../../office/serve'
import { areas } from './areas'
import { detail } from './detail'
import { nearby } from './nearby'
import { pins } from './pins'

export const main = openDoor(station, { nearby, pins, detail, areas })
