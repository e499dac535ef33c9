import { sendCode } from '../../../../cloudfunctions/services/account/mobile'
import { consentsOf } from '../../../../cloudfunctions/store/consents'
import { database } from '../../../../cloudfunctions/store/database'
import { mobileCodeId } from '../../../../cloudfunctions/store/mobile-codes'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { form, idNumberOf, offering, openStudy, type StudyHall } from '../study/study-hall'

let hall: StudyHall
beforeAll(async () => { hall = await openStudy([offering('wide')]) })
afterAll(() => hall.close())

const ask = (who: string | undefined, action: string, input: object = {}) => hall.askOf('account', action, input, who)
const wish = (who: string, action: string, input: object, intent = freshIntent()) => hall.wishOf('account', action, input, who, intent)
const rows = async (who: string) => (await dataOf(ask(who, 'known'))).rows as { field: string; shown: unknown; source: string; until: number | null }[]
const knownOf = async (who: string) => Object.fromEntries((await rows(who)).map(({ field, shown }) => [field, shown]))
const codeSentTo = async (who: string) => ((await dataOf(hall.askOf('message', 'list', {}, who))).rows as { kind: string; title: string }[]).find(({ kind }) => kind === 'mobile-code')!.title
const known = { known: true }
const resume = (changes: object = {}) => ({ name: null, birthMonth: null, sex: null, area: null, occupation: null, diploma: null, skills: '', years: null, wanted: '', ...changes })

describe('拒绝', () => {
  test.each([
    ['身份证号错一位', { field: 'idNumber', value: '131099199001011232' }, 'id-card.invalid checksum'], ['没有这一天', { field: 'idNumber', value: '13109920230229123X' }, 'id-card.invalid checksum'],
    ['信用代码', { field: 'uscc', value: '91131000MA07A1B2CX' }, 'uscc.invalid checksum'], ['没有这个地方', { field: 'area', value: '110101' }, 'area.unknown'],
    ['名字里有数字', { field: 'name', value: '马1' }, 'field.invalid name'], ['不是一种职业', { field: 'occupation', value: 'spy' }, 'field.invalid occupation'],
    ['运算符', { field: 'name', value: { $ne: '' } }, 'input.invalid input.value'], ['手机号要有验证码', { field: 'mobile', value: '19900007001' }, 'input.invalid input.field'],
  ])('%s，什么也不记', async (_name, input, code) => {
    expect(await codeOf(wish('s50', 'tell', input))).toBe(code)
    expect(await rows('s50')).toEqual([])
  })
  test('没登录的看不到；没填过的，不能说“用以前的”', async () => {
    expect(await codeOf(ask(undefined, 'known'))).toBe('identity.required')
    expect(await codeOf(hall.wish('s51', 'apply', form('wide', { name: known })))).toBe('known.missing name')
    expect(await consentsOf('o-s51')).toEqual([])
  })
})

describe('填过一次，哪份表都不再问', () => {
  test('先申请求学圆梦，简历就只差没问过的；身份证号说了出生年月', async () => {
    expect((await dataOf(hall.askOf('job', 'profile', {}, 's1'))).missing).toEqual(['name', 'mobile', 'birthMonth', 'area'])
    await dataOf(hall.wish('s1', 'apply', form('wide', { idNumber: idNumberOf(900, '19910203'), mobile: '19900007011' })))
    const profile = await dataOf(hall.askOf('job', 'profile', {}, 's1'))
    expect([profile.missing, profile.name, profile.mobile, profile.birthMonth, profile.diploma, profile.occupation]).toEqual([[], '马有才', '199****7011', '1991-02', 'senior-middle', null])
    expect((await consentsOf('o-s1')).map(({ purpose, version, withdrawnAt }) => [purpose, version, withdrawnAt])).toEqual([['study', '2026-11', null]])
  })
  test('先填简历，申请求学圆梦只填身份证号；号码没有到过手机上', async () => {
    await dataOf(hall.wishOf('job', 'saveProfile', resume({ name: '孙小梅', mobile: '19900007012', area: '131082' }), 's2'))
    expect(await knownOf('s2')).toEqual({ name: '孙*', mobile: '199****7012', area: '131082' })
    const applied = await dataOf(hall.wish('s2', 'apply', form('wide', { name: known, mobile: known, idNumber: idNumberOf(901) })))
    expect([applied.name, applied.mobile]).toEqual(['孙*', '199****7012'])
    expect((await knownOf('s2')).idNumber).toMatch(/^131\*+\d{3}.$/)
  })
  test('断线重发“用以前的”，还是那一份申请', async () => {
    await dataOf(wish('s3', 'tell', { field: 'idNumber', value: idNumberOf(902) }))
    const [intent, input] = [freshIntent(), form('wide', { idNumber: known })]
    const first = await dataOf(hall.wish('s3', 'apply', input, intent))
    expect((await dataOf(hall.wish('s3', 'apply', input, intent))).id).toBe(first.id)
    expect((await dataOf(hall.wish('s3', 'apply', input, intent, true))).id).toBe(first.id)
  })
  test('撤回申请，同意也一起收回；填过的还在，忘掉了才没有', async () => {
    const { id } = await dataOf(hall.wish('s4', 'apply', form('wide')))
    await dataOf(hall.wish('s4', 'withdraw', { id }))
    expect((await consentsOf('o-s4'))[0]!.withdrawnAt).not.toBeNull()
    expect((await knownOf('s4')).name).toBe('马*')
    expect((await dataOf(wish('s4', 'forget', { field: 'name' }))).row).toBeNull()
    expect('name' in await knownOf('s4')).toBe(false)
  })
  test('记着从哪份表来、到什么时候要再问；姓名不用再问', async () => {
    await dataOf(wish('s5', 'tell', { field: 'employer', value: '京南物流' }))
    await dataOf(wish('s5', 'tell', { field: 'name', value: '钱一' }))
    expect((await rows('s5')).map(({ field, source, until }) => [field, source, until === null])).toEqual([['name', 'account', true], ['employer', 'account', false]])
  })
})

