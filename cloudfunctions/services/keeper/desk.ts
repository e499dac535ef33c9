import type { DeskCorrection, keeper, Ticket } from '../../contract/keeper'
import { isForKeeper } from '../../clerks/stations'
import type { Handler } from '../../office/serve'
import { openState } from '../../rules/opening-hours'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { waitingAt } from '../../store/station-corrections'
import { lastChanges, publicChange } from '../../store/station-changes'
import { ticketsOf, type TicketRecord } from '../../store/station-tickets'
import { visitsOf } from '../../store/station-visits'
import { staffNames } from '../../store/staff'
import { shownCorrections } from './corrections'
import { ownStation } from './known'

const mostChanges = 20
const mostTickets = 20
const mostCorrections = 50
const visitDays = 30

const shownTicket = ({ _id: id, since, openedAt, due, reports, end, escalated }: TicketRecord): Ticket => ({ id, since, openedAt, due, reports, end, escalated })

export const desk: Handler<(typeof keeper)['actions']['desk']> = async ({ id }, request) => {
  const { now } = request
  const { station, maySetPlace } = await ownStation(id, request)
  const today = dayNumber(now)
  const days = Array.from({ length: visitDays }, (_, back) => isoDate(today - visitDays + 1 + back))
  const [tickets, changes, visits, waiting] = await Promise.all([ticketsOf(id, mostTickets), lastChanges(id, mostChanges), visitsOf(id, days), waitingAt(id, mostCorrections)])
  // A worker's name stands nowhere; were he staff besides, his word here was a worker's.
  const names = await staffNames(changes.flatMap(({ who, by }) => (who === null || by === 'worker' ? [] : [who])))
  const corrections: DeskCorrection[] = await shownCorrections(waiting.filter((each) => maySetPlace || isForKeeper(each)))
  return {
    station, open: openState(station, now), maySetPlace,
    tickets: tickets.map(shownTicket),
    changes: changes.map((change) => ({ change: publicChange(change), name: change.by === 'worker' ? null : names.get(change.who ?? '') ?? null })),
    visits: days.map((day) => ({ day, count: visits.get(day) ?? 0 })),
    corrections, asOf: now,
  }
}

/** Where the station's page stands in the mini-program; it counts a visit when it is opened with `door`. */
const stationPage = '/features/station/detail/index'

export const doorCode: Handler<(typeof keeper)['actions']['doorCode']> = async ({ id }, request) => {
  const { station } = await ownStation(id, request)
  return { name: station.name, path: `${stationPage}?id=${encodeURIComponent(id)}&door=1` }
}
