import { nextStates } from '../contract/application-moves'
import { kindOf } from '../contract/kinds'
import { mayMove } from '../contract/study-moves'
import { dropImage } from '../office/images'
import { forgetFiles } from '../office/paper-library'
import { spanOf } from '../rules/occasion-phase'
import { enrolmentId } from '../rules/seats/documents'
import { applicationsOfPerson, changeApplication } from '../store/applications'
import { consentsOf, withdrawConsent } from '../store/consents'
import { allCasesOf, answersOf, changeCase, saidAt } from '../store/cases'
import { occasions } from '../store/occasions'
import { papersOf } from '../store/papers'
import { blankHeld, type HeldDocument, heldOf, removeHeld } from '../store/personal-data'
import { findEnrolment } from '../store/seats'
import { forgetWorker } from '../store/station-changes'
import { eraseCorrections } from '../store/station-corrections'
import { changeStudy, studiesOf } from '../store/study'
import { advance } from './cases'
import { ended, giveSeatBack, leavingSeat, moved } from './study-seats'

/** How one collection holds a person: how his records are found, and what is done when his data are deleted; null: they stay. */
interface Holding { find(person: string): Promise<HeldDocument[]>; erase: ((person: string, now: number) => Promise<void>) | null }

const most = 100
const by = (collection: string, field: string, erase: Holding['erase'] = null): Holding => ({ find: (person) => heldOf(collection, field, person), erase })
const removed = (collection: string, field: string): Holding => by(collection, field, (person) => removeHeld(collection, field, person))
const blanked = (collection: string, field: string, fields: object): Holding => by(collection, field, (person) => blankHeld(collection, field, person, fields))
const nobody = null

/** Every collection of the archive, and whom it holds. One that is not named here fails a test. */
export const holdings: Readonly<Record<string, Holding | null>> = {
  'known-fields': removed('known-fields', '_id'),
  'mobile-codes': removed('mobile-codes', 'person'),
  papers: by('papers', 'person', erasePapers),
  profiles: removed('profiles', '_id'),
  applications: by('applications', 'person', eraseApplications),
  'job-reports': blanked('job-reports', 'person', { text: '' }),
  'study-applications': by('study-applications', 'person', eraseStudies),
  'study-instalments': { find: instalmentsHeld, erase: null },
  cases: { find: casesHeld, erase: eraseCases },
  'notice-objections': blanked('notice-objections', 'person', { words: '' }),
  memberships: by('memberships', 'person'),
  payouts: by('payouts', 'person'),
  enrolments: by('enrolments', 'person'),
  'contest-entries': blanked('contest-entries', 'person', { members: '' }),
  'contest-objections': blanked('contest-objections', 'person', { reason: '' }),
  trainees: blanked('trainees', 'person', { name: null }),
  teams: blanked('teams', 'person', { players: '' }),
  certificates: by('certificates', 'person'),
  photos: by('photos', 'person', erasePhotos),
  'station-voices': blanked('station-voices', 'person', { person: null }),
  'station-corrections': by('station-corrections', 'person', eraseCorrections),
  /** What staff did stays theirs, as in the audit book. */
  'station-changes': by('station-changes', 'who', forgetWorker),
  messages: removed('messages', 'person'),
  subscriptions: removed('subscriptions', 'person'),
  consents: by('consents', 'person'),
  staff: by('staff', '_id'),
  audit: by('audit', 'who'),
  'check-ins': by('check-ins', 'scanner'),
  bookings: by('bookings', 'person'),
  /** Found by nobody's name, and gone after seven days. */
  intents: nobody,
  /** Of a slot, by the serial of a seat. */
  promotions: nobody,
  /** Without names from the first. */
  feedbacks: nobody,
  /** Masked from the first, and out of sight when they are over. */
  notices: nobody, ledger: nobody, slips: nobody, standards: nobody, 'aid-years': nobody, 'join-sources': nobody, 'aid-policies': nobody,
  /** By the keeper's role alone, and sums of a day. */
  'station-tickets': nobody, 'station-visits': nobody, 'medicine-alerts': nobody,
  settings: nobody, stations: nobody, 'station-packs': nobody, 'pack-owners': nobody, catalogues: nobody, occasions: nobody, 'seat-counters': nobody, employers: nobody, 'hall-plans': nobody, 'job-posts': nobody,
  'study-rounds': nobody, 'study-offerings': nobody, 'base-unions': nobody, talks: nobody, speakers: nobody, fixtures: nobody, contests: nobody, 'contest-scores': nobody,
}

