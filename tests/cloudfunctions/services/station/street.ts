import type { Station } from '../../../../cloudfunctions/contract/station'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { described } from '../../../../cloudfunctions/local/seed/stations'
import { database } from '../../../../cloudfunctions/store/database'
import type { TicketRecord } from '../../../../cloudfunctions/store/station-tickets'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { stations } from '../../../../cloudfunctions/store/stations'
import { freshIntent, openHall } from '../../../open-hall'

export const hour = 3_600_000
export const day = 24 * hour
const people = ['zhang', 'ma', 'han', 'hu', 'lin', 'bai', 'sun', 'qi', 'gao', 'li']
const cast: CastMember[] = people.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null }))
export const always: Station['hours'] = { always: true, weekly: [], seasons: [], onHolidays: 'usual', holidayRanges: [], exceptions: [] }

/** A station that is always open and was confirmed ten days ago. */
export const stationRecord = (id: string, changes: Partial<Station> = {}): Station => ({ ...described({
  id, demo: true, kind: 'rest-station', name: `${id} 驿站`, county: '131082', township: '131082109', address: '燕郊镇迎宾路 1 号', landmark: '路口', at: { lng: 116.82, lat: 39.945 },
  host: '百姓便利店', hostType: 'shop', facilities: [{ code: 'water', state: 'working' }], hours: always, access: { method: 'walk-in', asks: '' },
  keeper: { surname: '孙', phone: '19900001999' }, stars: 3, titles: [], truck: null, photo: null, pause: null, confirmed: { at: Date.now() - 10 * day, by: 'union' },
}), ...changes })

/** 孙 keeps st-sun0 and st-sun1, 戚 keeps st-qi00; 高 reviews 霸州, 李 the whole city. */
export async function openStreet(more: readonly Station[] = []) {
  const hall = await openHall({ seeded: false, cast })
  await stations.add([stationRecord('st-sun0'), stationRecord('st-sun1'), stationRecord('st-qi00'), stationRecord('st-bazhou', { county: '131081', township: '131081001' }), ...more])
  await entrust('o-sun', '孙站长', ['st-sun0', 'st-sun1'].map((of) => ({ role: 'keeper', area: '131082', of })))
  await entrust('o-qi', '戚站长', [{ role: 'keeper', area: '131082', of: 'st-qi00' }])
  await entrust('o-gao', '高干事', [{ role: 'reviewer', area: '131081', of: null }])
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  let made = 0
  /** A station of its own for one test. */
  const fresh = async (changes: Partial<Station> = {}, keeper = false): Promise<string> => {
    const id = `st-t${String(++made).padStart(3, '0')}`
    await stations.add([stationRecord(id, changes)])
    if (keeper) await entrust('o-sun', '孙站长', ['st-sun0', 'st-sun1', id].map((of) => ({ role: 'keeper', area: '131082', of })))
    return id
  }
  return {
    ...hall, fresh,
    ask: (who: string | undefined, action: string, input: object = {}) => hall.ask('station', action, input, who),
    wish: (who: string, action: string, input: object = {}, intent = freshIntent()) => hall.wish('station', action, input, who, intent),
    report: (who: string, id: string, at = Date.now(), intent = freshIntent()) => hall.wish('station', 'reportLocked', { id, at }, who, intent),
    desk: (who: string | undefined, action: string, input: object = {}) => hall.ask('keeper', action, input, who),
    act: (who: string, action: string, input: object = {}, intent = freshIntent()) => hall.wish('keeper', action, input, who, intent),
    station: async (id: string): Promise<Station> => (await stations.find(id))!,
    tickets: async (station: string): Promise<TicketRecord[]> => (await database().collection('station-tickets').where({ station }).get()).data as TicketRecord[],
    told: async (person: string, about: string): Promise<string[]> => ((await database().collection('messages').where({ person, about }).get()).data as { kind: string }[]).map(({ kind }) => kind).sort(),
  }
}
export type Street = Awaited<ReturnType<typeof openStreet>>
