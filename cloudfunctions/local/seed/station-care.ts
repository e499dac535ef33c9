import type { Station } from '../../contract/station'
import { answerWithinMs } from '../../contract/station-terms'
import type { Duty } from '../../contract/role'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import type { ChangeRecord } from '../../store/station-changes'
import { type CorrectionRecord, waitingPlaces } from '../../store/station-corrections'
import { ticketId, type TicketRecord } from '../../store/station-tickets'
import { type VoiceRecord, voiceRecord } from '../../store/station-voices'

const dayMs = 86_400_000
const hourMs = 3_600_000
const sun = 'local-openid-sun'
const li = 'local-openid-li'

/** 孙站长's three stations in 三河: two people found the first locked, the medicine of the second expires in 20 days, of the third somebody says that something is wrong. */
export const sunsStations = { doubtful: 'st-0361', medicine: 'st-0360', corrected: 'st-0357' } as const
export const sunsDuties: readonly Duty[] = Object.values(sunsStations).map((of) => ({ role: 'keeper', area: '131082', of }))
/** Others of which there is something to tell. */
const told = ['st-0356', 'st-0392', 'st-0407', 'st-0049', 'st-0317']

const sinceOf = (now: number): number => now - 21 * hourMs
const openedOf = (now: number): number => now - 18 * hourMs

/** Far enough ahead that nobody has to be told, but in one place; by the rank of the station among the others. */
const expiresOn = (id: string, rank: number, now: number): string => isoDate(dayNumber(now) + (id === sunsStations.medicine ? 20 : 45 + (rank * 37) % 500))

/** A station as those who look after it have left it at `now` (ms). */
export function cared(station: Station, rank: number, now: number): Station {
  const { id, confirmed } = station
  const facilities = station.facilities.map((each) => (each.code === 'medicine' ? { ...each, expires: expiresOn(id, rank, now) } : each))
  const kept = (Object.values(sunsStations) as string[]).includes(id)
  return {
    ...station, facilities,
    confirmed: kept ? { ...confirmed, by: 'keeper' } : told.includes(id) ? { ...confirmed, by: 'union' } : confirmed,
    doubt: id === sunsStations.doubtful ? { since: sinceOf(now), reports: 2 } : null,
    edition: id === sunsStations.doubtful || id === sunsStations.medicine ? 3 : kept || told.includes(id) ? 2 : 1,
  }
}

export interface Care { changes: ChangeRecord[]; tickets: TicketRecord[]; voices: VoiceRecord[]; corrections: CorrectionRecord[]; visits: Map<string, Map<string, number>> }

/** What lies in the archive beside such stations. */
export function careOf(stations: readonly Station[], now: number): Care {
  const find = (wanted: string): Station => stations.find(({ id }) => id === wanted)!
  const [doubtful, medicine] = [find(sunsStations.doubtful), find(sunsStations.medicine)]
  const since = sinceOf(now)
  return {
    changes: [
      ...[...Object.values(sunsStations), ...told].map((id) => confirmation(find(id), id)),
      { ...changeOf(medicine, 3), at: medicine.confirmed.at + dayMs, field: 'hours', before: { ...medicine.hours, weekly: [{ days: [1, 2, 3, 4, 5, 6, 7], ranges: [{ from: '08:00', to: '20:00' }] }] }, after: medicine.hours },
      { ...changeOf(doubtful, 3), at: openedOf(now), who: 'demo-worker-2', by: 'worker', field: 'doubt', before: null, after: doubtful.doubt },
    ],
    tickets: [{
      _id: ticketId(doubtful.id, since), station: doubtful.id, area: doubtful.township, since, reports: 2,
      openedAt: openedOf(now), due: openedOf(now) + answerWithinMs, end: null, escalated: false, open: true, told: true,
    }],
    voices: [since, openedOf(now)].map((at, order) =>
      voiceRecord({ station: doubtful.id, person: `demo-worker-${order + 1}`, said: 'locked', at, day: dayNumber(at), intent: `seed-${order}` })),
    corrections: [{
      _id: 'co-demo0001', station: sunsStations.corrected, person: 'demo-worker-3', field: 'hours', words: '晚上十点保安就锁门了，写的是夜里十二点',
      photo: null, place: waitingPlaces('demo-worker-3')[0]!, at: now - 26 * hourMs, state: 'waiting', answer: null, decidedUnder: '',
    }],
    visits: new Map([...Object.values(sunsStations), ...told].map((id, rank) => [id, visitsOf(rank, now)])),
  }
}

const changeOf = ({ id }: Station, edition: number): Omit<ChangeRecord, 'at' | 'field' | 'before' | 'after'> =>
  ({ _id: `${id}:${String(edition).padStart(8, '0')}:00`, station: id, edition, who: sun, by: 'keeper', intent: `seed-${edition}` })

const confirmation = (station: Station, id: string): ChangeRecord => ({
  ...changeOf(station, 2), ...(told.includes(id) && { who: li, by: 'union' as const }), at: station.confirmed.at, field: 'confirmed',
  before: { at: station.confirmed.at - 40 * dayMs, by: 'import' }, after: station.confirmed,
})

/** The days before today, fewer at weekends. */
const visitsOf = (rank: number, now: number): Map<string, number> => new Map(Array.from({ length: 29 }, (_, back) => {
  const day = dayNumber(now) - 1 - back
  return [isoDate(day), 6 + ((day * 7 + rank * 11) % 17) - ((day + 3) % 7 > 4 ? 4 : 0)]
}))
