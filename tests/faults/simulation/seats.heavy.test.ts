import { burst } from './burst'
import { none } from './faults'
import { programsOf, seedsToTell, tellAll } from './stories'
import type { Settings } from './town'

let programs: Settings['programs']
beforeAll(async () => { programs = await programsOf() })

const calls = Number(process.env.REQUESTS ?? 10_000)
const seeds = seedsToTell(20)

const say = (title: string, { complaints: _none, ...figures }: Awaited<ReturnType<typeof burst>>) =>
  process.stdout.write(`${title}: ${JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value))}\n`)

test.each([500, 5_000])('一万人同时抢 %i 个座：一个不空，一个不错，各发一次', async (seats) => {
  const figures = await burst({ people: 10_000, seats, programs })
  say(`10 000 people, ${seats} seats`, figures)
  expect(figures.complaints).toEqual([])
  expect(figures.told).toEqual({ seated: seats, 'seats.full': 10_000 - seats })
  expect(figures.filled).toBe(seats)
  expect(figures.sends).toBeLessThanOrEqual(2)
  if (seats === 5_000) expect(figures.ratio).toBeLessThanOrEqual(1.1)
})

test('两千人抢五百个座，有候补：没座的都排上了队', async () => {
  const figures = await burst({ people: 2_000, seats: 500, waitlist: true, programs })
  say('2 000 people, 500 seats, with a line', figures)
  expect(figures.complaints).toEqual([])
  expect(figures.told).toEqual({ seated: 500, waiting: 1_500 })
})

test('答复丢百分之五，来两次的百分之二十：每人发不到两次，一个座不多不少', async () => {
  const figures = await burst({ people: 10_000, seats: 5_000, programs, faults: { ...none, answerLost: 0.05, callTwice: 0.2 } })
  say('10 000 people, 5 000 seats, 5 % of the answers lost, 20 % of the calls twice', figures)
  expect(figures.complaints).toEqual([])
  expect(figures.filled).toBe(5_000)
  expect(figures.sends).toBeLessThanOrEqual(2)
})

test(`${seeds.length} 颗种子，每颗 ${calls} 次请求，什么都会坏`, async () => {
  const told = await tellAll(seeds, { programs, calls }, 'tests/faults/simulation/seats.test.ts')
  expect(told.wrong).toEqual([])
  expect(told.calls).toBeGreaterThanOrEqual(seeds.length * calls)
}, 86_400_000)
