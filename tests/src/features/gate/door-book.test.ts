import { Scan } from '../../../../cloudfunctions/contract/gate'
import * as z from '../../../../cloudfunctions/contract/zod'
import { DoorBook, type HandedIn, leafSize, scannerOf } from '../../../../src/features/gate/_parts/door-book'
import { Dead, newPocket, type Pocket } from './pocket'

let pocket: Pocket
let scanner: string
const open = () => new DoorBook(pocket.phone, 'oc-door', scanner)
const seat = (number: number, changes: object = {}) => ({ serial: `${number}`.padStart(8, '0'), slot: 's1', size: 1, at: 1_000 + number, again: false, ...changes })
const answer = (scan: Scan, outcome: HandedIn['outcome'], first: Scan | null = null): HandedIn => ({ scan, outcome, first })
beforeEach(() => {
  pocket = newPocket()
  scanner = scannerOf(pocket.phone, () => pocket.phone.random())
})

describe('扫码本先说不', () => {
  test('手机存不下：没有写，也没有放进', () => {
    const book = open()
    pocket.full = true
    expect(() => book.write(seat(1))).toThrow()
    expect(book.letIn(seat(1).serial)).toBeUndefined()
    expect(book.waiting()).toEqual([])
  })
  test('存不下自己的名字，就没有名字：两个名字会是两部手机', () => {
    const other = newPocket()
    other.full = true
    expect(() => scannerOf(other.phone, () => 0.5)).toThrow()
  })
  test('记不下答复：再开机时再交一次，不会丢', () => {
    open().write(seat(1))
    const book = open()
    pocket.full = true
    book.took(book.batch().map((scan) => answer(scan, 'check-in')))
    pocket.full = false
    expect(open().waiting()).toHaveLength(1)
  })
  test('别的扫码记录的答复，不算数', () => {
    const book = open()
    book.write(seat(1))
    book.took([answer({ serial: seat(1).serial, scanner, at: 1, sequence: 77 }, 'check-in')])
    expect(book.waiting()).toHaveLength(1)
  })
})

test('名字和记录的样子，窗口都认', () => {
  open().write(seat(1))
  for (const scan of open().batch()) expect(z.safeParse(Scan, scan).success).toBe(true)
  expect(scannerOf(pocket.phone, () => 0.1)).toBe(scanner)
})

test('写到第几下死机都一样：写下的一条不少，序号不重', () => {
  for (let dies = 0; dies < 2 * leafSize + 3; dies++) {
    pocket = newPocket()
    scanner = scannerOf(pocket.phone, () => pocket.phone.random())
    pocket.writesLeft = dies
    const book = open()
    let written = 0
    try {
      for (; written < 2 * leafSize + 2; written++) book.write(seat(written))
    } catch (failure) {
      expect(failure).toBeInstanceOf(Dead)
    }
    pocket.writesLeft = -1
    const again = open()
    expect(again.entries.map(({ serial }) => serial)).toEqual(Array.from({ length: written }, (_, at) => seat(at).serial))
    const next = again.write(seat(900))
    expect(new Set(again.entries.map(({ sequence }) => sequence)).size).toBe(written + 1)
    expect(next.sequence).toBe(written + 1)
  }
})

test('一次最多交五十条，从最早的起；交过的不再交', () => {
  const book = open()
  for (let at = 0; at < 120; at++) book.write(seat(at))
  const sizes: number[] = []
  for (let scans = book.batch(); scans.length > 0; scans = book.batch()) {
    sizes.push(scans.length)
    book.took(scans.map((scan) => answer(scan, 'check-in')))
  }
  expect(sizes).toEqual([50, 50, 20])
  expect(open().waiting()).toEqual([])
})

test('当场就说过“已经进过”的，不算冲突；放进了才知道的才算', () => {
  const first = { serial: seat(1).serial, scanner: 'OTHER123', at: 5, sequence: 1 }
  const book = open()
  book.write(seat(1))
  book.write(seat(1, { again: true }))
  book.write(seat(2))
  const [one, again, two] = book.batch() as [Scan, Scan, Scan]
  book.took([answer(one, 'duplicate', first), answer(again, 'duplicate', first), answer(two, 'no-seat')])
  expect(open().conflicts().map(({ serial, outcome }) => [serial, outcome])).toEqual([[seat(1).serial, 'duplicate'], [seat(2).serial, 'no-seat']])
})

test('名册说别处更早：当成没有答复，再问一次', () => {
  const book = open()
  book.write(seat(1))
  book.write(seat(2))
  book.took(book.batch().map((scan) => answer(scan, 'check-in')))
  book.doubt(new Map([[seat(1).serial, { slot: 's1', size: 1, checkedInAt: 3 }], [seat(2).serial, { slot: 's1', size: 1, checkedInAt: seat(2).at }]]))
  expect(book.waiting().map(({ serial }) => serial)).toEqual([seat(1).serial])
})

test('烧掉的本子，不留一页', () => {
  const book = open()
  for (let at = 0; at < 120; at++) book.write(seat(at))
  book.burn()
  expect(pocket.keys()).toEqual(['hall.scanner'])
  expect(open().entries).toEqual([])
})

describe('分次上课的门', () => {
  const week = 7 * 86_400_000
  const sessions = [{ id: 'd1', starts: week, ends: week + 3_600_000 }, { id: 'd2', starts: 2 * week, ends: 2 * week + 3_600_000 }]
  const scan = (at: number) => ({ serial: '00000019', slot: 's1', size: 1, at, again: false })
  test('同一张码，一次课放进来一次；下一次课又是头一回', () => {
    const book = open()
    book.know(sessions)
    book.write(scan(week))
    expect(book.letIn('00000019', week + 60_000)).toBeDefined()
    expect(book.letIn('00000019', 2 * week)).toBeUndefined()
    expect([book.allLetIn(week).length, book.allLetIn(2 * week).length]).toEqual([1, 0])
  })
  test('对照：不知道有几次课的门，第二次课会说来过了', () => {
    const book = open()
    book.write(scan(week))
    expect(book.letIn('00000019', 2 * week)).toBeDefined()
  })
})
