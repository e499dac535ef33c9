import type { Station } from '../contract/station'
import { answerWithinMs, type Changer, keeperFields, type TicketEnd } from '../contract/station-terms'
import { notify } from '../office/notify'
import { problem } from '../office/problem'
import { doubtFloor, doubtOf } from '../rules/station-doubt'
import type { CorrectionRecord, Decision } from '../store/station-corrections'
import { markTicket, ticketId, type TicketRecord } from '../store/station-tickets'
import { lockedSince } from '../store/station-voices'
import { changeStation, type StationChanged, stations } from '../store/stations'
import { dutiesOf, holdersOf } from '../store/staff'

/** Whoever changes a station: he, as whom, under which wish, and when (ms). */
export interface Doer { who: string; by: Changer; intent: string; now: number }

const mostTurns = 20
const turnMs = 60

const changerOf = ({ who, by, intent, now }: Doer) => ({ who, by, intent, at: now })

/** Errors: `station.unknown`. */
export async function knownStation(id: string): Promise<Station> {
  const found = await stations.find(id)
  if (!found) throw problem('station.unknown')
  return found
}

/** Changes a station in the edition that was seen; nothing where somebody was quicker. */
export const change = (seen: Station, fields: StationChanged['fields'], doer: Doer, correction?: Decision): Promise<Station | undefined> =>
  changeStation(seen, { fields, changer: changerOf(doer), correction })

/** As `change`, by somebody who has looked: the station is confirmed, nobody doubts it any more, and the open ticket has its answer. */
export const affirm = (seen: Station, fields: StationChanged['fields'], as: TicketEnd, doer: Doer, correction?: Decision): Promise<Station | undefined> => {
  const { by, now } = doer
  return changeStation(seen, {
    fields: { ...fields, confirmed: { at: now, by }, doubt: null },
    changer: changerOf(doer),
    ticket: seen.doubt && { id: ticketId(seen.id, seen.doubt.since), fields: { open: false, end: { as, at: now, by } } },
    correction,
  })
}

/** Tries again with the station as it is now while others change it. Errors: `station.unknown`, `store.unavailable` where the crowd does not end. */
export async function untilDone(id: string, attempt: (seen: Station) => Promise<Station | undefined>): Promise<Station> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const done = await attempt(await knownStation(id))
    if (done) return done
    await new Promise((resolve) => setTimeout(resolve, Math.random() * turnMs))
  }
  throw problem('store.unavailable')
}

/**
 * Weighs the reports that lie in the archive and puts the station in doubt, or raises their number. The reports are
 * counted after the station was read: whoever adds one meanwhile changes the station too, and one of the two begins again.
 */
export async function weighReports(id: string, doer: Doer): Promise<Station> {
  let opened: TicketRecord | undefined
  const after = await untilDone(id, async (seen) => {
    const doubt = doubtOf(await lockedSince(id, doubtFloor(seen, doer.now)), seen)
    if (doubt === null || doubt.reports === seen.doubt?.reports) return seen
    opened = seen.doubt ? undefined : newTicket(seen, doubt, doer.now)
    return changeStation(seen, {
      fields: { doubt }, changer: changerOf(doer),
      ticket: opened ? { open: opened } : { id: ticketId(id, doubt.since), fields: { reports: doubt.reports } },
    })
  })
  if (opened && after.doubt && opened._id === ticketId(id, after.doubt.since)) await tellOfTicket(opened, after.name, doer.now)
  return after
}

const newTicket = ({ id, township }: Station, { since, reports }: NonNullable<Station['doubt']>, now: number): TicketRecord => ({
  _id: ticketId(id, since), station: id, area: township, since, reports, openedAt: now, due: now + answerWithinMs, end: null, escalated: false, open: true, told: false,
})

/** Whoever looks after a station; where nobody does, the reviewers of its area. */
async function answerersOf(station: string, area: string): Promise<string[]> {
  const keepers = await holdersOf('keeper', { of: station })
  return keepers.length > 0 ? keepers : holdersOf('reviewer', { area })
}

/** Tells those who have to answer, once; the clock does it where whoever opened the ticket died. */
export async function tellOfTicket({ _id, station, area, due }: TicketRecord, title: string, now: number): Promise<void> {
  for (const person of await answerersOf(station, area)) {
    await notify({ _id: `ticket-opened-${_id}-${person}`, person, kind: 'ticket-opened', about: station, title, moment: due, at: now })
  }
  await markTicket(_id, { told: true })
}

/** Tells the reviewers of the area, once, that a ticket was not answered in time. */
export async function escalateTicket({ _id, station, area, due }: TicketRecord, title: string, now: number): Promise<void> {
  for (const person of await holdersOf('reviewer', { area })) {
    await notify({ _id: `ticket-overdue-${_id}-${person}`, person, kind: 'ticket-overdue', about: station, title, moment: due, at: now })
  }
  await markTicket(_id, { escalated: true })
}

export const isForKeeper = ({ field }: Pick<CorrectionRecord, 'field'>): boolean => (keeperFields as readonly string[]).includes(field)

/** Tells whoever can put it right that something is said to be wrong, once. */
export async function tellOfCorrection({ _id, station, field }: CorrectionRecord, { name: title, township }: Station, now: number): Promise<void> {
  const people = isForKeeper({ field }) ? await answerersOf(station, township) : await holdersOf('reviewer', { area: township })
  for (const person of people) {
    await notify({ _id: `correction-waiting-${_id}-${person}`, person, kind: 'correction-waiting', about: station, title, moment: null, at: now })
  }
}

/** Whether somebody is entrusted with this one station. */
export const keeps = async (person: string, station: string): Promise<boolean> =>
  (await dutiesOf(person)).some(({ role, of }) => role === 'keeper' && of === station)
