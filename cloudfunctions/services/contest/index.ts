import { contest } from '../../contract/contest'
import { openDoor } from '../../office/serve'
import { desk, detail, duties } from './detail'
import { saveEntry } from './entry'
import { answerObjection, object, objections } from './objections'
import { board, finalize, publish } from './publishing'
import { results } from './results'
import { enterScore, scores } from './scores'
import { differing, reopenScore, settleScore } from './settling'
import { enterUnit } from './unit'

export const main = openDoor(contest, {
  detail, saveEntry, enterUnit, results, object,
  duties, desk, board, scores, enterScore, differing, settleScore, reopenScore, publish, finalize, objections, answerObjection,
})
