import type { study } from '../../contract/study'
import { takenFromLibrary } from '../../office/paper-library'
import { problem } from '../../office/problem'
import type { RecordHandler } from '../../office/serve'
import { addInstalment, changeInstalment, findInstalment, instalmentId, type InstalmentRecord, instalmentsOf } from '../../store/study-instalments'
import type { StudyRecord } from '../../store/study'
import { changeOnce, knownRound, ownStudy } from './known'
import { done } from './resubmit'
import { shownStudy } from './shown'

const studied = ['studying', 'completed']

/** What the student says of a year; staff confirm it, and then it stands. */
export const reportYear: RecordHandler<typeof study.actions.reportYear> = {
  async done({ id, year, status }, { caller, now, intent }) {
    const own = await ownStudy(id, caller.openid!)
    if (own.intents.includes(intent)) return shownStudy(own, now)
    if (own.state !== 'studying') throw problem('study.state', { state: own.state })
    if (year > own.years.length + 1) throw problem('year.order')
    if (own.years.some((each) => each.year === year && each.confirmedAt !== null)) throw problem('year.confirmed')
    return shownStudy(await changeOnce(own, intent, { years: yearsWith(own, { year, status, reportedAt: now, confirmedAt: null }) }), now)
  },
  asked: async ({ id }, { caller, now, intent }) => shownStudy(await done(id, caller.openid!, intent), now),
}

export const yearsWith = ({ years }: StudyRecord, told: StudyRecord['years'][number]): StudyRecord['years'] =>
  [...years.filter(({ year }) => year !== told.year), told].sort((a, b) => a.year - b.year)

/** One claim an application and year; one that was sent back is claimed again with another proof. */
export const claimInstalment: RecordHandler<typeof study.actions.claimInstalment> = {
  async done({ id, year }, { caller, now }) {
    const own = await ownStudy(id, caller.openid!)
    if (!studied.includes(own.state)) throw problem('study.state', { state: own.state })
    const terms = (await knownRound(own.round, now)).instalments.find((each) => each.year === year)
    if (!terms || !own.years.some((each) => each.year === year)) throw problem('year.order')
    const before = await findInstalment(instalmentId(id, year))
    if (before && before.state !== 'returned') return shownStudy(own, now)
    const [paper] = await takenFromLibrary(own.person, [terms.proof])
    if (before?.hash === paper!.hash) throw problem('paper.unchanged', { paper: terms.proof })
    if ((await instalmentsOf(id)).some((other) => other.year !== year && other.hash === paper!.hash)) throw problem('paper.used', { paper: terms.proof })
    await claim(own, { ...terms, file: paper!.file, hash: paper!.hash }, before, now)
    return shownStudy(own, now)
  },
  async asked({ id, year }, { caller, now }) {
    const own = await ownStudy(id, caller.openid!)
    const found = await findInstalment(instalmentId(id, year))
    if (!found || found.state === 'returned') throw problem('intent.unknown')
    return shownStudy(own, now)
  },
}

type Terms = Pick<InstalmentRecord, 'year' | 'fen' | 'proof' | 'file' | 'hash'>

async function claim({ _id: application, area }: StudyRecord, terms: Terms, before: InstalmentRecord | undefined, now: number): Promise<void> {
  const claimed = { ...terms, state: 'claimed' as const, claimedAt: now, reason: null }
  if (before) {
    if (await changeInstalment(before, claimed) !== 'done') throw problem('instalment.state', { state: (await findInstalment(before._id))?.state ?? 'returned' })
    return
  }
  const id = instalmentId(application, terms.year)
  // Taken: the other phone was quicker, and claimed the same.
  await addInstalment({ _id: id, application, area, version: 1, approvedBy: null, paidAt: null, paidBy: null, slip: id, ...claimed })
}
