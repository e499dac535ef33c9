import { fireEvent, screen } from '@testing-library/react'
import { remembered } from '../../../src/client/remembered'
import Me from '../../../src/pages/me'
import { newPhone, openPage, phone } from '../open-page'

beforeEach(newPhone)

test('真机上没有演示身份', () => {
  openPage(Me)
  expect(screen.queryByText(/演示身份/)).toBeNull()
})
test('记住的地方可以清掉', () => {
  remembered.origin.set({ kind: 'area', code: '131081', name: '霸州市', at: { lng: 116.39, lat: 39.12 } })
  openPage(Me)
  fireEvent.click(screen.getByRole('button', { name: '清除' }))
  expect(remembered.origin.get()).toBeNull()
  expect(screen.getByText('还没有选')).toBeTruthy()
})
test('关怀版开一次就记住', () => {
  openPage(Me)
  fireEvent.click(screen.getByRole('switch', { name: '关怀版' }))
  expect(remembered.care.get()).toBe(true)
  expect(screen.getByRole('switch', { name: '关怀版' }).getAttribute('aria-checked')).toBe('true')
  expect([...phone.storage.values()]).toContain(true)
})
test('投诉建议写给工会', () => {
  openPage(Me)
  fireEvent.click(screen.getByRole('button', { name: /^投诉建议/ }))
  expect(phone.done).toEqual(['open /features/matter/apply/index?kind=suggestion'])
})
