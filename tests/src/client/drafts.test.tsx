import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { begunAnswers, begunForms, keepDraft, moveDraft } from '../../../src/client/kept-drafts'
import type { StudyCase } from '../../../cloudfunctions/contract/study-application'
import { keepJobAnswer } from '../../../src/client/job-queries'
import { queryClient } from '../../../src/client/query-client'
import { keepStudyAnswer } from '../../../src/client/study-queries'
import { formAbout, outbox, sawCase } from '../../../src/client/wishes'
import { MoveSheet } from '../../../src/features/matter/_parts/move-sheet'
import { newPhone, ok, openPage, phone, refused } from '../open-page'

const caseId = (order: number) => `ca-${String(order).padStart(24, '0')}`
const draft = { answers: { name: '马有才' }, step: 2, savedAt: 1 }
const forms = () => begunForms().map(({ form }) => form).sort()
const sent = { id: caseId(1), kind: 'joining', state: 'submitted', receipt: '0000000000' }
let answer: unknown
afterEach(() => jest.restoreAllMocks())
beforeEach(() => {
  newPhone()
  outbox.all().forEach(({ intent }) => outbox.dismiss(intent))
  answer = ok(sent)
  phone.answer = (_noun, call) => (call.action === 'phoneKey' ? ok({ key: Buffer.alloc(32, 7).toString('base64') }) : answer)
})
const send = async (action: string, about: string) => {
  outbox.add('matter', action, about, {}, Date.now() + 60_000)
  await waitFor(() => expect(outbox.latest(`matter ${about}`)?.state).toMatch(/done|refused/))
}

describe('交上去的，手机上不再留着草稿', () => {
  test('被拒绝的，草稿还在', async () => {
    await keepDraft('joining', draft)
    answer = refused('case.too-many')
    await send('submit', formAbout('joining'))
    expect(forms()).toEqual(['joining'])
  })
  test('答复来的时候，填表的那一页早就不在了；别的表、别的批不动', async () => {
    for (const form of ['joining', 'mutual-aid', 'mutual-aid ba-1.r1', moveDraft(caseId(1), 'check')]) await keepDraft(form, draft)
    await send('submit', formAbout('joining'))
    await send('submit', formAbout('mutual-aid'))
    expect(forms()).toEqual([moveDraft(caseId(1), 'check'), 'mutual-aid ba-1.r1'].sort())
  })
  test('看过那一件，再来填就是新的一件；没看过的，还会告诉他', async () => {
    await send('submit', formAbout('joining'))
    sawCase(caseId(2))
    expect(outbox.latest(`matter ${formAbout('joining')}`)?.state).toBe('done')
    sawCase(caseId(1))
    expect(outbox.latest(`matter ${formAbout('joining')}`)).toBeUndefined()
  })
})

describe('办一步时写的', () => {
  const questions = [{ id: 'words', words: '为什么', ask: 'text', min: 2, max: 200 }, { id: 'fen', words: '核定金额', ask: 'fen', most: 10_000_000 }] as const
  const said: unknown[] = []
  const open = () => openPage(() => <MoveSheet draft={moveDraft(caseId(1), 'check')} title='初审' questions={questions} first={{ fen: 405_000 }} send='确定' now={Date.now()} onSend={(told) => said.push(told)} onClose={() => undefined} />)

  test('写到一半被杀掉，再打开还在；规则算好的数也在', async () => {
    open()
    fireEvent.input(await screen.findByLabelText('为什么'), { target: { value: '材料齐，金额对' } })
    await act(() => new Promise((resolve) => { setTimeout(resolve, 600) }))
    cleanup()
    open()
    expect((await screen.findByLabelText<HTMLInputElement>('为什么')).value).toBe('材料齐，金额对')
    fireEvent.click(screen.getByRole('button', { name: '确定' }))
    expect(said).toEqual([{ words: '材料齐，金额对', fen: 405_000 }])
  })
  test('办成了就不留；同一件里写了没办的也不留，别的一件还留着', async () => {
    for (const order of [1, 2]) for (const move of ['check', 'reject']) await keepDraft(moveDraft(caseId(order), move), draft)
    await send('move', caseId(1))
    expect(forms()).toEqual([moveDraft(caseId(2), 'check'), moveDraft(caseId(2), 'reject')])
  })
  test('写了不办的，只留最近六份，不挤掉填着的表', async () => {
    await keepDraft('joining', draft)
    for (let order = 1; order <= 9; order++) {
      jest.spyOn(Date, 'now').mockReturnValueOnce(order)
      await keepDraft(moveDraft(caseId(order), 'check'), draft)
    }
    expect(forms()).toHaveLength(7)
    expect(await begunAnswers('joining')).toEqual(draft.answers)
    expect(await begunAnswers(moveDraft(caseId(9), 'check'))).toEqual(draft.answers)
  })
})

describe('办件的答复', () => {
  const kept = (what: string) => queryClient.getQueryCache().find({ queryKey: ['matter', what, caseId(1)] })
  test('没有人在看的那一件，手机上不留：那是别人的事；自己的，不写进手机', async () => {
    await send('move', caseId(1))
    keepStudyAnswer('move', { id: 'sa-1' } as StudyCase)
    keepJobAnswer('moveApplication', { id: 'ja-1' })
    await waitFor(() => expect([kept('file'), queryClient.getQueryData(['study', 'case', 'sa-1']), queryClient.getQueryData(['job', 'applicant', 'ja-1'])]).toEqual([undefined, undefined, undefined]))
    await send('act', caseId(1))
    expect(kept('one')).toMatchObject({ meta: { kept: false }, state: { data: { case: { state: 'submitted' } } } })
  })
})
