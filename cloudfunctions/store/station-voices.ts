import type { LockedReport } from '../rules/station-doubt'
import { addNew, database, readAll } from './database'
import { derivedId } from './derived-id'

/** What one person said of one station on one day of Shanghai: that it was locked, or that it was open. */
export interface VoiceRecord {
  _id: string
  station: string
  /** Null once he had his data deleted. */
  person: string | null
  /** The same for all that one person says of one station, and telling nobody who. */
  voice: string
  said: 'locked' | 'open'
  at: number
  intent: string
}

/** One possible id a person, station and day: said twice it is said once. */
export const voiceRecord = ({ station, person, said, at, day, intent }: Omit<VoiceRecord, '_id' | 'voice' | 'person'> & { person: string; day: number }): VoiceRecord => ({
  _id: derivedId('sv', said, station, person, String(day)), station, person, voice: derivedId('vo', station, person), said, at, intent,
})

export const addVoice = (record: VoiceRecord): Promise<boolean> => addNew('station-voices', { ...record })

export async function findVoice(id: string): Promise<VoiceRecord | undefined> {
  const { data } = await database().collection('station-voices').doc(id).get()
  return (data as VoiceRecord[])[0]
}

/** Who found it locked after a moment (ms). */
export const lockedSince = (station: string, after: number): Promise<LockedReport[]> =>
  readAll<VoiceRecord>('station-voices', { station, said: 'locked', at: database().command.gt(after) })

/** Whether a person found it locked after a moment (ms). */
export async function saidLocked(station: string, person: string, after: number): Promise<boolean> {
  const { total } = await database().collection('station-voices').where({ station, person, said: 'locked', at: database().command.gt(after) }).count()
  return (total ?? 0) > 0
}
