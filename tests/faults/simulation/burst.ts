import type { Answer } from '../../../cloudfunctions/contract/action'
import type { Enrolment as Shown } from '../../../cloudfunctions/contract/occasion'
import { chance as chanceOf } from '../../../cloudfunctions/local/seed/chance'
import type { Counter, Enrolment } from '../../../cloudfunctions/rules/seats/documents'
import { Archive, holdMs } from './archive'
import { type Faults, none } from './faults'
import { Judge } from './judge'
import { Phone } from './phone'
import { Platform } from './platform'
import { Timeline } from './timeline'
import { fairSlots, openFair, type Settings, start } from './town'

const arriveWithinMs = 200
const hot = 'seat-counters/oc-fair:s1'
/** As many as the archive has connections for. */
const instances = 300

export interface Burst { people: number; seats: number; programs: Settings['programs']; waitlist?: boolean; faults?: Faults; seed?: number }

/**
 * Everybody wants a seat at once. Times in virtual ms: `makespan` until the last seat is given, `ratio` of that to
 * the least that the operations on the one document take until then, `lasted` until the last phone knows.
 */
export async function burst({ people, seats, programs, waitlist = false, faults = none, seed = 1 }: Burst) {
  const chance = chanceOf(seed)
  const timeline = new Timeline(start)
  const judge = new Judge()
  const full = { at: start, hotOperations: 0 }
  const archive: Archive = new Archive(timeline, chance, (collection, id, before, after) => {
    judge.witness(collection, id, before, after)
    if (collection === 'enrolments' && (after as Enrolment).state === 'seated') Object.assign(full, { at: timeline.now, hotOperations: archive.writes.get(hot)!.count })
  })
  const platform = new Platform(timeline, archive, chance, chanceOf(seed ^ 0x5ea75), faults, programs, instances)
  openFair(archive, fairSlots([seats]), { waitlist, buckets: 1, offerMinutes: 60, groupMost: 1 })
  const told = new Map<string, number>()
  let sends = 0, asks = 0, last = 0
  for (let person = 0; person < people; person++) {
    const phone = new Phone(platform, `person-${person}`, 'outbox')
    const input = { id: 'oc-fair', slot: 's1' }
    timeline.after(chance.next() * arriveWithinMs, () => phone.wish('occasion', 'enrol', input, (answer: Answer<Shown>, course) => {
      const word = answer.ok ? answer.data.state : answer.problem.code
      told.set(word, (told.get(word) ?? 0) + 1)
      judge.told(phone.openid, 'enrol', {}, answer, course.intent)
      sends += course.sends
      asks += course.asks
      last = timeline.now
    }))
  }
  await timeline.run()
  const [counter] = archive.all<Counter>('seat-counters')
  return {
    told: Object.fromEntries(told), filled: seats - counter!.free, complaints: judge.atRest(archive, platform.said),
    operations: archive.operations / people, hotOperations: archive.writes.get(hot)!.count,
    makespan: full.at - start, ratio: (full.at - start) / (full.hotOperations * holdMs), lasted: last - start,
    sends: sends / people, asks: asks / people,
  }
}
