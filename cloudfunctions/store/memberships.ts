import type { Source } from '../contract/membership'
import type { MembershipEvent } from '../contract/membership-terms'
import type { OccupationCode } from '../contract/person'
import { Catalogue } from './catalogue'
import { addNew, database, fieldsSet, isTaken } from './database'
import { derivedId } from './derived-id'
import { fingerprint, seal, unseal } from './sealed'

export const sources = new Catalogue<Source>('join-sources')

/** One person's membership. Of his identity number only what tells it from others is kept: the id. */
export interface MembershipRecord {
  _id: string
  demo: boolean
  person: string
  name: string
  /** The first character, for whoever checks the card. */
  holder: string
  /** Null where another member's record holds the number, and of one that has let go of it. */
  mobile: string | null
  /** What tells mobile numbers apart, unique among members; of a record without one it is its own. */
  mobileKey: string
  number: string
  occupation: OccupationCode
  area: string
  source: string | null
  events: MembershipEvent[]
  /** Approved and taken in by no union yet, with the union and the instant: what the list of the pool is found by. */
  waiting: string | null
  approvedAt: number
  changedAt: number
  version: number
}

const collection = () => database().collection('memberships')
const placeOf = (id: string, field: string) => ({ collection: 'memberships', id, field })

/** The one membership that somebody with this identity number may have. Errors: `SealRefusal`. */
export const membershipId = (idNumber: string): string => derivedId('mb', fingerprint(idNumber, 'member'))
/** Errors: `SealRefusal`. */
export const mobileKeyOf = (mobile: string): string => fingerprint(mobile, 'member-mobile')
const keyless = (id: string): string => `none-${id}`

type Added = Omit<MembershipRecord, 'mobileKey' | 'waiting' | 'approvedAt' | 'changedAt' | 'version'>

/** Adds a membership; false where its id or its card's number is taken. A mobile number that another record holds is left out. Errors: `SealRefusal`. */
export async function addMembership({ name, mobile, ...record }: Added): Promise<boolean> {
  const { _id } = record
  const sealed = { ...record, ...found(record.events), name: seal(name, placeOf(_id, 'name')) }
  const free = mobile !== null && !(await mobileHolder(mobile)) ? mobile : null
  const reached = free === null ? { mobile: null, mobileKey: keyless(_id) } : { mobile: seal(free, placeOf(_id, 'mobile')), mobileKey: mobileKeyOf(free) }
  return addNew('memberships', { ...sealed, ...reached, version: 1 })
}

/** What a record is found by, of its events. */
const found = (events: readonly MembershipEvent[]): Pick<MembershipRecord, 'waiting' | 'approvedAt' | 'changedAt'> => {
  const last = [...events].sort((a, b) => a.at - b.at).pop()!
  return { waiting: last.what === 'approved' || last.what === 'passed' ? last.union! : null, approvedAt: Math.max(...events.map(({ what, at }) => (what === 'approved' ? at : 0))), changedAt: last.at }
}

export async function findMembership(id: string): Promise<MembershipRecord | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as MembershipRecord[])[0]
}

/** The memberships that were applied for in somebody's hall: one, unless two people have shared a phone. */
export async function membershipsOf(person: string): Promise<MembershipRecord[]> {
  const { data } = await collection().where({ person }).orderBy('changedAt', 'desc').limit(10).get()
  return data as MembershipRecord[]
}

export async function membershipByNumber(number: string): Promise<MembershipRecord | undefined> {
  const { data } = await collection().where({ number }).limit(1).get()
  return (data as MembershipRecord[])[0]
}

/** Whose record holds a mobile number. Errors: `SealRefusal`. */
export async function mobileHolder(mobile: string): Promise<MembershipRecord | undefined> {
  const { data } = await collection().where({ mobileKey: mobileKeyOf(mobile) }).limit(1).get()
  return (data as MembershipRecord[])[0]
}

/** Errors: `SealRefusal`. */
export const openMember = ({ _id, name, mobile }: MembershipRecord): { name: string; mobile: string | null } => ({
  name: unseal(name, placeOf(_id, 'name')), mobile: mobile === null ? null : unseal(mobile, placeOf(_id, 'mobile')),
})

/** What else is known of a member with an event: in whose hall he is now, what he does and where. */
export type Told = Partial<Pick<MembershipRecord, 'person' | 'occupation' | 'area'>>

/** Adds what has happened to a membership, unless it was changed meanwhile; told twice, it has happened once. */
export async function addEvent(record: MembershipRecord, event: MembershipEvent, told: Told = {}): Promise<boolean> {
  if (record.events.some(({ what, of, at }) => what === event.what && of === event.of && at === event.at)) return true
  const events = [...record.events, event]
  const { updated } = await collection().where({ _id: record._id, version: record.version })
    .update(fieldsSet({ events, ...told, ...found(events), version: record.version + 1 }))
  return updated === 1
}

/** Lets a record's mobile number go; false where it is another one by now. */
export async function releaseMobile(holder: Pick<MembershipRecord, '_id' | 'mobileKey'>): Promise<boolean> {
  const { updated } = await collection().where({ _id: holder._id, mobileKey: holder.mobileKey }).update(fieldsSet({ mobile: null, mobileKey: keyless(holder._id) }))
  return updated === 1
}

/** Gives a record a mobile number; `taken` where another record holds it. Errors: `SealRefusal`. */
export async function giveMobile({ _id }: MembershipRecord, mobile: string): Promise<boolean | 'taken'> {
  try {
    await collection().where({ _id }).update(fieldsSet({ mobile: seal(mobile, placeOf(_id, 'mobile')), mobileKey: mobileKeyOf(mobile) }))
    return true
  } catch (error) {
    if (isTaken(error)) return 'taken'
    throw error
  }
}

/** Whose members are meant: of one union, of an area (a county or township), or all. */
export interface Within { union?: string; area?: string }

/** Who waits for a base union within these, whoever waits longest first; `ageing` counts those approved before an instant (ms). */
export async function waitingWithin(scopes: readonly Within[], { from, most, ageingBefore }: { from: number; most: number; ageingBefore: number }) {
  const { command } = database()
  const conditions = scopes.map(({ union, area }) => ({
    waiting: union ?? command.neq(null),
    // Codes of places within an area begin with its own; a colon comes after every digit.
    ...(area === undefined ? {} : { area: command.gte(area).and(command.lt(`${area}:`)) }),
  }))
  const within = (more: object = {}) => collection().where(command.or(conditions.map((each) => ({ ...each, ...more }))))
  const [{ data }, all, ageing] = await Promise.all([
    within().orderBy('approvedAt', 'asc').orderBy('_id', 'asc').skip(from).limit(most).get(), within().count(), within({ approvedAt: command.lt(ageingBefore) }).count(),
  ])
  return { rows: data as MembershipRecord[], total: all.total ?? 0, ageing: ageing.total ?? 0 }
}

/** How many have become members through each of these places. */
export async function joinedThrough(ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const counts = await Promise.all(ids.map(async (source) => [source, (await collection().where({ source }).count()).total ?? 0] as const))
  return new Map(counts)
}

export async function countMemberships(): Promise<number> {
  return (await collection().count()).total ?? 0
}
