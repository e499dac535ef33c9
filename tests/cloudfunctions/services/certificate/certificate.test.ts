import fc from 'fast-check'
import { issueCertificate, revokeCertificate } from '../../../../cloudfunctions/office/certificates'
import { certificateCode, certificateCodes, readCertificateCode, shownShortCode } from '../../../../cloudfunctions/rules/short-code'
import { database } from '../../../../cloudfunctions/store/database'
import { openHall, type OpenHall } from '../../../open-hall'

let hall: OpenHall
beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

const zhang = 'local-openid-zhang'
const given = (about: string) => issueCertificate({
  about, person: zhang, name: '张建国', kind: 'completion', title: '新能源汽车维修培训（五级）结业', lines: ['48 学时', '考核合格'], now: 1_790_000_000_000,
})
const check = (code: string, who?: string) => hall.ask('certificate', 'check', { code }, who)

describe('查一张证书', () => {
  test('编号有一位不对，说是编号不对；编号对、没有这张，说没有', async () => {
    const code = await given('oc-one')
    const slip = `${code[0] === '7' ? '8' : '7'}${code.slice(1)}`
    expect(await check(slip)).toMatchObject({ problem: { code: 'certificate.mistyped' } })
    expect(await check(certificateCode(37)!)).toMatchObject({ problem: { code: 'certificate.unknown' } })
    expect(await check('00000')).toMatchObject({ problem: { code: 'input.invalid' } })
  })

  test('没登录也查得到，只见姓不见名，没有别的', async () => {
    const code = await given('oc-two')
    const answer = await check(shownShortCode(code).toLowerCase())
    expect(answer).toMatchObject({ ok: true, data: { holder: '张*', title: '新能源汽车维修培训（五级）结业', lines: ['48 学时', '考核合格'], revokedAt: null } })
    expect(Object.keys(answer.ok ? answer.data : {}).sort()).toEqual(['code', 'holder', 'issuedAt', 'issuer', 'kind', 'lines', 'revokedAt', 'title'])
    expect(JSON.stringify(answer)).not.toMatch(/建国|openid/)
  })

  test('撤销了，查的人看到不算数了，看不到为什么', async () => {
    const code = await given('oc-three')
    await revokeCertificate({ about: 'oc-three', person: zhang, reason: '成绩录错', now: 1_790_000_100_000 })
    await revokeCertificate({ about: 'oc-three', person: zhang, reason: '又一次', now: 1_790_000_200_000 })
    const answer = await check(code)
    expect(answer).toMatchObject({ ok: true, data: { revokedAt: 1_790_000_100_000 } })
    expect(JSON.stringify(answer)).not.toContain('成绩')
    const own = await hall.ask('certificate', 'mine', {}, 'zhang')
    expect(own.ok && own.data.rows.find((row: { code: string }) => row.code === code)).toMatchObject({ revokedFor: '成绩录错', name: '张建国' })
  })
})

describe('一张证书', () => {
  test('同一件事发十次，是一张', async () => {
    const codes = await Promise.all(Array.from({ length: 10 }, () => given('oc-four')))
    expect(new Set(codes).size).toBe(1)
    expect((await database().collection('certificates').where({ _id: /./ }).get()).data.filter(({ code }: { code: string }) => code === codes[0])).toHaveLength(1)
  })

  test('名字在档案里是封存的', async () => {
    await given('oc-five')
    const { data } = await database().collection('certificates').get()
    expect(JSON.stringify(data)).not.toContain('建国')
    expect(data[0].name).toMatch(/^k\d+:/)
  })

  test('自己的才看得到，没登录的看不到', async () => {
    await given('oc-six')
    expect(await hall.ask('certificate', 'mine')).toMatchObject({ problem: { code: 'identity.required' } })
    expect(await hall.ask('certificate', 'mine', {}, 'li')).toMatchObject({ ok: true, data: { rows: [] } })
  })
})

test('每一个有编号的数，读回来是它；错一位都认得出', () => {
  fc.assert(fc.property(fc.nat({ max: certificateCodes - 1 }), fc.nat({ max: 9 }), fc.nat({ max: 30 }), (number, at, step) => {
    const code = certificateCode(number)
    if (code === undefined) return
    expect(code).toHaveLength(10)
    expect(readCertificateCode(shownShortCode(code))).toBe(code)
    const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
    const slip = code.slice(0, at) + signs[(signs.indexOf(code[at]!) + 1 + step) % 32] + code.slice(at + 1)
    expect(readCertificateCode(slip)).toBeUndefined()
  }))
})
