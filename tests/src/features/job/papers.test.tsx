import { fireEvent, screen } from '@testing-library/react'
import { remembered } from '../../../../src/client/remembered'
import Papers from '../../../../src/features/job/papers'
import { newPhone, ok, openPage, phone } from '../../open-page'

const kept = {
  id: 'em-0001', name: '廊坊安固机械有限公司', uscc: '91131099MADE00022G', agency: false, licence: null, phone: '19900006001', publicPhone: null, area: '131082', booths: [],
  reviewedAt: null, returned: { at: 1, reason: 'licence-expired', text: '执照是去年的' },
}
let asked: any[]
beforeEach(async () => {
  newPhone()
  asked = []
  remembered.castId.set('zhou')
  phone.answer = (_noun, { action, input }) => {
    if (action === 'deskEmployer') return ok({ employer: kept })
    asked.push(input)
    return ok({ ...kept, returned: null })
  }
  openPage(Papers)
  await screen.findByText('工会退回：许可证过期了。执照是去年的')
})
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } })
const save = () => fireEvent.click(screen.getByRole('button', { name: '交给工会核验' }))

test('信用代码错一位、中介没有许可证、电话不像电话：都说，不送', async () => {
  type('统一社会信用代码', '91131099MADE00022X')
  type('公开电话', '12345')
  fireEvent.click(screen.getByRole('switch'))
  save()
  for (const words of ['信用代码不对，请对照执照再看一遍', '中介要写许可证号', /^请写手机号/]) await screen.findByText(words)
  expect(asked).toEqual([])
})
test('公开电话是自己愿意才有', async () => {
  type('公开电话', '0316-6001234')
  save()
  await screen.findByText(/^收到了/)
  expect(asked[0]).toMatchObject({ publicPhone: '0316-6001234', agency: false, licence: null })
})
