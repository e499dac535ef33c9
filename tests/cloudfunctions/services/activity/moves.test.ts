import { bookingMovers, bookingMoves, bookingStates, nextBookingStates } from '../../../../cloudfunctions/contract/booking-moves'
import { dayPartOf } from '../../../../cloudfunctions/rules/day-parts'
import { instantOf } from '../../../../cloudfunctions/rules/shanghai-time'

type Move = { from: string; to: string; by: string }
function reachable(from: string, moves: readonly Move[], by: readonly string[]): Set<string> {
  const found = new Set([from])
  for (const state of found) for (const move of moves) if (move.from === state && by.includes(move.by)) found.add(move.to)
  return found
}
const ends = (moves: readonly Move[]) => bookingStates.filter((state) => !moves.some(({ from }) => from === state))

describe('约讲的动作表', () => {
  test('走到头的只有“不排”和“取消”', () => expect(ends(bookingMoves)).toEqual(['declined', 'cancelled']))
  test('对照：少了“排好了还能取消”，就多一个死胡同', () =>
    expect(ends(bookingMoves.filter(({ from }) => from !== 'scheduled'))).toEqual(['scheduled', 'declined', 'cancelled']))
  test('从提出开始，每个状态都到得了', () => expect([...reachable('asked', bookingMoves, bookingMovers)].sort()).toEqual([...bookingStates].sort()))
  test('基层工会自己排不了，也不能替市总说不排', () => {
    expect([...reachable('asked', bookingMoves, ['union'])].sort()).toEqual(['asked', 'cancelled'])
    expect(nextBookingStates('declined', 'union')).toEqual([])
  })
})

describe('一天里的哪一段', () => {
  const at = (hour: number, minutes: number) => [instantOf(20_000, hour * 60), instantOf(20_000, hour * 60 + minutes)] as const
  test.each([[9, 60, 'morning'], [12, 60, 'morning'], [13, 50, 'afternoon'], [19, 90, 'evening']])('%d 点讲 %d 分钟：%s', (hour, minutes, part) =>
    expect(dayPartOf(...at(hour, minutes))).toEqual({ day: 20_000, part }))
  test.each([[12.5, 60], [7, 60], [21.5, 60], [17.5, 31]])('%d 点讲 %d 分钟：跨了两段，或太早太晚', (hour, minutes) => expect(dayPartOf(...at(hour, minutes))).toBeNull())
})
