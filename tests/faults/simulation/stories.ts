import { programOf, type Swap } from './program'
import { type Settings, type Story, tell } from './town'

export const programsOf = async (swap: Swap = {}): Promise<Settings['programs']> => {
  const [occasion, clock, gate] = await Promise.all(['occasion', 'clock', 'gate'].map((name) => programOf(name, swap)))
  return { occasion: occasion!, clock: clock!, gate: gate! }
}

/** The first seed under which something goes wrong; nothing where all goes well. */
export async function firstRefuted(seeds: Iterable<number>, settings: Settings, of: RegExp): Promise<Story | undefined> {
  for (const seed of seeds) {
    const story = await tell(seed, settings)
    if (story.complaints.some((complaint) => of.test(complaint))) return story
  }
  return undefined
}

export const replayOf = ({ seed, complaints }: Story, calls: number): string =>
  [`SEED=${seed} REQUESTS=${calls} npm test -- tests/faults/simulation/seats.test.ts`, ...complaints].join('\n  ')
