import { course } from '../../contract/course'
import { openDoor } from '../../office/serve'
import { mine, sayName } from './mine'
import { markExam, trainees } from './trainees'

export const main = openDoor(course, { mine, sayName, trainees, markExam })
