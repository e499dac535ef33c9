import type { Booth, HallPlan } from '../../contract/employer'
import { counties } from '../../rules/areas'
import { usccFault } from '../../rules/uscc'
import type { EmployerRecord } from '../../store/jobs'
import { chance } from './chance'

export type Trade = 'logistics' | 'works' | 'care' | 'service' | 'agency'
export interface SeededEmployer { record: EmployerRecord; trade: Trade }

/** Invented names: a first part, and what the trade is called. */
const firsts = ['京畿', '冀兴', '同心', '安次', '益津', '龙河', '凤河', '永定', '广炎', '新源', '固本', '燕南']
const trades: Record<Trade, { count: number; lasts: readonly string[] }> = {
  logistics: { count: 20, lasts: ['仓储物流有限公司', '供应链管理有限公司', '快运有限公司', '货运有限公司'] },
  works: { count: 18, lasts: ['精密机械有限公司', '金属制品有限公司', '装备制造有限公司', '家具有限公司'] },
  care: { count: 8, lasts: ['养老服务有限公司', '家政服务有限公司'] },
  service: { count: 7, lasts: ['商业管理有限公司', '餐饮管理有限公司', '电子商务有限公司'] },
  agency: { count: 7, lasts: ['人力资源有限公司', '劳务服务有限公司'] },
}

/** The fairs that have a hall, and how many stand in it. */
const halls: readonly { fair: string; booths: number; trades: readonly Trade[] }[] = [
  { fair: 'oc-fair-spring', booths: 60, trades: ['logistics', 'works', 'care', 'service', 'agency'] },
  { fair: 'oc-fair-region', booths: 36, trades: ['works', 'logistics', 'agency'] },
  { fair: 'oc-fair-night', booths: 20, trades: ['logistics', 'service', 'agency'] },
  { fair: 'oc-fair-women', booths: 20, trades: ['care', 'service', 'works'] },
]
const zoneNames = ['物流仓储', '先进制造', '家政养老', '综合服务']
const zoneWidth = 24
const zoneHeight = 14
const perZone = 15
const boothsInRow = 5
const margin = 2

/** Two by two zones of fifteen booths. */
export const seedHallPlans = (): (HallPlan & { id: string })[] => halls.map(({ fair, booths }) => ({
  id: fair, fair, width: 2 * zoneWidth + 3 * margin, height: 2 * zoneHeight + 3 * margin,
  zones: zoneNames.slice(0, Math.ceil(booths / perZone)).map((name, zone) => ({ code: 'ABCD'[zone]!, name, ...cornerOf(zone), width: zoneWidth, height: zoneHeight })),
}))

const cornerOf = (zone: number): { x: number; y: number } =>
  ({ x: margin + (zone % 2) * (zoneWidth + margin), y: margin + Math.floor(zone / 2) * (zoneHeight + margin) })

function boothAt(fair: string, rank: number): Booth {
  const zone = Math.floor(rank / perZone)
  const place = rank % perZone
  const { x, y } = cornerOf(zone)
  const step = { x: zoneWidth / boothsInRow, y: zoneHeight / (perZone / boothsInRow) }
  return {
    fair, zone: 'ABCD'[zone]!, number: `${'ABCD'[zone]!}${String(place + 1).padStart(2, '0')}`,
    x: round(x + step.x * (place % boothsInRow + 0.5)), y: round(y + step.y * (Math.floor(place / boothsInRow) + 0.5)),
  }
}

const round = (metres: number): number => Math.round(metres * 10) / 10

/** Valid by its check digit, on an area code that nobody has: no real firm can be hit. */
export function syntheticUscc(rank: number): string {
  const body = `91131099MADE${String(rank).padStart(5, '0')}`
  return [...'0123456789ABCDEFGHJKLMNPQRTUWXY'].map((check) => body + check).find((code) => usccFault(code) === undefined)!
}

/** Sixty invented employers, seven of them agencies; the last two have not been let in: one waits, one was sent back. `now` in ms. */
export function seedEmployers(now: number): SeededEmployer[] {
  const luck = chance(60_220)
  const order = Object.entries(trades).flatMap(([trade, { count }]) => Array.from({ length: count }, () => trade as Trade))
  const ranks = new Map<Trade, number>()
  const made = order.map((trade, index): SeededEmployer => {
    const rank = ranks.get(trade) ?? 0
    ranks.set(trade, rank + 1)
    const { lasts } = trades[trade]
    const agency = trade === 'agency'
    return {
      trade,
      record: {
        id: `em-${String(index + 1).padStart(4, '0')}`, demo: true,
        name: `廊坊${firsts[Math.floor(rank / lasts.length) % firsts.length]!}${lasts[rank % lasts.length]!}`,
        uscc: syntheticUscc(index + 1), agency, licence: agency ? `演示人服证字第${String(index + 1).padStart(6, '0')}号` : null,
        phone: `1990000${String(6_000 + index)}`, publicPhone: index % 3 === 0 ? `0316-600${String(1_000 + index)}` : null, area: luck.pick(counties).code,
        booths: [],
        reviewed: { at: now - luck.whole(20, 300) * 86_400_000, by: 'local-openid-li' }, returned: null,
      },
    }
  })
  made[0]!.record.area = '131082'
  const [waiting, returned] = [made[made.length - 2]!.record, made[made.length - 1]!.record]
  waiting.reviewed = null
  Object.assign(returned, { reviewed: null, returned: { at: now - 2 * 86_400_000, by: 'local-openid-li', reason: 'licence-expired' } })
  for (const hall of halls) {
    made.filter(({ trade }) => hall.trades.includes(trade)).slice(0, hall.booths).forEach(({ record }, rank) => record.booths.push(boothAt(hall.fair, rank)))
  }
  return made
}
