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

/** All these stories, one after the other: what they were made of, and how to tell again those in which something went wrong. */
export async function tellAll(seeds: readonly number[], settings: Settings & { calls: number }, file: string) {
  const sum = { seeds: seeds.length, calls: 0, operations: 0, seated: 0, offered: 0, virtualMinutes: 0, unawares: 0 }
  const wrong: string[] = []
  for (const seed of seeds) {
    const story = await tell(seed, settings)
    sum.calls += story.calls
    sum.operations += story.operations
    sum.seated += story.seated
    sum.offered += story.offered
    sum.virtualMinutes += Math.round(story.lasted / 60_000)
    sum.unawares += story.unawares
    if (story.complaints.length) wrong.push([`SEED=${seed} REQUESTS=${settings.calls} npm test -- ${file}`, ...story.complaints].join('\n  '))
  }
  process.stdout.write(`simulation: ${JSON.stringify(sum)}\n`)
  return { ...sum, wrong }
}

/** The seeds that the environment names, or the first ones. */
export const seedsToTell = (usual: number): number[] => {
  const { SEED, SEEDS = usual } = process.env
  return SEED === undefined ? Array.from({ length: Number(SEEDS) }, (_, seed) => seed) : [Number(SEED)]
}
