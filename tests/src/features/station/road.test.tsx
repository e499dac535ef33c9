import { fireEvent, screen, waitFor } from '@testing-library/react'
import { generateKeyPairSync, sign } from 'node:crypto'
import { seedStations } from '../../../../cloudfunctions/local/seed/stations'
import { rawKey } from '../../../../cloudfunctions/office/pack-key'
import { encodePack } from '../../../../cloudfunctions/rules/station-pack/pack'
import { noNeeds } from '../../../../cloudfunctions/rules/truck-needs'
import { remembered } from '../../../../src/client/remembered'
import Road from '../../../../src/features/station/road'
import { newPhone, ok, openPage, phone, refused } from '../../open-page'

const now = Date.now()
const { privateKey, publicKey } = generateKeyPairSync('ed25519')
const bytes = encodePack({ cover: { owner: '131000', name: '廊坊市总工会', licence: '', mayUse: '', number: 1, at: now, demo: true }, stations: seedStations(now), outlines: '' })
const signature = sign(null, bytes, privateKey).toString('base64')

const office = () => {
  phone.answer = (_noun, { action }) => {
    if (action === 'owners') return ok({ owners: [{ owner: '131000', name: '廊坊市总工会', publicKey: rawKey(publicKey), edition: { number: 1, at: now, stations: 417, bytes: bytes.length } }] })
    if (action === 'take') return ok({ number: 1, signature, sent: { as: 'whole', bytes: Buffer.from(bytes).toString('base64') } })
    return refused('action.unknown')
  }
}
beforeEach(() => {
  newPhone()
  remembered.road.set({ to: null, offMeters: 10_000, openThen: false, needs: noNeeds })
})

test('站点还没取过、窗口也不答：说清楚，能再试', async () => {
  phone.answer = () => refused('server.failed')
  remembered.origin.set({ kind: 'area', code: '131082109', name: '燕郊镇', at: { lng: 116.82, lat: 39.945 } })
  remembered.road.set({ ...remembered.road.get(), to: '131081' })
  openPage(Road)
  expect(await screen.findByRole('button', { name: '再试一次' })).toBeTruthy()
})
test('没说从哪里、到哪里：两个大按钮，不猜', async () => {
  office()
  openPage(Road)
  expect(screen.getByLabelText('从哪里走：点这里选')).toBeTruthy()
  expect(screen.getByLabelText('到哪里去：点这里选')).toBeTruthy()
  expect(screen.queryByText(/能停 \d+ 处/)).toBeNull()
})
test('选了就有：按路上的先后，写着几点到、多走多远；没有网络也一样', async () => {
  office()
  remembered.origin.set({ kind: 'area', code: '131082109', name: '燕郊镇', at: { lng: 116.82, lat: 39.945 } })
  openPage(Road)
  fireEvent.click(screen.getByLabelText('到哪里去：点这里选'))
  fireEvent.click(await screen.findByText('霸州市'))
  await screen.findByText(/一路 .+公里，能停 \d+ 处/)
  const along = screen.getAllByRole('button').map((each) => each.getAttribute('aria-label') ?? '').filter((label) => /公里，|起点，/.test(label)).map((label) => Number(/^(\d+) 公里/.exec(label)?.[1] ?? 0))
  expect(along.length).toBeGreaterThan(2)
  expect(along).toEqual([...along].sort((a, b) => a - b))
  expect(screen.getAllByText(/约 \d+:\d\d 到/).length).toBe(along.length)
  expect(remembered.road.get().to).toBe('131081')
})
test('少要一样就有：条件都去掉', async () => {
  office()
  remembered.origin.set({ kind: 'area', code: '131082109', name: '燕郊镇', at: { lng: 116.82, lat: 39.945 } })
  remembered.road.set({ to: '131081', offMeters: 2_000, openThen: true, needs: { ...noNeeds, truckersHome: true, fuel: true, monitored: true, overnight: true, heightMeters: 4.5, lengthMeters: 17.5 } })
  openPage(Road)
  fireEvent.click(await screen.findByRole('button', { name: '只要能停大车' }))
  await waitFor(() => expect(screen.getByText(/能停 \d+ 处/)).toBeTruthy())
  expect(remembered.road.get().needs).toEqual(noNeeds)
})
