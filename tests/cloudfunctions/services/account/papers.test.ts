import { database } from '../../../../cloudfunctions/store/database'
import { codeOf, dataOf, freshIntent, openHall, type OpenHall } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'

let hall: OpenHall
beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

const keep = (who: string, kind: string, body = kind, intent = freshIntent(), asking?: true) =>
  hall.wish('account', 'keepPaper', { kind, image: asImage(jpeg({ body })) }, who, intent, asking)
const papers = async (who: string) => (await dataOf(hall.ask('account', 'papers', {}, who))).rows as { kind: string; url: string }[]

test('没登录的看不到；不是图片的、没有这一种的，不收，什么也不存', async () => {
  expect(await codeOf(hall.ask('account', 'papers'))).toBe('identity.required')
  expect(await codeOf(hall.wish('account', 'keepPaper', { kind: 'diploma', image: { bytes: Buffer.from('not a picture').toString('base64') } }, 'zhang'))).toBe('image.type')
  expect(await codeOf(keep('zhang', 'passport'))).toBe('input.invalid input.kind')
  expect(await papers('zhang')).toEqual([])
})

test('手机上压到 480 KB 的照片，收得下；没压的，说得出太大', async () => {
  expect((await dataOf(keep('wang', 'settlement', 'x'.repeat(480 * 1_024)))).kind).toBe('settlement')
  expect(await codeOf(keep('wang', 'settlement', 'x'.repeat(700 * 1_024)))).toMatch(/^input.too-large/)
})

test('断线重发同一张：还是一张，重发的问一问也知道；别人看不到', async () => {
  const intent = freshIntent()
  const first = await dataOf(keep('zhang', 'union-card', 'card', intent))
  expect((await dataOf(keep('zhang', 'union-card', 'card', intent))).at).toBe(first.at)
  expect((await dataOf(keep('zhang', 'union-card', 'card', intent, true))).at).toBe(first.at)
  expect(await codeOf(keep('zhang', 'union-card', 'card', freshIntent(), true))).toBe('intent.unknown')
  expect((await database().collection('papers').where({ kind: 'union-card' }).count()).total).toBe(1)
  expect((await papers('li')).length).toBe(0)
})

test('换一张，旧的那个文件不再留着；删了就没有了', async () => {
  await dataOf(keep('sun', 'discharge', 'first'))
  const [before] = await papers('sun')
  await dataOf(keep('sun', 'discharge', 'second'))
  const [after] = await papers('sun')
  expect([(await fetch(before!.url)).status, (await fetch(after!.url)).status]).toEqual([404, 200])
  await dataOf(hall.wish('account', 'dropPaper', { kind: 'discharge' }, 'sun'))
  expect([await papers('sun'), (await fetch(after!.url)).status]).toEqual([[], 404])
})
