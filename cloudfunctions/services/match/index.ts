import { match } from '../../contract/match'
import { openDoor } from '../../office/serve'
import { board, saveTeam } from './teams'
import { saveFixture, setScore } from './fixtures'

export const main = openDoor(match, { board, saveTeam, saveFixture, setScore })
