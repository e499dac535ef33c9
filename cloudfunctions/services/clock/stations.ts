import { escalateTicket, tellOfTicket } from '../../clerks/stations'
import { notify } from '../../office/notify'
import type { Chore } from '../../office/timer'
import { medicineDue } from '../../rules/medicine'
import { dayOfDate, dayStart } from '../../rules/shanghai-time'
import { alertId, noteAlert, toldAlerts } from '../../store/medicine-alerts'
import { ticketsFor } from '../../store/station-tickets'
import { keepersOfStations } from '../../store/staff'
import { stations } from '../../store/stations'

const minuteMs = 60_000
const mostARound = 100

const nameOf = async (id: string): Promise<string> => (await stations.find(id))?.name ?? ''

/** Tells of tickets whose opener died before he did. */
export const tellTickets: Chore = async (now) => {
  const untold = await ticketsFor('telling', now - minuteMs, mostARound)
  for (const ticket of untold) await tellOfTicket(ticket, await nameOf(ticket.station), now)
  return untold.length
}

/** What was not answered when it was due goes to the reviewers of the area, once. */
export const escalateTickets: Chore = async (now) => {
  const over = await ticketsFor('escalating', now, mostARound)
  for (const ticket of over) await escalateTicket(ticket, await nameOf(ticket.station), now)
  return over.length
}

/** Tells the keeper of a medicine box once in the month before it expires, and once when it has. One that nobody keeps waits for whoever will. */
export const watchMedicine: Chore = async (now) => {
  const keepers = await keepersOfStations()
  const boxes = (await stations.all(now)).flatMap(({ id, name, facilities }) => {
    const due = keepers.has(id) ? medicineDue(facilities, now) : null
    return due ? [{ id, name, ...due, alert: alertId(id, due.expires, due.standing) }] : []
  })
  const told = await toldAlerts(boxes.map(({ alert }) => alert))
  const untold = boxes.filter(({ alert }) => !told.has(alert)).slice(0, mostARound)
  for (const { id, name, expires, standing, alert } of untold) {
    for (const person of keepers.get(id)!) {
      await notify({
        _id: `medicine-${alert}-${person}`, person, kind: standing === 'soon' ? 'medicine-expiring' : 'medicine-expired',
        about: id, title: name, moment: dayStart(dayOfDate(expires)), at: now,
      })
    }
    await noteAlert(alert, now)
  }
  return untold.length
}
