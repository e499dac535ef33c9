import type { Station } from '../contract/station'
import { Catalogue } from './catalogue'
import { database, fieldsSet, isArchiveError } from './database'
import { type ChangeRecord, differences } from './station-changes'
import { type Decision, decided } from './station-corrections'
import type { TicketRecord } from './station-tickets'

export const stations = new Catalogue<Station>('stations')

type Changer = Pick<ChangeRecord, 'who' | 'by' | 'intent' | 'at'>
export interface StationChanged {
  fields: Partial<Omit<Station, 'id' | 'edition'>>
  changer: Changer
  /** A ticket that comes with it: a new one whole, or what is another in one that lies there. */
  ticket?: { open: TicketRecord } | { id: string; fields: Partial<TicketRecord> } | null
  /** The correction that it answers, which must wait still. */
  correction?: Decision | undefined
}

/**
 * Changes a station that is still in the edition that was seen: the record, its next edition, what became another, the
 * ticket and the correction, all of it or nothing. Answers the station as it is then; nothing where somebody was quicker.
 */
export async function changeStation(seen: Station, { fields, changer, ticket, correction }: StationChanged): Promise<Station | undefined> {
  const edition = seen.edition + 1
  const after: Station = { ...seen, ...fields, edition }
  const changes = differences(seen, after).map((each, order): ChangeRecord =>
    ({ _id: `${seen.id}:${String(edition).padStart(8, '0')}:${String(order).padStart(2, '0')}`, station: seen.id, edition, ...changer, ...each }))
  const transaction = await database().startTransaction()
  try {
    const record = transaction.collection('stations').doc(seen.id)
    const { data } = await record.get()
    if ((data as unknown as { edition: number } | null)?.edition !== seen.edition) {
      await transaction.rollback()
      return undefined
    }
    if (correction) {
      const said = transaction.collection('station-corrections').doc(correction.id)
      if (((await said.get()).data as unknown as { state: string } | null)?.state !== 'waiting') {
        await transaction.rollback()
        return undefined
      }
      await said.update(decided(correction))
    }
    await record.update(fieldsSet({ ...fields, edition }))
    if (changes.length > 0) await transaction.collection('station-changes').add(changes)
    if (ticket && 'open' in ticket) await transaction.collection('station-tickets').add(ticket.open)
    else if (ticket) await transaction.collection('station-tickets').doc(ticket.id).update(fieldsSet(ticket.fields))
    await transaction.commit()
  } catch (failure) {
    await transaction.rollback().catch(() => undefined)
    if (isArchiveError(failure) && (failure as unknown as { code: string }).code === 'DATABASE_TRANSACTION_CONFLICT') return undefined
    throw failure
  }
  await stations.renew()
  return after
}
