import type { Occasion } from '../../contract/occasion'
import type { Round } from '../../contract/study-application'
import type { study } from '../../contract/study'
import type { Handler } from '../../office/serve'
import { seatsNow } from '../../office/seats-now'
import { occasions } from '../../store/occasions'
import { offerings, rounds } from '../../store/study'
import { judge } from './known'

/** The round that opened last; before the first has opened, the one that opens next. */
function newest(all: readonly Round[], now: number): Round | null {
  const opened = all.filter(({ opens }) => opens <= now).sort((a, b) => b.opens - a.opens)[0]
  return opened ?? [...all].sort((a, b) => a.opens - b.opens)[0] ?? null
}

export const catalogue: Handler<typeof study.actions.catalogue> = async ({ level, institution, text }, { now }) => {
  const round = newest(await rounds.all(now), now)
  const all = (await offerings.all(now)).filter((each) => each.round === round?.id)
  const wanted = all.filter((each) => (level === undefined || each.level === level) && (institution === undefined || each.institution === institution)
    && (each.major.includes(text.trim()) || each.institution.includes(text.trim())))
  const known = new Map<string, Occasion>((await occasions.all(now)).map((each) => [each.id, each]))
  const held = wanted.flatMap((each) => known.get(each.id) ?? [])
  const seatsOf = await seatsNow(held, now)
  const rows = wanted.flatMap((each) => {
    const [slot] = known.has(each.id) ? seatsOf(known.get(each.id)!) : []
    return slot ? [{ ...each, capacity: slot.capacity, left: slot.left, waiting: slot.waiting }] : []
  })
  return {
    round, rows: rows.sort((a, b) => (a.id < b.id ? -1 : 1)), institutions: [...new Set(all.map((each) => each.institution))].sort(),
    asOf: now, demo: round?.demo ?? false,
  }
}

export const check: Handler<typeof study.actions.check> = async ({ level, facts }, { now }) => judge(level, facts, now)
