import type { Occasion } from '../../../../cloudfunctions/contract/occasion'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { database, environment } from '../../../../cloudfunctions/store/database'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { addPhoto as keepPhoto, findPhoto, type PhotoRecord } from '../../../../cloudfunctions/store/photos'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'
import { now, openTown, type Town } from './town'

const [model] = seedOccasions(now)
const held: Occasion = { ...model!, id: 'oc-was', kind: 'activity' }
let town: Town
beforeAll(async () => {
  town = await openTown()
  await occasions.add([held])
  for (const person of ['o-zhang', 'o-ma']) {
    await database().collection('enrolments').add({ _id: `oc-was:${person}`, occasion: 'oc-was', person, slot: 'oc-was:s1', size: 1, state: 'seated', token: person, at: now, intent: 'x', serial: `S${person}` })
  }
})
afterAll(() => town.close())

/** The local platform judges a picture by the words in its bytes. */
const showing = (words: string) => jpeg({ body: Buffer.from(words).toString('latin1') })
const picture = (words: string) => asImage(showing(words))
const add = (who: string, body = 'a', changes: object = {}) => town.wish(who, 'addPhoto', { id: 'oc-was', image: picture(body), consent: true, ...changes })
const see = async (who?: string) => dataOf(town.ask(who, 'photos', { id: 'oc-was' }))
const states = async (who?: string) => (await see(who)).rows.map(({ state }: { state: string }) => state)
/** The platform's answer takes a moment. */
async function answered(id: string): Promise<PhotoRecord> {
  for (;;) {
    const found = (await findPhoto(id))!
    if (found.check !== 'waiting') return found
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

test('没有名额的、没说过别人同意的、不是照片的：都不收', async () => {
  for (const who of ['han', 'gao']) expect(await codeOf(add(who))).toBe('photo.not-there')
  expect(await codeOf(add('zhang', 'a', { consent: false }))).toBe('input.invalid input.consent')
  expect(await codeOf(add('zhang', 'a', { image: asImage(Buffer.from('MZ不是照片')) }))).toBe('image.type')
  expect(await see('han')).toMatchObject({ mayAdd: false, mayHide: false, rows: [] })
})
test('没审过，只有本人和管这一场的人看得到；审过了，大家都看得到', async () => {
  const { id, state } = await dataOf(add('zhang', '全家福'))
  expect(state).toBe('checking')
  expect([await states(), await states('ma'), await states('zhang'), await states('liu')]).toEqual([[], [], ['checking'], ['checking']])
  expect((await answered(id)).check).toBe('pass')
  const { rows, left } = await see('zhang')
  expect([rows[0].state, rows[0].own, left]).toEqual(['shown', true, 8])
  expect(Buffer.from(await (await fetch((await see()).rows[0].url)).arrayBuffer())).toEqual(showing('全家福'))
  expect((await see('ma')).rows[0].own).toBe(false)
})
test('平台说不行的，谁也放不出来；平台拿不准的，看过的人才放得出来', async () => {
  const bad = await dataOf(add('zhang', '裸聊'))
  const unclear = await dataOf(add('zhang', '看不清'))
  expect([(await answered(bad.id)).check, (await answered(unclear.id)).check]).toEqual(['risky', 'doubt'])
  expect(await states()).toEqual(['shown'])
  const judge = (photo: string, reason: string | null, who = 'liu') => town.wish(who, 'judgePhoto', { id: 'oc-was', photo, reason })
  expect(await codeOf(judge(unclear.id, null, 'zhang'))).toBe('role.required')
  expect(await codeOf(judge(unclear.id, null, 'gao'))).toBe('role.required')
  expect(await dataOf(judge(bad.id, null))).toEqual({ state: 'refused' })
  expect(await dataOf(judge(unclear.id, null))).toEqual({ state: 'shown' })
  expect(await dataOf(judge(unclear.id, 'face-unasked'))).toEqual({ state: 'hidden' })
  expect((await see('zhang')).rows.find(({ id }: { id: string }) => id === unclear.id)).toMatchObject({ state: 'hidden', reason: 'face-unasked' })
  expect(await codeOf(judge('ph-0000000000', null))).toBe('photo.unknown')
})
test('从手机上、浏览器里冒充微信说“通过”：不理（对照：微信自己来说，就算数）', async () => {
  const photo = await keepPhoto({ occasion: 'oc-was', person: 'o-forged', same: 'forged', file: 'none', width: 9, height: 9, check: 'waiting', trace: 'trace-known', askedAt: now, hiddenFor: null, at: now }) as PhotoRecord
  const letter = JSON.stringify({ MsgType: 'event', Event: 'wxa_media_check', trace_id: 'trace-known', errcode: 0, result: { suggest: 'pass' } })
  for (const who of ['zhang', undefined]) expect(await (await town.post('wechat', letter, who)).json()).toBe('refused')
  expect((await findPhoto(photo._id))!.check).toBe('waiting')
  await environment().callFunction({ name: 'wechat', data: JSON.parse(letter) })
  expect((await findPhoto(photo._id))!.check).toBe('pass')
})
test('平台一时问不到、问了没回音：藏着，时钟再问', async () => {
  const before = { occasion: 'oc-was', person: 'o-ma', file: (await findPhoto((await dataOf(add('ma', '再问一次'))).id))!.file, width: 9, height: 9, hiddenFor: null, at: now - 120_000 }
  const unasked = await keepPhoto({ ...before, same: 'unasked', check: 'unasked', trace: '', askedAt: 0 }) as PhotoRecord
  const silent = await keepPhoto({ ...before, same: 'silent', check: 'waiting', trace: 'lost', askedAt: now - 7_200_000 }) as PhotoRecord
  expect(await states()).toEqual(['shown'])
  await town.cloud.strike('clock')
  expect([(await answered(unasked._id)).check, (await answered(silent._id)).check]).toEqual(['pass', 'pass'])
})
test('同一张送两次是一张；一起来十二张，只收九张；删一张，能再传一张', async () => {
  const intent = freshIntent()
  await Promise.all([add('zhang', '同一张'), add('zhang', '同一张')])
  const again = await dataOf(town.wish('zhang', 'addPhoto', { id: 'oc-was', image: picture('同一张'), consent: true }, intent))
  expect((await see('zhang')).rows.filter(({ own }: { own: boolean }) => own)).toHaveLength(4)
  const codes = await Promise.all(Array.from({ length: 8 }, (_, number) => codeOf(add('zhang', `第 ${number} 张`))))
  expect(codes.sort()).toEqual([...Array.from({ length: 5 }, () => 'ok'), ...Array.from({ length: 3 }, () => 'photo.enough 9')])
  const remove = (who: string, photo: string) => codeOf(town.wish(who, 'removePhoto', { id: 'oc-was', photo }))
  expect(await remove('ma', again.id)).toBe('ok')
  expect(await findPhoto(again.id)).toBeDefined()
  expect(await remove('zhang', again.id)).toBe('ok')
  expect(await remove('zhang', again.id)).toBe('ok')
  expect((await fetch(again.url)).ok).toBe(false)
  expect(await codeOf(add('zhang', '补一张'))).toBe('ok')
})
