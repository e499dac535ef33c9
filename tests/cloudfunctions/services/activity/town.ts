import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seededSpeakers, seededTalks } from '../../../../cloudfunctions/local/seed/talks'
import { seedUnions } from '../../../../cloudfunctions/local/seed/unions'
import { yearOf } from '../../../../cloudfunctions/rules/day-parts'
import { dayNumber, instantOf } from '../../../../cloudfunctions/rules/shanghai-time'
import { type BookingRecord, freed, speakers, talks } from '../../../../cloudfunctions/store/bookings'
import { unions } from '../../../../cloudfunctions/store/unions'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { freshIntent, openHall } from '../../../open-hall'

export const now = Date.now()
export const today = dayNumber(now)
/** Ten days ahead, and such that the two months after it lie in one year. */
export const first = yearOf(today + 10) === yearOf(today + 70) ? today + 10 : today + 75
const names = ['zhang', 'ma', 'han', 'chen', 'hu', 'liu', 'gao', 'li']
const cast: CastMember[] = names.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null }))

/** Two base unions with an officer each, an organizer of the whole city and one of 霸州 alone. */
export async function openTown() {
  const hall = await openHall({ seeded: false, cast })
  await talks.add(seededTalks)
  await speakers.add(seededSpeakers)
  await unions.add(seedUnions(now))
  await entrust('o-chen', '陈主席', [{ role: 'union', area: '131082', of: 'un-yanjiao' }])
  await entrust('o-hu', '胡主席', [{ role: 'union', area: '131081', of: 'un-shengfang' }])
  await entrust('o-liu', '刘科长', [{ role: 'organizer', area: null, of: null }])
  await entrust('o-gao', '高干事', [{ role: 'organizer', area: '131081', of: null }])
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  const ask = (who: string | undefined, action: string, input: object = {}) => hall.ask('activity', action, input, who)
  const wish = (who: string, action: string, input: object = {}, intent = freshIntent(), asking?: true) => hall.wish('activity', action, input, who, intent, asking)
  return { ...hall, ask, wish }
}
export type Town = Awaited<ReturnType<typeof openTown>>

export const facts = (changes: object = {}) => ({
  talk: 'tk-injury', wished: [{ day: first, part: 'afternoon' }], place: { name: '燕郊物流园司机之家', address: '京榆大街 200 号', area: '131082' }, listeners: 40, ...changes,
})
export const at = (days: number, hour: number) => instantOf(first - 10 + days, hour * 60)

/** A booking as it lies in the archive. */
export const bookingRecord = (id: string, changes: Partial<BookingRecord> = {}): BookingRecord => ({
  ...(facts() as Pick<BookingRecord, 'talk' | 'wished' | 'place' | 'listeners'>), _id: id, demo: true, union: 'un-yanjiao', person: 'o-chen', intent: 'x', year: yearOf(first),
  ...freed(id), state: 'asked', meeting: null, occasion: null, wall: 'none', reason: null, history: [{ to: 'asked', at: now, by: 'union' }], at: now, changedAt: now, ...changes,
})
