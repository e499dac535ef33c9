import { contestConsentVersion } from '../../../../cloudfunctions/contract/contest-moves'
import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedContests } from '../../../../cloudfunctions/local/seed/contests'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { type ContestRecord, contests } from '../../../../cloudfunctions/store/contests'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { openCounters } from '../../../../cloudfunctions/store/seats'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { dataOf, freshIntent, openHall } from '../../../open-hall'

export const hour = 3_600_000
export const now = Date.now()
const names = ['zhang', 'ma', 'han', 'feng', 'yu', 'li', 'liu', 'chen', 'wang', 'lin', 'zhou']
const cast: CastMember[] = [...names.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null })), { id: 'guest', name: '游客', role: 'guest', openid: null, phone: null }]
const model = seedOccasions(now).find(({ id }) => id === 'oc-contest-weld')!
const [contestModel] = seedContests(now)

/** Enrolling until in an hour; `begun`: it begins in this moment, so that scores can be entered and seats taken. */
export const occasionOf = (id: string, enrolling: Partial<Occasion['enrolling']> = {}, begun = true): Occasion => ({
  ...model, id, slots: [{ id: 's1', starts: begun ? now - hour : now + hour, ends: now + 9 * hour, capacity: 8 }],
  enrolling: { ...model.enrolling, opens: now - 9 * hour, closes: now + hour, cancelUntil: now + hour, ...enrolling },
})
export const contestOf = (id: string, changes: Partial<ContestRecord> = {}): ContestRecord => ({ ...contestModel!, id, ...changes })

/** 李 and 刘 enter scores, 陈 does so in 霸州's neighbour alone, 王 and 周 decide; 林 does both. */
export async function openContestHall(held: readonly { occasion: Occasion; contest: ContestRecord }[]) {
  const hall = await openHall({ seeded: false, cast })
  const all = held.map(({ occasion }) => occasion)
  await openCounters(all)
  await occasions.add(all)
  await contests.add(held.map(({ contest }) => contest))
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('o-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
  await entrust('o-chen', '陈干事', [{ role: 'organizer', area: '131082', of: null }, { role: 'approver', area: '131082', of: null }])
  await entrust('o-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('o-lin', '林主任', [{ role: 'approver', area: null, of: null }, { role: 'reviewer', area: null, of: null }])
  await entrust('o-zhou', '周主任', [{ role: 'approver', area: null, of: null }])
  const ask = (who: string | undefined, action: string, input: object = {}) => hall.ask('contest', action, input, who)
  const wish = (who: string, action: string, input: object = {}, intent = freshIntent(), asking?: true) => hall.wish('contest', action, input, who, intent, asking)
  const enrol = async (who: string, id: string, size = 1, track: object = {}): Promise<Enrolment> =>
    dataOf(hall.wish('occasion', 'enrol', { id, slot: 's1', size, facts: { birthMonth: '1990-01', ...track } }, who))
  const cancel = (who: string, { occasion: id, serial }: Enrolment) => hall.wish('occasion', 'cancel', { id, serial }, who)
  return { ...hall, hall: hall.ask, ask, wish, enrol, cancel }
}
export type ContestHall = Awaited<ReturnType<typeof openContestHall>>

export const member = (name: string, tail: number, changes: object = {}) => ({ name, mobile: `1990000${tail}`, birthMonth: '1990-01', ...changes })
export const entryOf = (id: string, serial: string, members: object[], changes: object = {}) => ({ id, serial, unit: '霸州机械厂', team: '', publish: false, members, consentVersion: contestConsentVersion, ...changes })
