import type { Ticket } from '../contract/keeper'
import { addNew, database, fieldsSet, readAll } from './database'
import { derivedId } from './derived-id'

export interface TicketRecord extends Omit<Ticket, 'id'> {
  _id: string
  station: string
  /** The township in which the station lies; the reviewers of it and of its county are told. */
  area: string
  open: boolean
  /** Whether those who have to answer were told. */
  told: boolean
}

const collection = () => database().collection('station-tickets')

/** The one possible ticket of a doubt. */
export const ticketId = (station: string, since: number): string => derivedId('tc', station, String(since))

export async function findTicket(id: string): Promise<TicketRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as TicketRecord[])[0]
}

/** Keeps a ticket that was opened elsewhere, once. */
export const keepTicket = (record: TicketRecord): Promise<boolean> => addNew('station-tickets', { ...record })

/** A station's tickets, the newest first. */
export async function ticketsOf(station: string, most: number): Promise<TicketRecord[]> {
  const { data } = await collection().where({ station }).orderBy('openedAt', 'desc').limit(most).get()
  return data as TicketRecord[]
}

export const openTickets = (): Promise<TicketRecord[]> => readAll<TicketRecord>('station-tickets', { open: true })

/** Tickets that are open: of which nobody was told, or that were due before a moment (ms) and have not been escalated. */
export async function ticketsFor(what: 'telling' | 'escalating', before: number, most: number): Promise<TicketRecord[]> {
  const { command } = database()
  const condition = what === 'telling' ? { told: false, openedAt: command.lte(before) } : { escalated: false, due: command.lte(before) }
  const { data } = await collection().where({ open: true, ...condition }).limit(most).get()
  return data as TicketRecord[]
}

export async function markTicket(id: string, fields: Partial<Pick<TicketRecord, 'told' | 'escalated'>>): Promise<void> {
  await collection().doc(id).update(fieldsSet(fields))
}
