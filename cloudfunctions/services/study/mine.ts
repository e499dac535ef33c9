import { mayMove } from '../../contract/study-moves'
import type { study } from '../../contract/study'
import { ended, followSeat, giveSeatBack, leavingSeat, moved, seatStudy } from '../../clerks/study-seats'
import { forgetFiles } from '../../office/paper-library'
import { problem } from '../../office/problem'
import { freshToken, seatsBusy } from '../../office/seating'
import type { Handler, RecordHandler, Request } from '../../office/serve'
import { decline as declining } from '../../rules/seats/cancel'
import { enrolmentId } from '../../rules/seats/documents'
import { accept as accepting } from '../../rules/seats/waitlist'
import { withdrawConsent } from '../../store/consents'
import { doSeatWork, findEnrolment } from '../../store/seats'
import { studiesOf, type StudyRecord } from '../../store/study'
import { leaseMs } from './apply'
import { certified } from './completion'
import { changeOnce, ownStudy } from './known'
import { shownStudy } from './shown'

const most = 20

export const mine: Handler<typeof study.actions.mine> = async (_input, { caller, now }) => {
  const rows = []
  for (const record of await studiesOf(caller.openid!, most)) {
    const here = record.state === 'pending' && record.lease <= now ? await seatStudy(record, now, leaseMs) : await followSeat(record, now)
    rows.push(await shownStudy(await certified(here, now), now))
  }
  return { rows, asOf: now }
}

/** The application first, with the seat that it leaves; then the seat: whoever dies in between, the clock gives it back. */
export const withdraw: RecordHandler<typeof study.actions.withdraw> = {
  async done({ id }, { caller, now, intent }) {
    const own = await followSeat(await ownStudy(id, caller.openid!), now)
    if (own.state !== 'withdrawn') {
      if (!mayMove('withdraw', own.state, 'student')) throw problem('study.state', { state: own.state })
      const files = own.papers.map(({ file }) => file)
      const after = await changeOnce(own, intent, { ...moved(own, 'withdraw', 'student', now), ...ended(own), ...leavingSeat(own) })
      await forgetFiles(own.person, files)
      await withdrawConsent(own.person, 'study', now)
      return shownStudy(await giveSeatBack(after, now), now)
    }
    return shownStudy(await giveSeatBack(own, now), now)
  },
  async asked({ id }, { caller, now }) {
    const own = await ownStudy(id, caller.openid!)
    if (own.state !== 'withdrawn') throw problem('intent.unknown')
    return shownStudy(own, now)
  },
}

/** Takes the seat that came free. The seat is the truth, the application follows it. */
export const accept: RecordHandler<typeof study.actions.accept> = {
  async done({ id }, { caller, now }) {
    const own = await inLine(id, caller.openid!)
    if (own.state === 'submitted') return shownStudy(own, now)
    const seat = await findEnrolment(enrolmentId(own.seat!, own.person))
    if (seat) await doSeatWork(accepting({ id: seat._id, serial: seat.serial, now }))
    const after = await followSeat(own, now)
    if (after.state !== 'submitted') throw seat?.state === 'waiting' ? problem('study.state', { state: after.state }) : problem('offer.lapsed', { at: seat?.until ?? now })
    return shownStudy(after, now)
  },
  asked: (input, request) => endedAs('submitted', input, request),
}

export const decline: RecordHandler<typeof study.actions.decline> = {
  async done({ id }, { caller, now }) {
    const own = await ownStudy(id, caller.openid!)
    if (own.state === 'withdrawn') return shownStudy(await giveSeatBack(own, now), now)
    const line = await inLine(id, caller.openid!)
    const seat = line.seat === null ? undefined : await findEnrolment(enrolmentId(line.seat, line.person))
    if (!seat || line.state !== 'waitlisted') throw problem('study.state', { state: line.state })
    if (await doSeatWork(declining({ id: seat._id, serial: seat.serial, now, token: freshToken })) === 'busy') throw seatsBusy(now)
    const after = await followSeat(line, now)
    if (after.state !== 'withdrawn') throw problem('study.state', { state: after.state })
    return shownStudy(await giveSeatBack(after, now), now)
  },
  asked: (input, request) => endedAs('withdrawn', input, request),
}

/** Errors: `study.unknown`, `study.state` where one does not stand in line, nor came out of it with a seat. */
async function inLine(id: string, person: string): Promise<StudyRecord> {
  const own = await ownStudy(id, person)
  if (own.state !== 'waitlisted' && own.state !== 'submitted') throw problem('study.state', { state: own.state })
  return own
}

async function endedAs(state: StudyRecord['state'], { id }: { id: string }, { caller, now }: Request) {
  const own = await ownStudy(id, caller.openid!)
  if (own.state !== state) throw problem('intent.unknown')
  return shownStudy(own, now)
}
