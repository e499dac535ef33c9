import { fireEvent, screen, waitFor } from '@testing-library/react'
import { mostFavourites } from '../../../../cloudfunctions/contract/post-terms'
import { favouriteJobs } from '../../../../src/client/favourites'
import { remembered } from '../../../../src/client/remembered'
import Favourites from '../../../../src/features/job/favourites'
import JobWishPage from '../../../../src/features/job/wish'
import { application, jobRow, profile } from '../../jobs'
import { newPhone, ok, openPage, phone } from '../../open-page'

beforeEach(() => {
  newPhone()
  remembered.favourites.set([])
})
const press = (name: string | RegExp, role = 'button') => fireEvent.click(screen.getByRole(role, { name }))

test('收藏满一百个，最早的让出来；再点一下就不收藏了', () => {
  for (let at = 0; at <= mostFavourites; at++) favouriteJobs.toggle(jobRow({ id: `jp-${at}` }))
  const ids = remembered.favourites.get().map(({ id }) => id)
  expect([ids.length, ids[0], ids.includes('jp-0')]).toEqual([mostFavourites, `jp-${mostFavourites}`, false])
  favouriteJobs.toggle(jobRow({ id: 'jp-7' }))
  expect(remembered.favourites.get().some(({ id }) => id === 'jp-7')).toBe(false)
})
test('撤下的说不招了，留着，自己移走', async () => {
  favouriteJobs.toggle(jobRow({ id: 'jp-gone', title: '装卸工' }))
  favouriteJobs.toggle(jobRow())
  phone.answer = () => ok({ rows: [jobRow()], asOf: Date.now() })
  openPage(Favourites)
  await screen.findByText('不招了')
  expect(screen.getByText('装卸工')).toBeTruthy()
  press('移走')
  await waitFor(() => expect(screen.queryByText('装卸工')).toBeNull())
  expect(screen.queryByText('不招了')).toBeNull()
})
test('没有网：不说不招了，说不知道', async () => {
  favouriteJobs.toggle(jobRow())
  openPage(Favourites)
  await screen.findByText('没有连上网，不知道现在还招不招', {}, { timeout: 4_000 })
  expect(screen.queryByText('不招了')).toBeNull()
})

describe('请工会帮着找', () => {
  let sent: any[]
  const open = () => {
    sent = []
    remembered.castId.set('zhao')
    phone.answer = (_noun, { action, input }) => {
      if (action === 'profile') return ok(profile())
      sent.push(input)
      return ok(application({ post: null, employer: null }))
    }
    openPage(JobWishPage)
  }
  test('没说干什么、工资写错、没同意：都说，不送', async () => {
    open()
    fireEvent.input(screen.getByLabelText('一个月至少多少（元）'), { target: { value: '40' } })
    press('交给工会')
    for (const words of ['写两个字以上', '写 1,000 到 100,000 之间的数', '同意了才能交给工会']) await screen.findByText(words)
    expect(sent).toEqual([])
  })
  test('说全了，同意了：送的是分', async () => {
    open()
    fireEvent.input(screen.getByLabelText('想干什么活'), { target: { value: '白班保洁' } })
    fireEvent.input(screen.getByLabelText('一个月至少多少（元）'), { target: { value: '4000' } })
    press(/我同意/, 'switch')
    press('交给工会')
    await screen.findByText('工会收到了')
    expect(sent[0]).toMatchObject({ wish: { work: '白班保洁', area: null, leastMonth: 400_000 }, consent: true })
  })
})
