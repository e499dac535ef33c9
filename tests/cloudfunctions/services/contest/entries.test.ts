import { takeSeats } from '../../../../cloudfunctions/office/seating'
import { addEntry, entriesOf, memberKey, seatsOf } from '../../../../cloudfunctions/store/contest-entries'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { contestOf, type ContestHall, entryOf, hour, member, now, occasionOf, openContestHall } from './contest-hall'

const pair = { groupMost: 2, groupLeast: 2 }
const shut = occasionOf('oc-shut', { closes: now - 1 })
let hall: ContestHall
beforeAll(async () => {
  hall = await openContestHall([
    { occasion: occasionOf('oc-one'), contest: contestOf('oc-one', { byUnit: true }) },
    { occasion: occasionOf('oc-pair', pair), contest: contestOf('oc-pair', { teams: true }) },
    { occasion: occasionOf('oc-unit', { unitOnly: true }), contest: contestOf('oc-unit', { byUnit: true }) },
    { occasion: shut, contest: contestOf('oc-shut') },
  ])
})
afterAll(() => hall.close())
const save = (who: string, input: object, intent?: string) => hall.wish(who, 'saveEntry', input, intent)
const team = (serial: string, ...members: object[]) => entryOf('oc-pair', serial, members, { team: '霸焊一队' })

describe('填参赛信息，先说不', () => {
  test('没报名的、拿着别人编号的', async () => {
    const { serial } = await hall.enrol('zhang', 'oc-one')
    expect(await codeOf(save('ma', entryOf('oc-one', serial, [member('马有才', 2001)])))).toBe('enrolment.unknown')
    expect(await codeOf(save('zhang', entryOf('oc-one', '00000000', [member('张建国', 2002)])))).toBe('enrolment.unknown')
  })
  test.each([
    ['人数和座位不一样', [member('张建国', 2002), member('马有才', 2001)], 'team.size 1'],
    ['没满十六岁', [member('张建国', 2002, { birthMonth: `${new Date().getFullYear() - 10}-01` })], 'member.ineligible 1 too-young'],
    ['早过了退休年龄', [member('张建国', 2002, { birthMonth: '1950-01' })], 'member.ineligible 1 retired'],
    ['在线上要看退休类别，没说', [member('张建国', 2002, { birthMonth: `${new Date().getFullYear() - 56}-01` })], 'member.facts 1 retirementTrack'],
    ['没留手机号', [{ name: '张建国', birthMonth: '1990-01' }], 'member.mobile 1'],
    ['手机号不是手机号', [{ ...member('张建国', 2002), mobile: '123' }], 'input.invalid input.members.0.mobile'],
  ])('%s', async (_why, members, code) => {
    const { serial } = await hall.enrol('zhang', 'oc-one')
    expect(await codeOf(save('zhang', entryOf('oc-one', serial, members)))).toBe(code)
  })
  test('少一个人报不了队；由单位报的，自己报不了', async () => {
    await expect(hall.enrol('zhang', 'oc-pair', 1)).rejects.toThrow('group.too-small 2')
    await expect(hall.enrol('zhang', 'oc-unit')).rejects.toThrow('enrolling.by-unit')
  })
  test('队伍没有名字、两个人一个手机号', async () => {
    const { serial } = await hall.enrol('zhang', 'oc-pair', 2)
    expect(await codeOf(save('zhang', { ...team(serial, member('张建国', 2002), member('马有才', 2001)), team: '' }))).toBe('team.unnamed')
    expect(await codeOf(save('zhang', team(serial, member('张建国', 2002), member('马有才', 2002))))).toBe('member.twice 2')
  })
})

test('一个人的：存了，看自己是全的、手机号遮着；档案里没有一个明文的字；晚到的旧信改不了新的', async () => {
  const { serial } = await hall.enrol('zhang', 'oc-one')
  const early = freshIntent()
  await dataOf(save('zhang', entryOf('oc-one', serial, [member('张建国', 2002)]), early))
  const kept = await dataOf(save('zhang', entryOf('oc-one', serial, [{ name: '张建国', birthMonth: '1990-01' }], { publish: true, unit: '霸州第二机械厂' })))
  expect(kept).toMatchObject({ unit: '霸州第二机械厂', publish: true, members: [{ name: '张建国', mobile: '199****2002' }] })
  expect((await dataOf(save('zhang', entryOf('oc-one', serial, [member('张建国', 2002)]), early))).unit).toBe('霸州第二机械厂')
  const [record] = await entriesOf('oc-one')
  expect(JSON.stringify(record)).not.toMatch(/张建国|19900002002/)
  expect((await dataOf(hall.ask('ma', 'detail', { id: 'oc-one' }))).mine).toBeNull()
})

