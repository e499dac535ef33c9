import { profileFieldNames } from '../../../cloudfunctions/contract/profile-fields'
import { assertMayUse, agreed } from '../../../cloudfunctions/office/consents'
import { shownValue } from '../../../cloudfunctions/rules/known-fields'
import { agree, consentsOf, mayUse, withdrawConsent } from '../../../cloudfunctions/store/consents'
import { database } from '../../../cloudfunctions/store/database'
import { forgetField, forgetFields, knownFields, learn } from '../../../cloudfunctions/store/known-fields'
import { openHall, type OpenHall } from '../../open-hall'

const now = Date.UTC(2026, 10, 20)
const day = 86_400_000
let hall: OpenHall
beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

describe('填过一次的', () => {
  test('没说过的不知道；说过的记着从哪份表来、什么时候；别人的和自己的不相干', async () => {
    expect(await knownFields('o-a', now)).toEqual({})
    await learn('o-a', { name: '马有才', mobile: '19900007001', householdInHebei: false }, 'study', now)
    expect(await knownFields('o-a', now)).toEqual({
      name: { value: '马有才', source: 'study', at: now }, mobile: { value: '19900007001', source: 'study', at: now }, householdInHebei: { value: false, source: 'study', at: now },
    })
    expect(await knownFields('o-b', now)).toEqual({})
  })
  test('档案里一个字也读不出来；换到别人名下也打不开', async () => {
    await learn('o-c', { idNumber: '131099199001011231', bankCard: '6217000010000000003' }, 'mutual-aid', now)
    const { data } = await database().collection('known-fields').doc('o-c').get()
    expect(JSON.stringify(data)).not.toMatch(/131099199001011231|6217000010000000003|mutual-aid/)
    const { _id, ...stolen } = data[0]
    await database().collection('known-fields').doc('o-thief').set(stolen)
    await expect(knownFields('o-thief', now)).rejects.toMatchObject({ fault: 'broken' })
  })
  test('过期的当作不知道，按月数；姓名不过期；晚到的旧话不盖新话', async () => {
    await learn('o-d', { name: '孙一', employer: '旧单位' }, 'joining', now)
    expect(Object.keys(await knownFields('o-d', Date.UTC(2027, 10, 20) - 1)).sort()).toEqual(['employer', 'name'])
    expect(Object.keys(await knownFields('o-d', Date.UTC(2027, 10, 20)))).toEqual(['name'])
    await learn('o-d', { employer: '新单位' }, 'joining', now + day)
    await learn('o-d', { employer: '旧单位' }, 'joining', now)
    expect((await knownFields('o-d', now + day)).employer!.value).toBe('新单位')
  })
  test('再说一遍同样的：还是原来那份表来的，到期也不往后推；过了期再说，才从新的那份表算', async () => {
    await learn('o-s', { employer: '京南物流' }, 'joining', now)
    await learn('o-s', { employer: '京南物流' }, 'contest', now + day)
    expect(await knownFields('o-s', now + day)).toEqual({ employer: { value: '京南物流', source: 'joining', at: now } })
    await learn('o-s', { employer: '京南物流' }, 'contest', now + 400 * day)
    expect((await knownFields('o-s', now + 400 * day)).employer).toMatchObject({ source: 'contest', at: now + 400 * day })
    await learn('o-s', { mobile: '19900007001' }, 'job', now)
    await learn('o-s', { mobile: '19900007001' }, 'code', now + day)
    expect((await knownFields('o-s', now + day)).mobile).toMatchObject({ source: 'code', at: now + day })
  })
  test('两份表同时交，谁也不丢谁的', async () => {
    await Promise.all((['employer', 'bankName', 'diploma', 'area'] as const).map((field) => learn('o-e', { [field]: 'x' }, field, now)))
    expect(Object.keys(await knownFields('o-e', now)).sort()).toEqual(['area', 'bankName', 'diploma', 'employer'])
  })
  test('对照：读了再写的，同时交就丢', async () => {
    const naive = async (field: string) => {
      const { data } = await database().collection('known-fields').doc('o-naive').get()
      await database().collection('known-fields').doc('o-naive').set({ fields: { ...(data as { fields?: object }[])[0]?.fields, [field]: 'x' } })
    }
    await Promise.all(['employer', 'bankName', 'diploma', 'area'].map(naive))
    const { data } = await database().collection('known-fields').doc('o-naive').get()
    expect(Object.keys((data as { fields: object }[])[0]!.fields).length).toBeLessThan(4)
  })
  test('忘掉一项，别的还在；全忘掉就没有这个人', async () => {
    await learn('o-f', { name: '钱二', mobile: '19900007002' }, 'job', now)
    await forgetField('o-f', 'mobile')
    await forgetField('o-f', 'bankCard')
    expect(Object.keys(await knownFields('o-f', now))).toEqual(['name'])
    await forgetFields('o-f')
    expect((await database().collection('known-fields').where({ _id: 'o-f' }).count()).total).toBe(0)
  })
  test('出这所房子的，号码都遮着', () => {
    expect(shownValue('idNumber', '131099199001011231')).toBe('131***********1231')
    expect(shownValue('bankCard', '6217000010000000003')).toBe('***************0003')
    expect([shownValue('name', '马有才'), shownValue('mobile', '19900007001'), shownValue('bankCard', '62170'), shownValue('householdInHebei', false)]).toEqual(['马*', '199****7001', '****', false])
    const long = '131099199001011231'
    expect(profileFieldNames.filter((field) => shownValue(field, long) === long)).not.toContain('idNumber')
  })
})

describe('同意过的', () => {
  const study = { purpose: 'study', version: '2026-11', fields: ['name', 'mobile'] }
  test('没同意的不能用；旧的说明不算数', async () => {
    await expect(assertMayUse('o-a', 'study', ['name'])).rejects.toMatchObject({ code: 'consent.missing' })
    await expect(agreed('o-a', { ...study, version: '2020-01' }, '2026-11', now)).rejects.toMatchObject({ code: 'consent.outdated' })
    expect(await consentsOf('o-a')).toEqual([])
  })
  test('同意什么就只能用什么，只为那一件事', async () => {
    await agreed('o-a', study, '2026-11', now)
    await assertMayUse('o-a', 'study', ['mobile'])
    expect([await mayUse('o-a', 'study', ['idNumber']), await mayUse('o-a', 'job', ['name']), await mayUse('o-b', 'study', ['name'])]).toEqual([false, false, false])
  })
  test('两部手机同时点，记一次；要得多了再记一次', async () => {
    await Promise.all([1, 2, 3].map(() => agree('o-g', study, now)))
    expect((await consentsOf('o-g')).length).toBe(1)
    await agree('o-g', { ...study, fields: ['name', 'idNumber'] }, now + 1)
    expect((await consentsOf('o-g')).map(({ fields }) => fields)).toEqual([['name', 'idNumber'], ['name', 'mobile']])
  })
  test('撤回以后不能用，撤回的时间留着，记录不删；再同意是新的一条', async () => {
    await agree('o-h', study, now)
    expect([await withdrawConsent('o-h', 'study', now + day), await withdrawConsent('o-h', 'study', now + 2 * day)]).toEqual([true, false])
    expect(await mayUse('o-h', 'study', ['name'])).toBe(false)
    await agree('o-h', study, now + 3 * day)
    expect((await consentsOf('o-h')).map(({ at, withdrawnAt }) => [at, withdrawnAt])).toEqual([[now + 3 * day, null], [now, now + day]])
  })
})
