import type { Station } from '../../../../cloudfunctions/contract/station'
import { restKinds } from '../../../../cloudfunctions/contract/station-terms'
import { groundNow } from '../../../../cloudfunctions/clerks/ground'
import { erasePerson } from '../../../../cloudfunctions/clerks/personal-data'
import { database } from '../../../../cloudfunctions/store/database'
import { findPhoto, ownPhotos } from '../../../../cloudfunctions/store/photos'
import { nearbyAnswer } from '../../../../cloudfunctions/rules/station-answers'
import { encodePack } from '../../../../cloudfunctions/rules/station-pack/pack'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { changeStation, stations } from '../../../../cloudfunctions/store/stations'
import type { CorrectionRecord } from '../../../../cloudfunctions/store/station-corrections'
import { codeOf, dataOf, freshIntent } from '../../../open-hall'
import { asImage, jpeg } from '../../../photographs'
import { openStreet, type Street } from '../station/street'

let street: Street
beforeAll(async () => { street = await openStreet() })
afterAll(() => street.close())

/** The local platform judges a picture by the words in its bytes. */
const picture = (words: string) => asImage(jpeg({ body: Buffer.from(words).toString('latin1') }))
const tell = (who: string, changes: object = {}, intent = freshIntent()) => street.wish(who, 'correct', { id: 'st-sun0', field: 'hours', words: '十点就锁门了', ...changes }, intent)
const waiting = async (who: string, id = 'st-sun0') => (await dataOf(street.desk(who, 'desk', { id }))).corrections
const records = async (person: string): Promise<CorrectionRecord[]> => (await database().collection('station-corrections').where({ person }).get()).data as CorrectionRecord[]
async function answered(id: string): Promise<string> {
  for (;;) {
    const { check } = (await findPhoto(id))!
    if (check !== 'waiting') return check
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

describe('纠错：拒绝', () => {
  test.each([
    ['没有这个站', { id: 'st-none' }, 'station.unknown'],
    ['没有这一项', { field: 'weather' }, 'input.invalid input.field'],
    ['一个字', { words: ' 错 ' }, 'input.invalid input.words'],
    ['两百零一个字', { words: '错'.repeat(201) }, 'input.invalid input.words'],
    ['平台说不行的话', { words: '这里有赌博' }, 'text.risky'],
    ['不是照片', { image: asImage(Buffer.from('MZ不是照片')) }, 'image.type'],
  ])('%s', async (_title, changes, code) => {
    expect(await codeOf(tell('zhang', changes))).toBe(code)
    expect(await records('o-zhang')).toEqual([])
  })
  test('没登录', async () => expect(await codeOf(street.ask(undefined, 'correct', {}))).toBe('identity.required'))
  test('一个人等着五条，第六条不收，一起来也不行；答了一条，又能说一条（对照）', async () => {
    const codes = await Promise.all(Array.from({ length: 8 }, (_, order) => codeOf(tell('bai', { id: 'st-sun1', words: `第 ${order} 条` }))))
    expect(codes.sort()).toEqual([...Array.from({ length: 3 }, () => 'corrections.too-many 5'), ...Array.from({ length: 5 }, () => 'ok')])
    const [one] = await waiting('sun', 'st-sun1')
    await dataOf(street.act('sun', 'decide', { id: 'st-sun1', correction: one.id, accept: false, words: '看过了，不是这样' }))
    expect(await codeOf(tell('bai', { id: 'st-sun1' }))).toBe('ok')
    expect(await codeOf(tell('bai', { id: 'st-sun1' }))).toBe('corrections.too-many 5')
  })
})

describe('纠错', () => {
  test('站长管得了的告诉站长，别的告诉县区工会；站长看不到是谁说的', async () => {
    const { id } = await dataOf(tell('zhang'))
    const place = await dataOf(tell('zhang', { field: 'place', words: '搬到马路对面了' }))
    const ids = async (who: string) => (await waiting(who)).map((each: { id: string }) => each.id)
    expect([await ids('sun'), await ids('li')]).toEqual([[id], [id, place.id]])
    expect([await street.told('o-sun', 'st-sun0'), await street.told('o-li', 'st-sun0'), await street.told('o-gao', 'st-sun0')]).toEqual([['correction-waiting'], ['correction-waiting'], []])
    expect(JSON.stringify(await waiting('sun'))).not.toContain('o-zhang')
    const rows = async (who: string) => (await dataOf(street.desk(who, 'stations'))).rows.find((row: { id: string }) => row.id === 'st-sun0').corrections
    expect([await rows('sun'), await rows('li')]).toEqual([1, 2])
    expect(await codeOf(street.act('sun', 'decide', { id: 'st-sun0', correction: place.id, accept: true, words: '好的' }))).toBe('correction.unknown')
    expect(await codeOf(street.act('sun', 'decide', { id: 'st-sun1', correction: id, accept: true, words: '好的' }))).toBe('correction.unknown')
  })
  test('没有站长的站，都告诉县区工会', async () => {
    await dataOf(tell('ma', { id: 'st-bazhou' }))
    expect(await street.told('o-gao', 'st-bazhou')).toEqual(['correction-waiting'])
    expect(await waiting('gao', 'st-bazhou')).toHaveLength(1)
  })
  test('答复：说的人收到消息，看得到答的话；答过的再答，说有人办过了；同一个意图得到同一个答复', async () => {
    const { id } = await dataOf(tell('han', { field: 'phone', words: '电话打不通' }))
    const intent = freshIntent()
    const decide = (key = freshIntent()) => street.act('sun', 'decide', { id: 'st-sun0', correction: id, accept: true, words: '谢谢，换过了' }, key)
    const first = await dataOf(decide(intent))
    expect(first).toMatchObject({ state: 'accepted', answer: { words: '谢谢，换过了' } })
    expect(await dataOf(decide(intent))).toEqual(first)
    expect(await codeOf(decide())).toBe('correction.decided')
    expect(await street.told('o-han', 'st-sun0')).toEqual(['correction-decided'])
    expect((await dataOf(street.ask('han', 'ownCorrections'))).rows).toMatchObject([{ id, station: 'st-sun0', name: 'st-sun0 驿站', state: 'accepted', answer: { words: '谢谢，换过了' } }])
    expect((await dataOf(street.ask('ma', 'ownCorrections'))).rows.some((row: { id: string }) => row.id === id)).toBe(false)
  })
  test('两个人同时答：只有一个算', async () => {
    const { id } = await dataOf(tell('han', { field: 'access', words: '要刷脸了' }))
    const codes = await Promise.all(['sun', 'li'].map((who) => codeOf(street.act(who, 'decide', { id: 'st-sun0', correction: id, accept: who === 'sun', words: `${who} 答` }))))
    expect(codes.sort()).toEqual(['correction.decided', 'ok'])
  })
  test('照片没审过，桌上没有地址；审过了才有；平台说不行的，一直没有', async () => {
    const shown = async (body: string) => {
      const { id } = await dataOf(tell('hu', { words: '门口是这样的', image: picture(body) }))
      const [photo] = await ownPhotos(id, 'o-hu')
      return { id, photo: photo!._id }
    }
    const [good, bad, unclear] = [await shown('门牌'), await shown('裸聊'), await shown('看不清')]
    expect([await answered(good.photo), await answered(bad.photo), await answered(unclear.photo)]).toEqual(['pass', 'risky', 'doubt'])
    const of = async (id: string) => (await waiting('sun')).find((each: { id: string }) => each.id === id).photo
    const seen = await of(good.id)
    expect(seen).toMatchObject({ state: 'shown', width: 640, height: 480 })
    expect((await fetch(seen.url)).ok).toBe(true)
    expect([await of(bad.id), await of(unclear.id)]).toMatchObject([{ state: 'refused', url: null }, { state: 'doubt', url: null }])
    await database().collection('photos').doc(good.photo).update({ check: 'waiting' })
    expect(await of(good.id)).toMatchObject({ state: 'checking', url: null })
  })
  test('同一个意图送两次，是一条，一张照片', async () => {
    const intent = freshIntent()
    const send = () => tell('lin', { image: picture('同一张') }, intent)
    const first = await dataOf(send())
    expect(await dataOf(send())).toEqual(first)
    // 办到一半死了的，接着办：还是那一条。
    await database().collection('intents').where({ lease: null }).update({ lease: 1, answer: '' })
    expect((await dataOf(send())).id).toBe(first.id)
    expect(await records('o-lin')).toHaveLength(1)
    expect(await ownPhotos(first.id, 'o-lin')).toHaveLength(1)
  })
})

describe('说没了、说搬了：答“说得对”，站就跟着变', () => {
  const here = { lng: 116.821_239, lat: 39.946_711 }
  /** As a search that begins now would find it: the functions ask for a newer catalogue every twenty seconds. */
  const found = async (id: string, text = id) => {
    await stations.renew()
    return nearbyAnswer(await groundNow(Date.now()), '131000', { from: { at: here }, filters: [], text, kinds: [...restKinds], page: 0 }, Date.now())!.rows.some((row) => row.id === id)
  }
  let turn = 0
  const told = async (id: string, changes: object) => (await dataOf(tell(['ma', 'hu', 'lin'][turn++ % 3]!, { id, ...changes }))).id as string
  const decide = (who: string, id: string, correction: string, changes: object = {}, intent = freshIntent()) =>
    street.act(who, 'decide', { id, correction, accept: true, words: '去看过，拆了', ...changes }, intent)
  const state = async (correction: string) => ((await database().collection('station-corrections').doc(correction).get()).data as CorrectionRecord[])[0]!.state

  test('站长答不了“没了”；不是这样：站还在', async () => {
    const id = await street.fresh({}, true)
    const gone = await told(id, { field: 'gone', words: '拆了' })
    expect(await codeOf(decide('sun', id, gone))).toBe('correction.unknown')
    await dataOf(decide('li', id, gone, { accept: false }))
    expect([await found(id), (await street.station(id)).pause]).toEqual([true, null])
  })
  test('没了：哪里都找不到，页上写着为什么，记着谁；存疑和单子一起了结；恢复开放又找得到', async () => {
    const id = await street.fresh({}, true)
    for (const who of ['zhang', 'han']) await dataOf(street.report(who, id))
    const gone = await told(id, { field: 'gone', words: '拆了' })
    expect(await found(id)).toBe(true)
    const intent = freshIntent()
    const answer = await dataOf(decide('li', id, gone, {}, intent))
    expect(answer).toMatchObject({ state: 'accepted' })
    expect(await dataOf(decide('li', id, gone, {}, intent))).toEqual(answer)
    expect(await found(id)).toBe(false)
    expect((await dataOf(street.ask('zhang', 'detail', { id })))).toMatchObject({ open: { state: 'paused' }, station: { doubt: null, pause: { reason: '去看过，拆了', gone: true, until: null } } })
    expect(await street.tickets(id)).toMatchObject([{ open: false, end: { as: 'was-closed', by: 'union' } }])
    const changes = (await database().collection('station-changes').where({ station: id, field: 'pause' }).get()).data
    expect(changes).toMatchObject([{ who: 'o-li', by: 'union', before: null, after: { gone: true } }])
    const { rows } = await dataOf(street.desk('li', 'stations', { page: 0 }))
    expect(rows.filter((row: { gone: boolean }) => row.gone).map((row: { id: string }) => row.id)).toContain(id)
    await dataOf(street.act('sun', 'reopen', { id, edition: (await street.station(id)).edition }))
    expect([await found(id), (await street.station(id)).pause]).toEqual([true, null])
  })
  test('两个人同时答，一个说是一个说不是：站和答复说的是同一句', async () => {
    const id = await street.fresh()
    const gone = await told(id, { field: 'gone', words: '拆了' })
    await entrust('o-bai', '白干事', [{ role: 'reviewer', area: null, of: null }])
    const codes = await Promise.all([codeOf(decide('li', id, gone)), codeOf(decide('bai', id, gone, { accept: false }))])
    expect(codes.sort()).toEqual(['correction.decided', 'ok'])
    expect((await street.station(id)).pause !== null).toBe(await state(gone) === 'accepted')
  })
  test('答过的纠错，晚来的一步什么也改不了，站也不改', async () => {
    const id = await street.fresh()
    const gone = await told(id, { field: 'gone', words: '拆了' })
    const seen = await street.station(id)
    await dataOf(decide('li', id, gone, { accept: false }))
    const late = { fields: { pause: { since: 1, until: null, reason: '拆了', gone: true as const } }, changer: { who: 'o-li', by: 'union' as const, intent: '', at: 1 } }
    const decision = { id: gone, fields: { state: 'accepted' as const, answer: null, decidedUnder: 'late' } }
    expect(await changeStation(seen, { ...late, correction: decision })).toBeUndefined()
    expect([await street.station(id), await state(gone)]).toEqual([seen, 'declined'])
  })
  test.each<[string, object, { accept?: boolean; move?: object }, string]>([
    ['别的纠错不能挪站', { field: 'hours' }, {}, 'input.invalid input.move'],
    ['答“不是这样”不能挪站', { field: 'place' }, { accept: false }, 'input.invalid input.move'],
    ['站不动的站没有第几处', { field: 'place' }, { move: { stop: 0 } }, 'input.invalid input.move.stop'],
    ['看的是旧的一版', { field: 'place' }, { move: { edition: 0 } }, 'station.changed 1'],
  ])('%s：站没动，还等着答', async (_title, said, changes, code) => {
    const id = await street.fresh()
    const correction = await told(id, said)
    expect(await codeOf(decide('li', id, correction, { ...changes, move: { edition: 1, at: here, address: '迎宾路 9 号', stop: null, ...changes.move } }))).toBe(code)
    expect([await state(correction), (await street.station(id)).edition]).toEqual(['waiting', 1])
    await database().collection('station-corrections').doc(correction).remove()
  })
  test('只有说地方不对，才收标的位置', async () => {
    expect(await codeOf(tell('zhang', { marked: here }))).toBe('input.invalid input.marked')
  })
  test('搬了：带着标的位置，照它挪；从哪到哪记着；手机上的包装得下', async () => {
    const id = await street.fresh()
    const before = await street.station(id)
    const correction = await told(id, { field: 'place', words: '搬到迎宾路 9 号了', marked: here })
    const [shown] = (await waiting('li', id)).filter((each: { id: string }) => each.id === correction)
    expect(shown.marked).toEqual(here)
    await dataOf(decide('li', id, correction, { move: { edition: before.edition, at: shown.marked, address: '迎宾路 9 号', stop: null } }))
    const after = await street.station(id)
    expect(after).toMatchObject({ at: { lng: 116.821_24, lat: 39.946_71 }, address: '迎宾路 9 号', edition: before.edition + 1 })
    expect(encodePack({ cover: { owner: '131000', name: '', licence: '', mayUse: '', number: 1, at: Date.now(), demo: true }, stations: [after], outlines: '' }).length).toBeGreaterThan(0)
    const changes = (await database().collection('station-changes').where({ station: id, who: 'o-li' }).get()).data as { field: string; before: unknown; after: unknown }[]
    expect(changes.find(({ field }) => field === 'at')).toMatchObject({ before: before.at, after: after.at })
    expect(await found(id, '9 号')).toBe(true)
  })
  test('流动站：挪的是那一处，别的不动', async () => {
    const stop = (place: string): Station['stops'][number] => ({ place, at: { lng: 116.7, lat: 39.5 }, days: [1], range: { from: '08:00', to: '10:00' } })
    const id = await street.fresh({ kind: 'mobile', stops: [stop('菜市场'), stop('汽车站')] })
    const correction = await told(id, { field: 'place', words: '汽车站那一处挪了' })
    expect(await codeOf(decide('li', id, correction, { move: { edition: 1, at: here, address: '汽车站东门', stop: null } }))).toBe('input.invalid input.move.stop')
    await dataOf(decide('li', id, correction, { move: { edition: 1, at: here, address: '汽车站东门', stop: 1 } }))
    expect((await street.station(id)).stops).toEqual([stop('菜市场'), { ...stop('汽车站东门'), at: { lng: 116.821_24, lat: 39.946_71 } }])
  })
})

test('县区工会自己改位置：写到包装得下为止', async () => {
  const id = await street.fresh()
  await dataOf(street.act('li', 'setFacts', { id, edition: 1, at: { lng: 116.820_004_4, lat: 39.945 } }))
  expect((await street.station(id)).at).toEqual({ lng: 116.82, lat: 39.945 })
})

test('删除资料：等着的一起删，办过的留下经过，没有人、没有话、没有照片；报过的没开还算数，不知道是谁', async () => {
  const kept = await dataOf(tell('qi', { words: '戚某说的', image: picture('戚') }))
  await dataOf(street.act('sun', 'decide', { id: 'st-sun0', correction: kept.id, accept: true, words: '好的' }))
  await dataOf(tell('qi', { words: '戚某还说' }))
  const [photo] = await ownPhotos(kept.id, 'o-qi')
  const id = await street.fresh()
  for (const who of ['zhang', 'qi']) await dataOf(street.report(who, id))
  await erasePerson('o-qi', Date.now())
  const everything = JSON.stringify(await Promise.all(['station-corrections', 'station-voices', 'station-changes', 'photos'].map(async (name) => (await database().collection(name).where({}).limit(1_000).get()).data)))
  expect(everything).not.toContain('"o-qi"')
  expect(everything).not.toContain('戚某')
  expect(await findPhoto(photo!._id)).toBeUndefined()
  expect((await database().collection('station-corrections').doc(kept.id).get()).data).toMatchObject([{ person: null, words: '', photo: null, state: 'accepted' }])
  // 对照：别人的还在。
  expect(everything).toContain('"o-zhang"')
  expect((await dataOf(street.report('ma', id))).doubt.reports).toBe(3)
})
