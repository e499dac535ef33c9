import { type MemberStanding, memberStandings, type MembershipEvent, type Standing } from '../contract/membership-terms'
import { drawShortCode } from '../office/drawn-code'
import { type Membership, membershipAt } from '../rules/membership'
import { addEvent, addMembership, findMembership, type MembershipRecord, membershipsOf, type Told } from '../store/memberships'

type Living = Membership & { standing: MemberStanding }
export const isMember = (found: Membership | null): found is Living => found !== null && (memberStandings as readonly Standing[]).includes(found.standing)

/** What somebody is now; of several records of one phone the one that lives. */
export async function ownMembership(person: string, now: number): Promise<{ record: MembershipRecord; found: Membership } | undefined> {
  const all = (await membershipsOf(person)).flatMap((record) => {
    const found = membershipAt(record.events, now)
    return found ? [{ record, found }] : []
  })
  return all.find(({ found }) => isMember(found)) ?? all[0]
}

const mostTries = 8

/** Adds what has happened to a membership, whoever else is writing. */
export async function happened(id: string, event: MembershipEvent, told?: Told): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const record = await findMembership(id)
    if (!record || await addEvent(record, event, told)) return
  }
  throw new Error('a membership was written by too many at once')
}

/** Makes somebody a member, or one again; done twice, it is done once. */
export async function admitMember(member: Omit<Parameters<typeof addMembership>[0], 'number' | 'events'>, approved: MembershipEvent): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (await findMembership(member._id)) return happened(member._id, approved, { person: member.person, occupation: member.occupation, area: member.area })
    if (await addMembership({ ...member, number: drawShortCode(), events: [approved] })) return
  }
  throw new Error('no number of a card was free')
}
