import { batchesOf, draftsOf, freshBatch, freshRow, sumsOf } from '../../../../src/features/aid/batch/parts'
import { batchPattern, batchRowPattern } from '../../../../cloudfunctions/contract/batch'

const row = (state: string, at = 'county') => ({ state, at }) as Parameters<typeof sumsOf>[0][number]

test('一批里各有几位：退回的、付了的另算，没有的不说', () => {
  expect(sumsOf([row('checking'), row('paid', 'end'), row('returned', 'applicant'), row('approving', 'city'), row('rejected', 'end'), row('withdrawn', 'end')])).toEqual([
    { part: 'paid', count: 1 }, { part: 'sent', count: 2 }, { part: 'returned', count: 1 }, { part: 'other', count: 2 },
  ])
  expect(sumsOf([])).toEqual([])
})

test('只认整批的草稿；只有草稿的也是一批，新的在上面', () => {
  const drafts = draftsOf([{ form: 'mutual-aid', at: 1 }, { form: 'joining', at: 2 }, { form: 'mutual-aid bt-newer000.a1', at: 30 }, { form: 'mutual-aid bt-older000.b2', at: 40 }])
  expect(drafts).toEqual([{ batch: 'bt-newer000', row: 'a1', at: 30 }, { batch: 'bt-older000', row: 'b2', at: 40 }])
  expect(batchesOf([{ id: 'bt-older000', startedAt: 5, rows: [] }], drafts).map(({ id, startedAt, drafts: own }) => [id, startedAt, own.length])).toEqual([['bt-newer000', 30, 1], ['bt-older000', 5, 1]])
})

test('新的批号、新的一位，窗口都认', () => {
  expect(freshBatch()).toMatch(batchPattern)
  expect(`${freshBatch()}.${freshRow()}`).toMatch(batchRowPattern)
})
