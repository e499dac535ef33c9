import { burst } from './burst'
import { none } from './faults'
import { programsOf } from './stories'
import type { Settings } from './town'

let programs: Settings['programs']
beforeAll(async () => { programs = await programsOf() })

const say = (title: string, { complaints: _none, ...figures }: Awaited<ReturnType<typeof burst>>) =>
  process.stdout.write(`${title}: ${JSON.stringify(figures, (_key, value) => (typeof value === 'number' ? Math.round(value * 1_000) / 1_000 : value))}\n`)

test.each([500, 5_000])('一万人同时抢 %i 个座', async (seats) => {
  const figures = await burst({ people: 10_000, seats, programs })
  say(`10 000 people, ${seats} seats`, figures)
  expect(figures.complaints).toEqual([])
  expect(figures.told).toEqual({ seated: seats, 'seats.full': 10_000 - seats })
  expect(figures.filled).toBe(seats)
  expect(figures.sends).toBeLessThanOrEqual(2)
})
test('line', async () => {
  const figures = await burst({ people: 2_000, seats: 500, waitlist: true, programs })
  say('2 000 people, 500 seats, with a line', figures)
})
test('faults', async () => {
  const figures = await burst({ people: 10_000, seats: 5_000, programs, faults: { ...none, answerLost: 0.05, callTwice: 0.2, kill: 0.002 } })
  say('10 000 people, 5 000 seats, faults', figures)
})
