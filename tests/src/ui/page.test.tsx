import { fireEvent, render, screen } from '@testing-library/react'
import { Button } from '../../../src/ui/button'
import { Field } from '../../../src/ui/field'
import { Page } from '../../../src/ui/page'
import { ProblemView } from '../../../src/ui/problem-view'
import { SurroundingsProvider } from '../../../src/ui/surroundings'

const draw = (surroundings: { care?: boolean; fontScale?: number; offline?: string | null }) => {
  const { container } = render(
    <SurroundingsProvider value={{ care: false, fontScale: 1, offline: null, back: '', ...surroundings }}><Page title='一页'>内容</Page></SurroundingsProvider>,
  )
  return container.firstElementChild as HTMLElement
}

test('出了问题：会读出来，说发生了什么、怎么办，能再试', () => {
  const retry = jest.fn()
  render(<ProblemView happened='连不上网' advice='换个地方再试。' retry={{ words: '再试一次', busy: false, onPress: retry }} />)
  expect(screen.getByRole('alert').textContent).toContain('连不上网换个地方再试。')
  fireEvent.click(screen.getByRole('button', { name: '再试一次' }))
  expect(retry).toHaveBeenCalledTimes(1)
})
test('正在再试的时候按不动第二次', () => {
  const press = jest.fn()
  render(<Button words='提交' busy onPress={press} />)
  fireEvent.click(screen.getByRole('button', { name: '提交' }))
  expect(press).not.toHaveBeenCalled()
  expect(screen.getByRole('button').getAttribute('aria-disabled')).toBe('true')
})
test('没有网是顶上一行，不挡内容', () => {
  draw({ offline: '现在没有网络' })
  expect(screen.getByRole('status').textContent).toBe('现在没有网络')
  expect(screen.getByText('内容')).toBeTruthy()
})
test('平常是 1 倍字', () => {
  const page = draw({})
  expect(page.className).not.toContain('care')
  expect(page.style.getPropertyValue('--k')).toBe('1')
})
test('关怀版是 1.4 倍字，按钮更大', () => {
  const page = draw({ care: true })
  expect(page.className).toContain('care')
  expect(page.style.getPropertyValue('--k')).toBe('1.4')
})
test('微信里调大的字照样大', () => expect(draw({ fontScale: 1.25 }).style.getPropertyValue('--k')).toBe('1.25'))
test('打字不写回输入框，程序改了才写', () => {
  const typed: string[] = []
  const props = { label: '搜', placeholder: '', maxLength: 40, onInput: (text: string) => void typed.push(text), onConfirm: () => {} }
  const { rerender } = render(<Field {...props} value='' />)
  const field = screen.getByLabelText('搜')
  fireEvent.input(field, { target: { value: '燕郊' } })
  rerender(<Field {...props} value='燕郊' />)
  expect(screen.getByLabelText('搜')).toBe(field)
  rerender(<Field {...props} value='' />)
  expect((screen.getByLabelText('搜') as HTMLInputElement).value).toBe('')
  expect(typed).toEqual(['燕郊'])
})
