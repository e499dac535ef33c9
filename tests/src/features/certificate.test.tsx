import { fireEvent, screen } from '@testing-library/react'
import CheckCertificate from '../../../src/features/certificate/check'
import MyCertificates from '../../../src/features/certificate/mine'
import { newPhone, ok, openPage, phone, refused } from '../open-page'

const paper = {
  code: '7K3M29QXAT', kind: 'completion', title: '新能源汽车维修培训（五级）结业', lines: ['48 学时'], issuer: '廊坊市总工会', issuedAt: Date.UTC(2026, 3, 2), revokedAt: null,
}
beforeEach(newPhone)

const check = (code?: string, answer: unknown = ok({ ...paper, holder: '张*' })) => {
  phone.params = code ? { code } : {}
  const asked: unknown[] = []
  phone.answer = (_noun, { input }) => { asked.push(input); return answer }
  openPage(CheckCertificate)
  return asked
}

describe('查证书', () => {
  test('没给编号：不问，说编号在哪里', async () => {
    const asked = check()
    await screen.findByText(/编号印在证书上/)
    expect(asked).toEqual([])
  })
  test('只输了一半：不问', async () => {
    const asked = check()
    fireEvent.input(screen.getByLabelText('证书编号'), { target: { value: '7K3M2' } })
    fireEvent.click(screen.getByText('查验'))
    expect(asked).toEqual([])
  })
  test('没有这张', async () => {
    check('7K3M29QXAT', refused('certificate.unknown'))
    await screen.findByText('没有查到这张证书')
  })
  test('撤销了的，说得出哪一天', async () => {
    check('7K3M29QXAT', ok({ ...paper, holder: '张*', revokedAt: Date.UTC(2026, 4, 1) }))
    await screen.findByText('2026年5月1日 已撤销，不算数了')
    expect(screen.queryByText('证书有效')).toBeNull()
  })
  test('扫码来的，一打开就查；带短横、小写的也认', async () => {
    const asked = check('7k3m2-9qxat')
    await screen.findByText('证书有效')
    await screen.findByText('张*')
    expect(asked).toEqual([{ code: '7K3M29QXAT' }])
  })
})

describe('我的证书', () => {
  const mine = (rows: object[], castId = 'zhang') => {
    phone.storage.set('hall.cast', castId)
    phone.answer = () => ok({ rows, asOf: Date.now() })
    openPage(MyCertificates)
  }
  test('还没有：说怎么会有，可以查别人的', async () => {
    mine([])
    await screen.findByText('还没有证书')
    screen.getByText('查别人的证书')
  })
  test('有名字、编号和查验的码', async () => {
    mine([{ ...paper, name: '张建国', revokedFor: null }])
    await screen.findByText('张建国')
    screen.getByText('7K3M2-9QXAT')
    screen.getByLabelText(/查验用的二维码/)
  })
  test('撤销了的：说为什么，没有查验的码', async () => {
    mine([{ ...paper, name: '张建国', revokedAt: Date.UTC(2026, 4, 1), revokedFor: '成绩录错' }])
    await screen.findByText('2026年5月1日 已撤销：成绩录错')
    expect(screen.queryByLabelText(/查验用的二维码/)).toBeNull()
  })
})