/** Matters that have to be ended before what they need can be deleted. */
const underWays: readonly { what: string; live(person: string, now: number): Promise<boolean> }[] = [
  { what: 'study', live: async (person) => (await studiesOf(person, most)).some(({ state }) => !['withdrawn', 'rejected', 'left', 'completed'].includes(state)) },
  { what: 'job', live: async (person) => (await applicationsOfPerson(person, most)).some(({ state }) => ['applied', 'read', 'interview'].includes(state)) },
  { what: 'contest', live: (person, now) => takesPart('contest-entries', { about: 'contest', said: 'members' }, person, now) },
  { what: 'match', live: (person, now) => takesPart('teams', { about: 'occasion', said: 'players' }, person, now) },
  { what: 'course', live: (person, now) => takesPart('trainees', { about: 'occasion', said: 'name' }, person, now) },
]
export async function underWay(person: string, now: number): Promise<string[]> {
  const live = await Promise.all(underWays.map(async (each) => (await each.live(person, now) ? [each.what] : [])))
  const kinds = (await allCasesOf(person)).filter(({ ended }) => !ended).map(({ kind }) => kind)
  return [...live.flat(), ...new Set(kinds)]
}

/** Whether somebody has said who sits on a seat that he still has, in something that is not over. */
async function takesPart(collection: string, { about, said }: { about: string; said: string }, person: string, now: number): Promise<boolean> {
  const named = new Set((await heldOf(collection, 'person', person)).flatMap((each) => (each[said] ? [each[about]] : [])))
  const coming = (await occasions.all(now)).filter((each) => named.has(each.id) && !each.calledOff && now < spanOf(each).ends)
  const seats = await Promise.all(coming.map(({ id }) => findEnrolment(enrolmentId(id, person))))
  return seats.some((seat) => seat?.state === 'seated')
}

/** Takes back all consents and deletes what names or reaches somebody, everywhere; what has to stay stays without it. Done again it goes on where it stopped. */
export async function erasePerson(person: string, now: number): Promise<void> {
  for (const purpose of new Set((await consentsOf(person)).map((each) => each.purpose))) await withdrawConsent(person, purpose, now)
  // Papers last: a file goes when nothing holds it any more.
  for (const [name, holding] of Object.entries(holdings)) if (name !== 'papers') await holding?.erase?.(person, now)
  await erasePapers(person)
}

async function instalmentsHeld(person: string): Promise<HeldDocument[]> {
  const own = await studiesOf(person, most)
  return (await Promise.all(own.map(({ _id }) => heldOf('study-instalments', 'application', _id)))).flat()
}

async function erasePapers(person: string): Promise<void> {
  const files = (await papersOf(person)).map(({ file }) => file)
  await removeHeld('papers', 'person', person)
  await forgetFiles(person, files)
}

async function erasePhotos(person: string): Promise<void> {
  const photos = await heldOf('photos', 'person', person)
  await removeHeld('photos', 'person', person)
  for (const { file } of photos) await dropImage(String(file))
}

async function eraseApplications(person: string, now: number): Promise<void> {
  for (const own of await applicationsOfPerson(person, most)) {
    const withdrawn = nextStates(own.state, 'worker').includes('withdrawn')
      ? { state: 'withdrawn' as const, changedAt: now, history: [...own.history, { to: 'withdrawn' as const, at: now, by: 'worker' as const }] } : {}
    await changeApplication(own, { ...withdrawn, snapshot: null, wish: null, interview: null })
  }
}

async function casesHeld(person: string): Promise<HeldDocument[]> {
  return (await allCasesOf(person)).map((record) => {
    const { _id, kind, receipt, state, area, fen, working, answers, history, papers, sentAt } = record
    return {
      _id, kind: kindOf(kind).title, receipt, state, area, fen, working, sentAt, papers: papers.map((paper) => paper.kind), answers: answers === '' ? {} : answersOf(record),
      history: history.map(({ move, to, at, by: desk }, order) => ({ move, to, at, by: desk, ...(desk === 'applicant' && { said: saidAt(record, order) }) })),
    }
  })
}

/** What can be taken back is; what is being paid goes on to its end, and what has ended keeps its course without the person. */
async function eraseCases(person: string, now: number): Promise<void> {
  for (const own of await allCasesOf(person)) {
    const { moves } = kindOf(own.kind)
    if (moves.withdraw!.from.includes(own.state)) {
      await advance(own, { move: 'withdraw', by: 'applicant', who: person, said: {} }, now)
    } else if (own.ended) {
      const files = own.papers.map(({ file }) => file)
      await changeCase(own, { answers: '', copies: [], name: null, tail: null, papers: [], history: own.history.map((each) => ({ ...each, said: null })) })
      await forgetFiles(person, files)
    }
  }
}

async function eraseStudies(person: string, now: number): Promise<void> {
  for (const own of await studiesOf(person, most)) {
    const files = own.papers.map(({ file }) => file)
    const gone = { name: null, mobile: null, idNumber: null, papers: [], appeal: own.appeal && { ...own.appeal, words: '' } }
    const after = await changeStudy(own, mayMove('withdraw', own.state, 'student') ? { ...moved(own, 'withdraw', 'student', now), ...ended(own), ...leavingSeat(own), ...gone } : gone)
    // Whoever dies before this leaves it to the clock.
    if (after?.leaving != null) await giveSeatBack(after, now)
    await forgetFiles(person, files)
  }
}
