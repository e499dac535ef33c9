import { enterPayout } from '../../clerks/payouts'
import type { HardshipKind } from '../../contract/hardship-terms'
import type { PayoutKind } from '../../contract/ledger-terms'
import { noticeWorkingDays } from '../../contract/notice-terms'
import { masked } from '../../rules/public-notice'
import { dayNumber, dayStart } from '../../rules/shanghai-time'
import { addWorkingDays } from '../../rules/working-days'
import { derivedId } from '../../store/derived-id'
import { addNotice, noticeId } from '../../store/notices'

const dayMs = 86_400_000
/** 张师傅 was paid once for each kind, so that somebody has a row to prove. */
const paid: readonly [kind: PayoutKind, daysAgo: number, fen: number, person: string][] = [
  ['mutual-aid', 75, 405_000, 'demo-paid-1'], ['mutual-aid', 62, 150_035, 'demo-paid-2'], ['hardship', 58, 300_000, 'demo-paid-3'], ['mutual-aid', 41, 20_000, 'local-openid-zhang'],
  ['mutual-aid', 33, 2_400_000, 'demo-paid-4'], ['hardship', 27, 620_000, 'local-openid-zhang'], ['mutual-aid', 16, 72_000, 'demo-paid-5'], ['mutual-aid', 9, 88_140, 'demo-paid-6'], ['hardship', 4, 300_000, 'demo-paid-7'],
]
const families: readonly [name: string, unit: string, category: HardshipKind, fen: number][] = [
  ['郭长顺', '燕郊物流园工会联合会', 'deep', 300_000], ['卢桂芳', '香河家具城', 'relative', 200_000], ['安永强', '', 'accidental', 500_000],
]
const caseOf = (order: number): string => derivedId('ca', 'demo', `${order}`)

/** Payments of the last months, one row chained to the other. */
export async function seedPayouts(now: number): Promise<number> {
  for (const [order, [kind, daysAgo, fen, person]] of paid.entries()) await enterPayout({ case: caseOf(order), person, kind, fen, at: now - daysAgo * dayMs, demo: true })
  return paid.length
}

/** Families shown to the public since yesterday; none where nobody knows yet until when. */
export async function seedNotices(now: number): Promise<number> {
  const from = dayNumber(now) - 1
  const last = addWorkingDays(from, noticeWorkingDays)
  if (!('day' in last)) return 0
  for (const [order, [name, unit, category, fen]] of families.entries()) {
    const of = caseOf(100 + order)
    await addNotice({
      _id: noticeId(of, 1), ...masked({ name, unit, category, fen, from, until: last.day }), case: of, area: '131082', workers: [], over: dayStart(last.day + 1), endedAt: null, demo: true,
    })
  }
  return families.length
}
