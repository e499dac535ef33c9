import type { ProblemCode } from '../../../cloudfunctions/contract/problem'
import type { commonProblems } from '.'
import type { accountProblems } from './account'
import type { activityProblems } from './activity'
import type { contestProblems } from './contest'
import type { gateProblems } from './gate'
import type { jobProblems } from './job'
import type { ledgerProblems } from './ledger'
import type { matterProblems } from './matter'
import type { memberProblems } from './member'
import type { stationProblems } from './station'
import type { studyProblems } from './study'

type Told = keyof typeof commonProblems | keyof typeof accountProblems | keyof typeof activityProblems | keyof typeof contestProblems | keyof typeof gateProblems | keyof typeof jobProblems | keyof typeof ledgerProblems | keyof typeof matterProblems | keyof typeof memberProblems | keyof typeof stationProblems | keyof typeof studyProblems

/** A problem without words does not compile. */
export const everyProblemHasWords: [Exclude<ProblemCode, Told>] extends [never] ? true : never = true
