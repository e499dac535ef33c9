import type { Door, DoorPhone } from '../../../../src/features/gate/_parts/door'

/** The storage and the clock of one staff phone. It may die at any moment; what was written stays. */
export function newPocket() {
  const kept = new Map<string, string>()
  let due: { at: number; work: () => void }[] = []
  let seed = 7
  const world = {
    now: Date.now(),
    online: true,
    full: false,
    /** Dies when this many more writes have been done; -1 never. */
    writesLeft: -1,
  }
  const phone: DoorPhone = {
    read: (key) => { const text = kept.get(key); return text === undefined ? undefined : JSON.parse(text) as unknown },
    write(key, value) {
      if (world.full) throw new Error('exceed storage max size')
      if (world.writesLeft === 0) throw new Dead()
      if (world.writesLeft > 0) world.writesLeft--
      kept.set(key, JSON.stringify(value))
    },
    remove: (key) => void kept.delete(key),
    now: () => world.now,
    online: () => world.online,
    random: () => { seed = (seed * 16_807) % 2_147_483_647; return seed / 2_147_483_647 },
    later: (work, ms) => void due.push({ at: world.now + ms, work }),
  }
  return Object.assign(world, {
    phone,
    keys: () => [...kept.keys()],
    async pass(ms: number) {
      world.now += ms
      const ripe = due.filter(({ at }) => at <= world.now)
      due = due.filter(({ at }) => at > world.now)
      ripe.forEach(({ work }) => work())
      await settle()
    },
    reseed(to: number) { seed = to },
  })
}
export type Pocket = ReturnType<typeof newPocket>

export class Dead extends Error {}
export const settle = async (): Promise<void> => { for (let turn = 0; turn < 30; turn++) await new Promise(setImmediate) }
export const kindOf = (door: Door, text: string): string => door.look(text)?.kind ?? 'nothing'
