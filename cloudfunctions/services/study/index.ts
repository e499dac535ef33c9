import { study } from '../../contract/study'
import { openDoor } from '../../office/serve'
import { apply } from './apply'
import { catalogue, check } from './catalogue'
import { oneCase, open, queue } from './desk'
import { accept, decline, mine, withdraw } from './mine'
import { claims, judgeClaim, payInstalment } from './money'
import { confirmYear, move } from './move'
import { appeal, resubmit } from './resubmit'
import { claimInstalment, reportYear } from './years'

export const main = openDoor(study, {
  catalogue, check, apply, mine, withdraw, accept, decline, resubmit, appeal, reportYear, claimInstalment,
  queue, case: oneCase, open, move, confirmYear, claims, judgeClaim, payInstalment,
})
