import type { Scan } from '../contract/gate'
import type { Enrolment } from '../rules/seats/documents'
import { addNew, database, readAll } from './database'

interface StoredScan extends Scan { _id: string; occasion: string }

/** Writes a scan down as it was made; one that is handed in again lies there already. */
export async function keepScan(occasion: string, { serial, scanner, at, sequence }: Scan): Promise<void> {
  await addNew('check-ins', { _id: [occasion, serial, scanner, sequence].join(':'), occasion, serial, scanner, at, sequence })
}

/** All scans of these passes, whoever made them. */
export async function scansOf(occasion: string, serials: readonly string[]): Promise<Scan[]> {
  const found = await readAll<StoredScan>('check-ins', { occasion, serial: database().command.in([...serials]) })
  return found.map(({ serial, scanner, at, sequence }) => ({ serial, scanner, at, sequence }))
}

/** The enrolments that these serials name, in whatever state. */
export async function enrolmentsBySerial(occasion: string, serials: readonly string[]): Promise<Enrolment[]> {
  const { data } = await database().collection('enrolments').where({ occasion, serial: database().command.in([...serials]) }).limit(serials.length).get()
  return data as Enrolment[]
}

/** One question gives no more than this, whatever limit it names. */
const mostAnswered = 1_000

/** Those who hold a seat, by serial, a page at a time. */
export async function seatedIn(occasion: string, page: number, size: number): Promise<Enrolment[]> {
  const seated: Enrolment[] = []
  for (let from = page * size; seated.length < size;) {
    const most = Math.min(mostAnswered, size - seated.length)
    const { data } = await database().collection('enrolments').where({ occasion, state: 'seated' }).orderBy('serial', 'asc').skip(from).limit(most).get()
    seated.push(...data as Enrolment[])
    if (data.length < most) break
    from += most
  }
  return seated
}

/** Notes when somebody came in; an earlier scan that arrives later puts it right. */
export async function noteCheckIn({ _id, serial }: Enrolment, at: number): Promise<void> {
  const { command } = database()
  await database().collection('enrolments')
    .where({ _id, serial, checkedInAt: command.or([command.exists(false), command.gt(at)]) })
    .update({ checkedInAt: at })
}
