import type { ScoreValue } from '../../contract/contest-moves'
import { ranking, titleOf } from '../../rules/contest/ranking'
import type { Enrolment } from '../../rules/seats/documents'
import { entriesOf, type EntryRecord, seatsOf } from '../../store/contest-entries'
import { type ScoreRecord, scoresOf } from '../../store/contest-scores'
import type { ContestRecord } from '../../store/contests'

/** How one seat came out, by what is confirmed. */
export interface Outcome {
  seat: Enrolment
  /** Who has it; undefined where nobody has said. */
  entry: EntryRecord | undefined
  values: Readonly<Record<string, ScoreValue>>
  place: number | null
  total: number | null
  title: string | null
}
export interface Standing { outcomes: Outcome[]; scores: ScoreRecord[]; missing: number; differ: number }

/** All of a contest as it stands now, the best first, and after them who has no place. */
export async function standingOf({ id, rounds, ties, awards }: ContestRecord): Promise<Standing> {
  const [seats, entries, all] = await Promise.all([seatsOf(id), entriesOf(id), scoresOf(id)])
  const serials = new Set(seats.map(({ serial }) => serial))
  // A seat that was given back takes its scores out of the count.
  const scores = all.filter(({ serial }) => serials.has(serial))
  const valuesOf = (of: string) => Object.fromEntries(scores.flatMap(({ serial, round, value }) => (serial === of && value ? [[round, value]] : [])))
  const entryOf = new Map(entries.map((entry) => [entry.serial, entry]))
  const ranked = new Map(ranking(rounds, ties, seats.map(({ serial }) => ({ id: serial, values: valuesOf(serial) }))).map((one, at) => [one.id, { ...one, at }]))
  const outcomes = seats.map((seat): Outcome => {
    const own = ranked.get(seat.serial)
    return {
      seat, entry: entryOf.get(seat.serial), values: valuesOf(seat.serial),
      place: own?.place ?? null, total: own?.total ?? null, title: own ? titleOf(awards, own.place) : null,
    }
  })
  const at = ({ seat }: Outcome) => ranked.get(seat.serial)?.at ?? Infinity
  const differ = scores.filter(({ state }) => state === 'differ').length
  const confirmed = scores.filter(({ state }) => state === 'confirmed').length
  return { outcomes: outcomes.sort((a, b) => (at(a) === at(b) ? 0 : at(a) - at(b))), scores, differ, missing: seats.length * rounds.length - confirmed - differ }
}
