import type { keeper, KeeperRow } from '../../contract/keeper'
import type { Station } from '../../contract/station'
import { isForKeeper } from '../../clerks/stations'
import type { Handler } from '../../office/serve'
import { medicineDue } from '../../rules/medicine'
import { openState } from '../../rules/opening-hours'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { matchesText } from '../../rules/station-text'
import { allWaiting } from '../../store/station-corrections'
import { openTickets } from '../../store/station-tickets'
import { visitsOn } from '../../store/station-visits'
import { stations as catalogue } from '../../store/stations'
import { isTheirs } from './known'

const pageSize = 50

export const stations: Handler<(typeof keeper)['actions']['stations']> = async ({ text, page }, { caller: { duties }, now }) => {
  const isReviewer = duties.some(({ role }) => role === 'reviewer')
  const known = isReviewer ? await catalogue.all(now) : await catalogue.findSome(duties.flatMap(({ of }) => of ?? []))
  const mine = known.filter((station) => isTheirs(duties, station) && matchesText(station, text))
  const tickets = new Map((await openTickets()).map((ticket) => [ticket.station, ticket]))
  const waiting = new Map<string, number>()
  for (const correction of await allWaiting()) {
    if (isReviewer || isForKeeper(correction)) waiting.set(correction.station, (waiting.get(correction.station) ?? 0) + 1)
  }
  const asks = (station: Station): boolean => waiting.has(station.id) || medicineDue(station.facilities, now) !== null
  const due = ({ id }: Station): number => tickets.get(id)?.due ?? Infinity
  const order = [...mine].sort((a, b) => compare(due(a), due(b)) || Number(asks(b)) - Number(asks(a)) || a.name.localeCompare(b.name, 'zh-CN'))
  const onPage = order.slice(page * pageSize, (page + 1) * pageSize)
  // As they stand in the archive now: what is kept in memory may be an edition behind.
  const fresh = new Map((await catalogue.findSome(onPage.map(({ id }) => id))).map((station) => [station.id, station]))
  const visits = await visitsOn(isoDate(dayNumber(now)), onPage.map(({ id }) => id))
  const rowOf = (station: Station): KeeperRow => {
    const { id, demo, name, address, kind, facilities, confirmed, edition, pause } = station
    const ticket = tickets.get(id)
    return {
      id, demo, name, address, kind, confirmed, edition,
      open: openState(station, now),
      gone: pause?.gone === true,
      ticket: ticket ? { id: ticket._id, due: ticket.due, reports: ticket.reports } : null,
      failing: facilities.filter(({ state }) => state !== 'working').map(({ code }) => code),
      medicineExpires: medicineDue(facilities, now)?.expires ?? null,
      corrections: waiting.get(id) ?? 0,
      visitsToday: visits.get(id) ?? 0,
    }
  }
  return {
    rows: onPage.map((station) => rowOf(fresh.get(station.id) ?? station)),
    total: mine.length, nextPage: order.length > (page + 1) * pageSize ? page + 1 : null, asOf: now, demo: mine.some(({ demo }) => demo),
  }
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)