describe('手机号', () => {
  const mobile = '19900007020'
  test('没有接短信的地方，说得出来，什么也不记', async () => {
    const { SMS_PROVIDER } = process.env
    delete process.env.SMS_PROVIDER
    await expect(sendCode({ mobile }, { caller: { openid: 'o-s19', duties: [] }, now: Date.now(), requestId: 'r', intent: freshIntent() })).rejects.toMatchObject({ code: 'sms.not-set-up' })
    process.env.SMS_PROVIDER = SMS_PROVIDER
    expect((await database().collection('mobile-codes').where({}).count()).total).toBe(0)
  })
  test('微信不认的码，没要过的码，都不认', async () => {
    expect(await codeOf(wish('zhou', 'confirmMobile', { by: 'wechat', code: 'stolen' }))).toBe('wechat-mobile.refused 40029')
    expect(await codeOf(wish('zhou', 'confirmMobile', { by: 'code', mobile, code: '123456' }))).toBe('mobile-code.expired')
  })
  test('验证码发出去，档案里没有号码也没有码；别人拿着码没有用', async () => {
    const sent = await dataOf(wish('s20', 'sendCode', { mobile }))
    expect(sent.by).toBe('message-centre')
    expect(await codeOf(wish('s21', 'sendCode', { mobile }))).toMatch(/^mobile-code.too-soon/)
    const code = await codeSentTo('s20')
    const { data } = await database().collection('mobile-codes').doc(mobileCodeId(mobile)).get()
    expect(JSON.stringify(data)).not.toContain(code)
    expect(JSON.stringify(data)).not.toContain(mobile)
    expect(await codeOf(wish('s21', 'confirmMobile', { by: 'code', mobile, code }))).toBe('mobile-code.expired')
    expect((await dataOf(wish('s20', 'confirmMobile', { by: 'code', mobile, code }))).row).toMatchObject({ shown: '199****7020', source: 'code' })
    expect(await codeOf(wish('s20', 'confirmMobile', { by: 'code', mobile, code }))).toBe('mobile-code.expired')
  })
  test('核实过的，再填一遍同一个号码，还算核实过；换了号码就不算', async () => {
    await dataOf(hall.wishOf('job', 'saveProfile', resume({ mobile }), 's20'))
    expect((await rows('s20')).find(({ field }) => field === 'mobile')!.source).toBe('code')
    await dataOf(hall.wishOf('job', 'saveProfile', resume({ mobile: '19900007021' }), 's20'))
    expect((await rows('s20')).find(({ field }) => field === 'mobile')!.source).toBe('job')
  })
  test('猜五次就作废，几个一起猜也只算五次', async () => {
    await dataOf(wish('s22', 'sendCode', { mobile: '19900007022' }))
    const right = await codeSentTo('s22')
    const wrong = (order: number) => String((Number(right) + 1 + order) % 1_000_000).padStart(6, '0')
    const codes = []
    for (let round = 0; round < 6; round++) codes.push(...await Promise.all([0, 1, 2].map((each) => codeOf(wish('s22', 'confirmMobile', { by: 'code', mobile: '19900007022', code: wrong(round * 3 + each) })))))
    expect(codes.filter((code) => code.startsWith('mobile-code.wrong')).length).toBe(5)
    expect((await database().collection('mobile-codes').doc(mobileCodeId('19900007022')).get()).data[0].tries).toBe(5)
    expect(await codeOf(wish('s22', 'confirmMobile', { by: 'code', mobile: '19900007022', code: right }))).toBe('mobile-code.expired')
  })
  test('一个号码一天五次', async () => {
    const id = mobileCodeId('19900007023')
    const again = () => database().collection('mobile-codes').doc(id).update({ at: 0 })
    for (let time = 0; time < 5; time++) {
      await dataOf(wish(`s${30 + time}`, 'sendCode', { mobile: '19900007023' }))
      await again()
    }
    expect(await codeOf(wish('s36', 'sendCode', { mobile: '19900007023' }))).toBe('mobile-code.too-many 5')
  })
})