test('一个人在一场里只在一队：两个队长同时填了同一个人，只有一队有他；那队退了，另一队就有了', async () => {
  const [zhang, ma] = [await hall.enrol('zhang', 'oc-pair', 2), await hall.enrol('ma', 'oc-pair', 2)]
  const codes = await Promise.all([
    codeOf(save('zhang', team(zhang.serial, member('张建国', 3001), member('于洋', 3009)))),
    codeOf(save('ma', team(ma.serial, member('马有才', 3002), member('于洋', 3009)))),
  ])
  expect(codes.sort()).toEqual(['member.taken 2', 'ok'])
  const winner = (await entriesOf('oc-pair'))[0]!.person
  const [held, other] = winner === 'o-zhang' ? [zhang, 'ma'] : [ma, 'zhang']
  await dataOf(hall.cancel(winner.slice(2), held))
  expect((await seatsOf('oc-pair')).some(({ serial }) => serial === held.serial)).toBe(false)
  const serial = other === 'ma' ? ma.serial : zhang.serial
  expect(await codeOf(save(other, team(serial, member('换一位', 3003), member('于洋', 3009))))).toBe('ok')
})
test('守着这一条的是档案的唯一索引：绕过窗口直接写，同一个人也写不进第二份；换一个人就写得进', async () => {
  const [one] = await entriesOf('oc-pair')
  expect(await addEntry({ ...one!, _id: 'en-control-same' })).toBe(false)
  expect(await addEntry({ ...one!, _id: 'en-control-other', keys: ['oc-pair:another'] })).toBe(true)
})

test('截止以后：没填的还补得上，填过的换不了人', async () => {
  const seat = await takeSeats(shut, { person: 'o-yu', slot: 's1', size: 1, waitlist: false, now: now - hour, intent: 'before-closing' })
  const { serial } = seat as { serial: string }
  expect(await codeOf(save('yu', entryOf('oc-shut', serial, [member('于洋', 5001)])))).toBe('ok')
  expect(await codeOf(save('yu', entryOf('oc-shut', serial, [member('李代桃', 5002)])))).toBe(`enrolling.closed ${now - 1}`)
})

describe('单位统一报名', () => {
  const people = [{ ...member('韩雪', 4001), publish: true }, { ...member('冯老', 4002, { birthMonth: '1950-01' }), publish: false }, { ...member('于洋', 4003), publish: false }, { ...member('韩雪', 4001), publish: true }]
  const enter = (who: string, intent?: string, id = 'oc-unit') => hall.wish(who, 'enterUnit', { id, slot: 's1', unit: '霸州机械厂', people }, intent)
  test('不是组织者的、管别处的、不收单位报名的', async () => {
    expect([await codeOf(enter('zhang')), await codeOf(enter('li')), await codeOf(enter('chen'))]).toEqual(['role.required', 'role.required', 'role.required'])
    expect(await codeOf(enter('liu', undefined, 'oc-pair'))).toBe('entry.not-by-unit')
  })
  test('能报的都报上，不能报的说出名字；同一封信再来一次，座位一个不多', async () => {
    const intent = freshIntent()
    const { rows } = await dataOf(enter('liu', intent))
    expect(rows.map(({ problem }: { problem: string | null }) => problem)).toEqual([null, 'member.ineligible', null, null])
    expect(rows[3].serial).toBe(rows[0].serial)
    expect(await dataOf(enter('liu', intent))).toEqual({ rows })
    expect((await dataOf(enter('liu'))).rows[0].serial).toBe(rows[0].serial)
    expect(await seatsOf('oc-unit')).toHaveLength(2)
    expect(await entriesOf('oc-unit')).toHaveLength(2)
  })
  test('自己报过的，单位报不进来；为他占的座位也退了', async () => {
    const before = (await seatsOf('oc-one')).length
    const { rows } = await dataOf(hall.wish('liu', 'enterUnit', { id: 'oc-one', slot: 's1', unit: '霸州机械厂', people: [{ ...member('张建国', 2002), publish: false }] }))
    expect(rows).toEqual([{ serial: null, problem: 'member.taken' }])
    expect(await seatsOf('oc-one')).toHaveLength(before)
  })
  test('半路断了：座位有了、信息没写；同一个人再报一次就补上', async () => {
    const person = `by-unit-${memberKey('oc-unit', '19900004009').split(':')[1]}`
    await takeSeats(occasionOf('oc-unit'), { person, slot: 's1', size: 1, waitlist: false, now, intent: 'died-half-way' })
    const { rows } = await dataOf(hall.wish('liu', 'enterUnit', { id: 'oc-unit', slot: 's1', unit: '霸州机械厂', people: [{ ...member('何静', 4009), publish: false }] }))
    expect((await entriesOf('oc-unit')).find(({ serial }) => serial === rows[0].serial)?.person).toBe(person)
    expect((await seatsOf('oc-unit')).filter((each) => each.person === person)).toHaveLength(1)
  })
})
