import type { Standard, standard } from '../../contract/standard'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { counties } from '../../rules/areas'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { addStandard, findStandard, type StandardRecord, standardId, standardsKept } from '../../store/standards'

const newestFirst = (a: StandardRecord, b: StandardRecord) => b.year - a.year || a.measure.localeCompare(b.measure) || b.revision - a.revision
const shown = ({ county, measure, year, fen, source, revision, at, demo }: Omit<StandardRecord, '_id'>): Standard =>
  ({ county, measure, year, fen, source, revision, at, demo })

export const list: Handler<typeof standard.actions.list> = async (_input, { now }) => {
  const seen = new Set<string>()
  const latest = (await standardsKept()).sort(newestFirst).filter((each) => {
    const of = standardId({ ...each, revision: 0 })
    return !seen.has(of) && seen.add(of)
  })
  return { rows: latest.map(shown), asOf: now }
}

export const history: Handler<typeof standard.actions.history> = async ({ id }) => ({ rows: (await standardsKept(id)).sort(newestFirst).map(shown) })

export const set: RecordHandler<typeof standard.actions.set> = {
  async done({ id: county, revision: seen, ...facts }, { caller, now, intent }) {
    if (!counties.some(({ code }) => code === county)) throw problem('area.unknown')
    if (!caller.duties.some(({ area, of }) => of === null && (area === null || area === county))) throw problem('role.required')
    // Next year's may be known in December; a year further is a slip of the finger.
    const latest = Number(isoDate(dayNumber(now)).slice(0, 4)) + 1
    if (facts.year > latest) throw problem('standard.year', { most: latest })
    const record = { county, ...facts, revision: seen + 1, at: now, demo: false, by: caller.openid!, intent }
    const follows = seen === 0 || await findStandard(standardId({ ...record, revision: seen }))
    if (follows && await addStandard(record)) return shown(record)
    return standing(record, intent, 'standard.changed')
  },
  asked: ({ id: county, revision: seen, ...facts }, { intent }) => standing({ county, ...facts, revision: seen + 1 }, intent, 'intent.unknown'),
}

/** The revision that this very wish has set. Errors: what is told where it did not. */
async function standing(of: Parameters<typeof standardId>[0], intent: string, otherwise: 'standard.changed' | 'intent.unknown'): Promise<Standard> {
  const found = await findStandard(standardId(of))
  if (found?.intent !== intent) throw problem(otherwise)
  return shown(found)
}
