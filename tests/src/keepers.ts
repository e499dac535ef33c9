import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { DeskCorrection, keeper, KeeperRow, Ticket } from '../../cloudfunctions/contract/keeper'
import type { Station } from '../../cloudfunctions/contract/station'
import { openState } from '../../cloudfunctions/rules/opening-hours'
import { dayNumber, isoDate } from '../../cloudfunctions/rules/shanghai-time'
import { remembered } from '../../src/client/remembered'
import { newPhone, ok, phone, refused } from './open-page'
import { fullStation } from './stations'

type Desk = OutputOf<(typeof keeper)['actions']['desk']>
const hour = 3_600_000

/** The day so many days from now: `2026-12-12`. */
export const dayIn = (days: number): string => isoDate(dayNumber(Date.now()) + days)
/** As it is typed. */
export const digits = (date: string): string => date.replace(/-/g, '')

export const ticket = (changes: Partial<Ticket> = {}): Ticket => ({
  id: 'tc-0001', since: Date.now() - 20 * hour, openedAt: Date.now() - 18 * hour, due: Date.now() + 6 * hour, reports: 2, end: null, escalated: false, ...changes,
})

export const correction = (changes: Partial<DeskCorrection> = {}): DeskCorrection => ({
  id: 'co-0001', field: 'hours', words: '晚上十点就锁门了', at: Date.now() - 26 * hour, marked: null, state: 'waiting', answer: null, photo: null, ...changes,
})

export const keeperRow = (changes: Partial<KeeperRow> = {}): KeeperRow => ({
  id: 'st-0001', demo: false, name: '裕华百姓便利店驿站', address: '裕华街道永兴路 1 号', kind: 'rest-station', open: { state: 'open', changesAt: null, until: null },
  gone: false, ticket: null, failing: [], medicineExpires: null, corrections: 0, confirmed: { at: Date.now() - 90_000_000, by: 'keeper' }, edition: 1, visitsToday: 0, ...changes,
})

export const deskOf = (station: Partial<Station> = {}, changes: Partial<Desk> = {}): Desk => {
  const whole = fullStation(station)
  return {
    station: whole, open: openState(whole, Date.now()), maySetPlace: false, tickets: [], changes: [], corrections: [],
    visits: Array.from({ length: 30 }, (_, back) => ({ day: dayIn(back - 29), count: back % 7 })), asOf: Date.now(), ...changes,
  }
}

let order = 0
/** A new phone in the keeper's hand, with the page of a station of its own: what was sent for another is not its. Gives its id. */
export function holdDeskOfItsOwn(): string {
  newPhone()
  remembered.deskDrafts.set({})
  remembered.castId.set('sun')
  const id = `st-1${String(++order).padStart(3, '0')}`
  phone.params = { id }
  return id
}

interface Called { action: string; input: any }

/** A counter with the desk of one station, which changes as its keeper says; what was asked of it stands in `asked`. */
export function openCounter(desk: Desk, answers: Record<string, (input: any) => unknown> = {}) {
  const counter = { desk, asked: [] as Called[], sent: (action: string) => counter.asked.filter((call) => call.action === action).map(({ input }) => input) }
  const changed = (station: Partial<Station>) => {
    const whole = { ...counter.desk.station, ...station, edition: counter.desk.station.edition + 1 }
    counter.desk = { ...counter.desk, station: whole, open: openState(whole, Date.now()) }
    return ok({ station: whole, open: counter.desk.open, asOf: Date.now() })
  }
  const affirmed = (station: Partial<Station> = {}) => {
    counter.desk = { ...counter.desk, tickets: counter.desk.tickets.map((each) => ({ ...each, end: each.end ?? { as: 'open-now', at: Date.now(), by: 'keeper' } })) }
    return changed({ confirmed: { at: Date.now(), by: 'keeper' }, doubt: null, ...station })
  }
  const paused = ({ reason, until }: { reason: string; until: number | null }) => affirmed({ pause: { since: Date.now() - 1, until, reason } })
  const usual: Record<string, (input: any) => unknown> = {
    desk: () => ok(counter.desk),
    stations: () => ok({ rows: [keeperRow({ id: counter.desk.station.id, name: counter.desk.station.name })], total: 1, nextPage: null, asOf: Date.now(), demo: false }),
    duties: () => ok({ duties: [{ role: 'keeper', area: null, of: counter.desk.station.id }] }),
    doorCode: ({ id }) => ok({ name: counter.desk.station.name, path: `/features/station/detail/index?id=${id}&door=1` }),
    confirm: () => affirmed(),
    reopen: () => affirmed({ pause: null }),
    pause: paused,
    setHours: ({ hours, stops }) => affirmed({ hours, stops }),
    setFacilities: ({ facilities }) => changed({ facilities }),
    setFacts: ({ id: _id, edition: _edition, phone: number, ...facts }) => changed({ ...facts, ...(number && { keeper: { ...counter.desk.station.keeper, phone: number } }) }),
    answer: ({ answer: said }) => (said.as === 'was-closed' ? paused(said) : affirmed(said.as === 'hours-wrong' ? { hours: said.hours } : {})),
    decide: ({ correction: id, accept, words }) => {
      const found = counter.desk.corrections.find((each) => each.id === id)!
      counter.desk = { ...counter.desk, corrections: counter.desk.corrections.filter((each) => each.id !== id) }
      return ok({ ...found, state: accept ? 'accepted' : 'declined', answer: { words, at: Date.now() } })
    },
  }
  phone.answer = (_noun, call: any) => {
    counter.asked.push(call)
    return (answers[call.action] ?? usual[call.action] ?? (() => refused('server.failed')))(call.input)
  }
  return counter
}
