import type { hardship, LivingStandard } from '../../contract/hardship'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { counties } from '../../rules/areas'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { addStandard, findStandard, type LivingStandardRecord, standardId, standardsKept } from '../../store/living-standards'

const newestFirst = (a: LivingStandardRecord, b: LivingStandardRecord) => b.year - a.year || b.revision - a.revision
const shown = ({ county, year, fen, source, revision, at, demo }: LivingStandardRecord): LivingStandard => ({ county, year, fen, source, revision, at, demo })

export const standards: Handler<typeof hardship.actions.standards> = async (_input, { now }) => {
  const seen = new Set<string>()
  const latest = (await standardsKept()).sort(newestFirst).filter(({ county, year }) => !seen.has(`${county} ${year}`) && seen.add(`${county} ${year}`))
  return { rows: latest.map(shown), asOf: now }
}

export const standardHistory: Handler<typeof hardship.actions.standardHistory> = async ({ id }) => ({ rows: (await standardsKept(id)).sort(newestFirst).map(shown) })

export const setStandard: RecordHandler<typeof hardship.actions.setStandard> = {
  async done({ id: county, year, fen, source, revision: seen }, { caller, now, intent }) {
    if (!counties.some(({ code }) => code === county)) throw problem('area.unknown')
    if (!caller.duties.some(({ area, of }) => of === null && (area === null || area === county))) throw problem('role.required')
    // Next year's may be known in December; a year further is a slip of the finger.
    const latest = Number(isoDate(dayNumber(now)).slice(0, 4)) + 1
    if (year > latest) throw problem('living-standard.year', { most: latest })
    const record = { county, year, fen, source, revision: seen + 1, at: now, demo: false, by: caller.openid!, intent }
    const follows = seen === 0 || await findStandard(standardId({ county, year, revision: seen }))
    if (follows && await addStandard(record)) return shown({ _id: '', ...record })
    const standing = await findStandard(standardId(record))
    if (standing?.intent !== intent) throw problem('living-standard.changed')
    return shown(standing)
  },
  async asked({ id: county, year, revision: seen }, { intent }) {
    const standing = await findStandard(standardId({ county, year, revision: seen + 1 }))
    if (standing?.intent !== intent) throw problem('intent.unknown')
    return shown(standing)
  },
}
