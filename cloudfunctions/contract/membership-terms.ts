/** Where a member stands: approved and waiting for a base union, member of it, on his way to another, kept without dues and vote, gone, ended. */
export const standings = ['pool', 'member', 'moving', 'kept', 'left', 'ended'] as const
export type Standing = (typeof standings)[number]
/** Whom a stranger may take for a member of the union. */
export const memberStandings = ['pool', 'member', 'moving', 'kept'] as const satisfies readonly Standing[]
export type MemberStanding = (typeof memberStandings)[number]

/**
 * What happens to a membership, in words of what it was: `passed` hands somebody who waits to another union, `settled` is 落会,
 * `arrived` and `stayed` are how a transfer ends.
 */
export const membershipEvents = ['approved', 'passed', 'settled', 'moving', 'arrived', 'stayed', 'kept', 'resumed', 'left', 'ended'] as const
export type MembershipEventName = (typeof membershipEvents)[number]

export interface MembershipEvent {
  what: MembershipEventName
  /** From when it holds, ms; it may lie ahead. */
  at: number
  /** The union that takes somebody in: of `approved`, `passed`, `settled`, `moving`. */
  union?: string
  /** Until when somebody is kept, ms; absent: until he resumes. */
  until?: number
  /** The case that it came of: the same event of the same case and instant is one. */
  of?: string
}

/** From which standing an event leads where. What is not here does not happen: an event that comes twice or too late changes nothing. */
export const membershipMoves: Record<MembershipEventName, { from: readonly (Standing | null)[]; to: Standing | 'back' }> = {
  approved: { from: [null, 'left'], to: 'pool' },
  passed: { from: ['pool'], to: 'pool' },
  settled: { from: ['pool'], to: 'member' },
  moving: { from: ['member', 'kept'], to: 'moving' },
  arrived: { from: ['moving'], to: 'member' },
  /** The other union did not take him: he is what he was. */
  stayed: { from: ['moving'], to: 'back' },
  kept: { from: ['member'], to: 'kept' },
  resumed: { from: ['kept'], to: 'member' },
  left: { from: ['pool', 'member', 'moving', 'kept'], to: 'left' },
  ended: { from: ['pool', 'member', 'moving', 'kept'], to: 'ended' },
}

/** Within so many working days of the approval a base union takes somebody in; after that the county looks after it. Ours, not a law's. */
export const poolWorkingDays = 10
