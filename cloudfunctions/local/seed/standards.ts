import { dayNumber, isoDate } from '../../rules/shanghai-time'
import type { StandardRecord } from '../../store/standards'

/** One county alone, with other places' figures, and they say so: of the ten others nobody has told what they pay. */
export function seedStandards(now: number): Omit<StandardRecord, '_id'>[] {
  const common = { county: '131082', year: Number(isoDate(dayNumber(now)).slice(0, 4)), revision: 1, at: now, demo: true, by: 'local-openid-wang', intent: '' }
  return [
    { ...common, measure: 'living', fen: 106_200, source: '演示数值：乳山市 2025 年的低保标准，不是三河市的' },
    { ...common, measure: 'wage', fen: 200_000, source: '演示数值：不是三河市公布的最低工资' },
  ]
}
