import type { account } from '../../cloudfunctions/contract/account'
import type { Action, Counter, InputOf, Once, OutputOf } from '../../cloudfunctions/contract/action'
import type { activity } from '../../cloudfunctions/contract/activity'
import type { aid } from '../../cloudfunctions/contract/aid'
import type { certificate } from '../../cloudfunctions/contract/certificate'
import type { contest } from '../../cloudfunctions/contract/contest'
import type { course } from '../../cloudfunctions/contract/course'
import type { gate } from '../../cloudfunctions/contract/gate'
import type { job } from '../../cloudfunctions/contract/job'
import type { keeper } from '../../cloudfunctions/contract/keeper'
import type { ledger } from '../../cloudfunctions/contract/ledger'
import type { match } from '../../cloudfunctions/contract/match'
import type { membership } from '../../cloudfunctions/contract/membership'
import type { matter } from '../../cloudfunctions/contract/matter'
import type { message } from '../../cloudfunctions/contract/message'
import type { notice } from '../../cloudfunctions/contract/notice'
import type { occasion } from '../../cloudfunctions/contract/occasion'
import type { staff } from '../../cloudfunctions/contract/staff'
import type { standard } from '../../cloudfunctions/contract/standard'
import type { pack } from '../../cloudfunctions/contract/pack'
import type { station } from '../../cloudfunctions/contract/station'
import type { study } from '../../cloudfunctions/contract/study'
import type { union } from '../../cloudfunctions/contract/union'
import { call, type Sending } from './call'

/** Every counter at which the hall asks. */
interface Counters {
  aid: typeof aid
  account: typeof account
  activity: typeof activity; certificate: typeof certificate; contest: typeof contest; course: typeof course; gate: typeof gate; job: typeof job
  match: typeof match; matter: typeof matter; message: typeof message; occasion: typeof occasion; pack: typeof pack; staff: typeof staff; station: typeof station; study: typeof study
  keeper: typeof keeper; ledger: typeof ledger; membership: typeof membership; notice: typeof notice; standard: typeof standard; union: typeof union
}

type Ask<A extends Action> = A extends { once: Once }
  ? (input: InputOf<A>, sending: Sending) => Promise<OutputOf<A>>
  : (input: InputOf<A>) => Promise<OutputOf<A>>
type Window<C extends Counter> = { [Name in keyof C['actions']]: Ask<C['actions'][Name]> }
type Hall = { [Noun in keyof Counters]: Window<Counters[Noun]> }

const windowOf = (noun: string) => new Proxy({}, {
  get: (_target, action: string) => (input: unknown, sending?: Sending) => call(noun, action, input, sending),
})

/**
 * Everything that may be asked, by noun and action: `hall.station.nearby(…)`. A write takes its intent, which the outbox
 * keeps. What there is to ask is known to the compiler alone, so that a phone does not carry it along.
 */
export const hall = new Proxy({}, { get: (_target, noun: string) => windowOf(noun) }) as Hall

type Write<A> = A extends Action & { once: Once } ? { input: InputOf<A>; output: OutputOf<A> } : never

/** What each noun lets somebody do, with what it takes and what it answers. */
export type Writes = {
  [Noun in keyof Counters]: { [Name in keyof Counters[Noun]['actions'] as Write<Counters[Noun]['actions'][Name]> extends never ? never : Name]: Write<Counters[Noun]['actions'][Name]> }
}
