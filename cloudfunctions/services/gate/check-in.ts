import type { gate, Scan } from '../../contract/gate'
import type { RecordHandler } from '../../office/serve'
import { mergeScans } from '../../rules/scans'
import { type Meeting, sessionAt } from '../../rules/sessions'
import { shortCodeNumber } from '../../rules/short-code'
import { enrolmentsBySerial, keepScan, noteCheckIn, scansOf } from '../../store/check-ins'
import { organizedOccasion } from '../../office/may-organize'

type CheckIn = typeof gate.actions.checkIn

const done: RecordHandler<CheckIn>['done'] = async ({ id, scans }, { caller, now }) => {
  const { course } = await organizedOccasion(id, caller, now)
  return { results: await handIn(id, scans, course?.sessions) }
}

/** Handing in is its own question: a scan that was kept already is kept. */
export const checkIn: RecordHandler<CheckIn> = { done, asked: done }

/** Keeps the scans and tells for each which one was the check-in, of all that any door has handed in until now; of a course, the check-in to its session. */
export async function handIn(occasion: string, scans: readonly Scan[], sessions: readonly Meeting[] = []) {
  for (const scan of scans) await keepScan(occasion, scan)
  const serials = [...new Set(scans.map(({ serial }) => serial))]
  const named = new Map((await enrolmentsBySerial(occasion, serials)).map((enrolment) => [enrolment.serial, enrolment]))
  const all = await scansOf(occasion, serials)
  const firsts = new Map(serials.map((serial) => [serial, firstOf(serial, all)]))
  for (const [serial, first] of firsts) {
    const enrolment = named.get(serial)
    if (enrolment?.state === 'seated' && first) await noteCheckIn(enrolment, first.at)
  }
  return scans.map((scan) => {
    const session = sessionAt(sessions, scan.at)
    const first = firstOf(scan.serial, all.filter(({ at }) => sessionAt(sessions, at) === session))
    const enrolment = named.get(scan.serial)
    const outcome = !enrolment ? 'unknown' as const : enrolment.state !== 'seated' ? 'no-seat' as const : isSame(scan, first) ? 'check-in' as const : 'duplicate' as const
    return { scan, outcome, first: outcome === 'duplicate' ? first : null }
  })
}

function firstOf(serial: string, all: readonly Scan[]): Scan | null {
  const own = all.filter((scan) => scan.serial === serial)
  const [first] = mergeScans(own.map((scan) => ({ ...scan, serial: shortCodeNumber(serial) })))
  return first ? { serial, scanner: first.scanner, at: first.at, sequence: first.sequence } : null
}

const isSame = (one: Scan, other: Scan | null): boolean => one.scanner === other?.scanner && one.sequence === other.sequence
