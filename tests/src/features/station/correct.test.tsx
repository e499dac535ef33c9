import { onlineManager } from '@tanstack/react-query'
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { correctionDraft, forgetStations } from '../../../../src/client/station-memory'
import { outbox } from '../../../../src/client/wishes'
import CorrectStation from '../../../../src/features/station/correct'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'
import { fullStation } from '../../stations'

interface Call { action: string; input: Record<string, unknown> }
const sent: Call[] = []
let order = 0
let id: string
const correction = ({ field, words }: Record<string, unknown>, more: object = {}) => ({ id: 'co-0001', field, words, at: Date.now(), state: 'waiting', answer: null, ...more })

function counter(answer: (input: Record<string, unknown>) => unknown, own: object[] = []) {
  phone.params = { id }
  phone.answer = (_noun, { action, input }) => {
    if (action === 'detail') return ok({ station: fullStation({ id }), open: { state: 'open', changesAt: null, until: null }, asOf: Date.now(), owner: null, also: null })
    if (action === 'ownCorrections') return ok({ rows: own, asOf: Date.now() })
    sent.push({ action, input: input as Record<string, unknown> })
    return answer(input as Record<string, unknown>)
  }
}
const taken = () => counter((input) => ok(correction(input)))
const open = async () => {
  openPage(CorrectStation)
  await screen.findByText('裕华百姓便利店驿站')
}
const press = (name: string, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))
const write = (words: string) => fireEvent.input(screen.getByLabelText('应该是什么'), { target: { value: words } })

beforeEach(() => {
  newPhone()
  forgetStations()
  outbox.all().forEach(({ intent }) => outbox.dismiss(intent))
  sent.length = 0
  id = `st-c${String(++order).padStart(4, '0')}`
})
afterEach(cleanup)

test('没说哪里不对、没写：都说，不送', async () => {
  taken()
  await open()
  press('发出去')
  for (const words of ['先点一样', '写两个字以上']) await screen.findByText(words)
  expect(sent).toEqual([])
})
test('说过的太多还没答复：说清楚，写的都还在', async () => {
  counter(() => refused('corrections.too-many'))
  await open()
  press('时间', 'checkbox')
  write('晚上十点就锁门')
  press('发出去')
  await screen.findByText(/^您说的几条还在等答复/)
  expect(correctionDraft.get()).toMatchObject({ station: id, field: 'hours', words: '晚上十点就锁门' })
})
test('站长能改的交给站长，别的交给工会；有结果发消息', async () => {
  taken()
  await open()
  press('时间', 'checkbox')
  write(' 晚上十点就锁门 ')
  press('发出去')
  await screen.findByText('发出去了：站长会看，没有站长的由工会看。有结果发消息告诉您。')
  expect(sent).toEqual([{ action: 'correct', input: { id, field: 'hours', words: '晚上十点就锁门' } }])
  expect(correctionDraft.get()).toBeNull()
  press('还有别的不对')
  press('已经没了', 'checkbox')
  write('改成火锅店了')
  press('发出去')
  await screen.findByText('发出去了：区县工会会看，先派人到现场。有结果发消息告诉您。')
})
test('带一张照片，没有网先存着；网来了一起送，手机上不再留', async () => {
  taken()
  await open()
  act(() => onlineManager.setOnline(false))
  press('拍一张')
  phone.picture = 'aGVsbG8='
  press('拍一张')
  await screen.findByRole('img', { name: '要一起发的照片' })
  press('电话', 'checkbox')
  write('打不通，换成门上这个了')
  press('发出去')
  await screen.findByText('已存好，有网就发')
  expect(sent).toEqual([])
  act(() => onlineManager.setOnline(true))
  await screen.findByText(/^发出去了/)
  expect(sent.map(({ input }) => input.image)).toEqual([{ bytes: 'aGVsbG8=' }])
  await waitFor(() => expect([...phone.files.keys()].filter((file) => file.startsWith('wxfile'))).toEqual([]))
})
test('说地方不对，站在新地方标一下，一起送；换成别的，不送位置', async () => {
  taken()
  await open()
  expect(screen.queryByText('标上我现在的位置')).toBeNull()
  press('地方', 'checkbox')
  write('搬到街对面了')
  press('标上我现在的位置')
  await screen.findByText(/^标好了，离登记的地方/)
  expect(correctionDraft.get()).toMatchObject({ marked: { lng: 116.39, lat: 39.12 } })
  press('发出去')
  await screen.findByText(/^发出去了/)
  expect(sent[0]!.input).toEqual({ id, field: 'place', words: '搬到街对面了', marked: { lng: 116.39, lat: 39.12 } })
  press('还有别的不对')
  press('地方', 'checkbox')
  press('标上我现在的位置')
  await screen.findByText(/^标好了/)
  press('其他', 'checkbox')
  write('还有一样')
  press('发出去')
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]!.input).toEqual({ id, field: 'other', words: '还有一样' })
})
test('定不到位：说清楚，不标也能发', async () => {
  taken()
  await open()
  phone.location = { errMsg: 'getLocation:fail' }
  press('地方', 'checkbox')
  write('搬走了')
  press('标上我现在的位置')
  await screen.findByText('暂时定不到位，不标也能发')
  press('发出去')
  await screen.findByText(/^发出去了/)
  expect(sent[0]!.input).toEqual({ id, field: 'place', words: '搬走了' })
})
test('写到一半走开，回来还在；换一个驿站，不串', async () => {
  taken()
  await open()
  write('晚上十点就锁门')
  cleanup()
  await open()
  expect((screen.getByLabelText('应该是什么') as HTMLTextAreaElement).value).toBe('晚上十点就锁门')
  cleanup()
  id = 'st-other'
  taken()
  await open()
  expect((screen.getByLabelText('应该是什么') as HTMLTextAreaElement).value).toBe('')
})
test('以前说过的，看得到答复；别的驿站的不在这里', async () => {
  counter(() => ok({}), [
    { ...correction({ field: 'hours', words: '写的十二点' }, { state: 'accepted', answer: { words: '改成十点了，谢谢', at: Date.now() } }), station: id, name: '' },
    { ...correction({ field: 'phone', words: '别处的' }), id: 'co-0002', station: 'st-other', name: '' },
  ])
  await open()
  await screen.findByText('答复：改成十点了，谢谢')
  expect(screen.getByText('已改')).toBeTruthy()
  expect(screen.queryByText('别处的')).toBeNull()
})
