// Without zod: the pages read it too.
export const applicationStates = ['applied', 'read', 'interview', 'hired', 'unfit', 'followed-up', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]
/** `desk`: who takes the application, the employer or, where somebody asks the union to find him a job, the union. */
export const movers = ['worker', 'desk', 'union'] as const
export type Mover = (typeof movers)[number]
export interface ApplicationMove { from: ApplicationState; to: ApplicationState; by: Mover }

/** The only moves of an application; from `interview` to itself the time or the place is changed. */
export const applicationMoves: readonly ApplicationMove[] = [
  { from: 'applied', to: 'read', by: 'desk' },
  { from: 'read', to: 'interview', by: 'desk' },
  { from: 'read', to: 'unfit', by: 'desk' },
  { from: 'interview', to: 'interview', by: 'desk' },
  { from: 'interview', to: 'hired', by: 'desk' },
  { from: 'interview', to: 'unfit', by: 'desk' },
  { from: 'hired', to: 'followed-up', by: 'union' },
  { from: 'applied', to: 'withdrawn', by: 'worker' },
  { from: 'read', to: 'withdrawn', by: 'worker' },
  { from: 'interview', to: 'withdrawn', by: 'worker' },
  { from: 'hired', to: 'withdrawn', by: 'worker' },
  { from: 'withdrawn', to: 'applied', by: 'worker' },
]

/** What somebody may do next with an application, for the server and for the buttons. */
export const nextStates = (from: ApplicationState, by: Mover): ApplicationState[] =>
  applicationMoves.filter((move) => move.from === from && move.by === by).map(({ to }) => to)

/**
 * What the desk sees of the person: a masked name until it has said that it reads, the name then, the mobile number from an
 * interview on, and after a no or a withdrawal as little as before, or nothing.
 */
export const deskSees = {
  applied: 'masked', read: 'named', interview: 'reachable', hired: 'reachable', unfit: 'masked', 'followed-up': 'masked', withdrawn: 'nothing',
} as const satisfies Record<ApplicationState, 'nothing' | 'masked' | 'named' | 'reachable'>

/** The union asks after so many calendar months whether who was hired is still there. */
export const followUpMonths = 3

/** Which words of consent are valid now; who agreed to older ones is asked again. */
export const consentVersion = '2026-11'
/** Without these nobody can apply; asked for in this order. */
export const profileNeeds = ['name', 'mobile', 'birthMonth', 'area'] as const
export type ProfileNeed = (typeof profileNeeds)[number]
