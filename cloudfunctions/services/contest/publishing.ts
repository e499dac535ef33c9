import type { Board, contest } from '../../contract/contest'
import { canMove, contestMoves } from '../../contract/contest-moves'
import { issueCertificate } from '../../office/certificates'
import { tellContestant, tellPublished } from '../../clerks/contests'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { objectionTerm } from '../../rules/contest/objection-term'
import { checkContent } from '../../store/content-check'
import { changeEntry, type EntryRecord, openMembers } from '../../store/contest-entries'
import { objectionsOf } from '../../store/contest-objections'
import { changeContest, contests } from '../../store/contests'
import { dutiesOf } from '../../store/staff'
import { contestNow, entrustedContest, isEntrusted, type Known, shownContest, startOf } from './known'
import { type Standing, standingOf } from './standing'

/** Longer than a call may live: an objection that came in time is in the archive by then. */
const graceMs = 60_000

export const board: Handler<typeof contest.actions.board> = async ({ id }, { caller, now }) =>
  shownBoard(await entrustedContest(id, caller, now), caller.openid!, now)

async function shownBoard(known: Known, openid: string, now: number, standing?: Standing): Promise<Board> {
  const { contest: found, occasion } = known
  const { outcomes, scores } = standing ?? await standingOf(found)
  const own = await dutiesOf(openid)
  const may = (...roles: Parameters<typeof isEntrusted>[2]) => isEntrusted(own, occasion, roles)
  return {
    contest: shownContest(found), title: occasion.title, starts: startOf(occasion),
    seats: outcomes.length, unnamed: outcomes.filter(({ entry }) => !entry).length,
    rounds: found.rounds.map(({ id: round }) => {
      const count = (state: string) => scores.filter((score) => score.round === round && score.state === state).length
      const [half, differ, confirmed] = [count('half'), count('differ'), count('confirmed')]
      return { id: round, half, differ, confirmed, empty: outcomes.length - half - differ - confirmed }
    }),
    openObjections: (await objectionsOf(found.id)).filter(({ state }) => state === 'open').length,
    awarding: found.state === 'final' && found.awardedAt === null,
    may: { score: may('reviewer', 'organizer'), approve: may('approver'), organize: may('organizer') }, asOf: now,
  }
}

/** Errors: `scores.incomplete`. */
function assertComplete({ missing, differ }: Standing): void {
  if (missing || differ) throw problem('scores.incomplete', { missing, differ })
}

/**
 * The contest is read before its scores, and published only where it is still as it was read: who opens a score again
 * changes it too. The clock tells those who were not told.
 */
export const publish: RecordHandler<typeof contest.actions.publish> = {
  async done({ id, publication }, { caller, now }) {
    const known = await entrustedContest(id, caller, now)
    const { contest: found, occasion } = known
    if (found.publication < publication) {
      if (found.publication + 1 !== publication || !canMove(contestMoves, found.state, 'published', 'approver')) throw problem('contest.state', { state: found.state })
      if (now < startOf(occasion)) throw problem('scoring.not-yet', { at: startOf(occasion) })
      const standing = await standingOf(found)
      assertComplete(standing)
      const term = objectionTerm(now, found.objectionDays)
      if ('unpublished' in term) throw problem('calendar.unpublished', { year: term.unpublished })
      await checkWords(standing, caller.openid!)
      if (!(await changeContest(found, { state: 'published', publication, publishedAt: now, objectUntil: term.until }))) {
        throw problem('contest.state', { state: (await contestNow(id, now)).contest.state })
      }
    }
    const after = await contestNow(id, now)
    if (after.contest.state === 'published' && after.contest.told < after.contest.publication) await tellPublished(after.contest, occasion.title, now)
    return shownBoard(after, caller.openid!, now)
  },
  async asked({ id, publication }, { caller, now }) {
    const known = await entrustedContest(id, caller, now)
    if (known.contest.publication < publication) throw problem('intent.unknown')
    return shownBoard(known, caller.openid!, now)
  },
}

/** Units and teams whose words nobody could check when they were written. */
async function checkWords({ outcomes }: Standing, openid: string): Promise<void> {
  for (const { entry } of outcomes) {
    if (entry && !entry.checked && (await checkContent([entry.unit, entry.team].join('\n'), openid)) === 'pass') await changeEntry(entry, { checked: true })
  }
}

/** Final first, and the certificates after: each is given once however often that is begun again, and the desk shows while some are to come. */
export const finalize: RecordHandler<typeof contest.actions.finalize> = {
  async done({ id, publication }, { caller, now }) {
    const { contest: found } = await entrustedContest(id, caller, now)
    if (found.publication !== publication) throw problem('contest.state', { state: found.state })
    if (found.state !== 'final') {
      if (!canMove(contestMoves, found.state, 'final', 'approver')) throw problem('contest.state', { state: found.state })
      if (now < found.objectUntil! + graceMs) throw problem('objections.not-over', { at: found.objectUntil! })
      const open = (await objectionsOf(id)).filter(({ state }) => state === 'open').length
      if (open) throw problem('objections.open', { count: open })
      const standing = await standingOf(found)
      assertComplete(standing)
      const unnamed = standing.outcomes.find(({ title, entry }) => title !== null && !entry)
      if (unnamed) throw problem('entry.unnamed', { serial: unnamed.seat.serial })
      if (!(await changeContest(found, { state: 'final', finalAt: now }))) throw problem('contest.state', { state: (await contestNow(id, now)).contest.state })
    }
    const after = await contestNow(id, now)
    if (after.contest.state === 'final' && after.contest.awardedAt === null) await award(after, now)
    return shownBoard(await contestNow(id, now), caller.openid!, now)
  },
  async asked({ id, publication }, { caller, now }) {
    const known = await entrustedContest(id, caller, now)
    if (known.contest.state !== 'final' || known.contest.publication !== publication || known.contest.awardedAt === null) throw problem('intent.unknown')
    return shownBoard(known, caller.openid!, now)
  },
}

async function award({ contest: found, occasion }: Known, now: number): Promise<void> {
  for (const { seat, entry, place, title } of (await standingOf(found)).outcomes) {
    if (title === null || !entry) continue
    const certificates = await certify(entry, { title: `《${occasion.title}》${title}`, lines: [`第 ${place} 名`, ...[entry.checked ? entry.unit : '', entry.checked ? entry.team : ''].filter(Boolean)] }, now)
    await changeEntry(entry, { certificates })
    await tellContestant('title-awarded', { id: `titled-${seat._id}-${seat.serial}`, person: seat.person, about: found.id, title: occasion.title, now })
  }
  await contests.change(found.id, { state: 'final', awardedAt: null }, { awardedAt: now })
}

/** One for each member; the first is who has the seat, the others are told by their mobile numbers. */
const certify = (entry: EntryRecord, words: { title: string; lines: string[] }, now: number): Promise<string[]> =>
  Promise.all(openMembers(entry).map(({ name }, at) =>
    issueCertificate({ about: entry.contest, person: at === 0 ? entry.person : entry.keys[at]!, name, kind: 'award', ...words, now })))
