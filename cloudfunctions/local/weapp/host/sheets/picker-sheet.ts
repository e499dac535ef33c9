import { element } from '../phone'
import { openSheet, sheetButton } from './sheet'

interface Column { words: string[]; at: number }

/**
 * Columns of words, one row of each is chosen. `onTurn` hears each turn of a column, `columns` may then have changed.
 * Answers the chosen indexes, or undefined when the sheet was left.
 */
export function chooseFromColumns(columns: Column[], title: string, onTurn: (column: number, index: number) => unknown, again: () => Column[]): Promise<number[] | undefined> {
  return openSheet<number[] | undefined>('picker', 'dialog', title || '请选择', (panel, answer) => {
    let shown = columns
    const chosen = columns.map(({ at }) => at)
    const wheels = element('div', 'picker-wheels')
    const draw = () => wheels.replaceChildren(...shown.map((column, index) => wheel(column, chosen[index] ?? 0, (row) => {
      chosen[index] = row
      onTurn(index, row)
      const next = again()
      if (next.some(({ words }, at) => words.join() !== shown[at]?.words.join())) {
        next.forEach(({ at, words }, column) => { if (column > index) chosen[column] = Math.min(at, words.length - 1) })
        shown = next
      }
      draw()
    })))
    draw()
    const bar = element('div', 'picker-bar')
    bar.append(sheetButton('picker-cancel', '取消', () => answer(undefined)), element('span', 'picker-title', title), sheetButton('picker-confirm', '确定', () => answer(chosen)))
    panel.append(bar, wheels)
  }, () => undefined)
}

function wheel(column: Column, at: number, choose: (row: number) => void): HTMLElement {
  const list = element('div', 'picker-wheel')
  list.setAttribute('role', 'listbox')
  column.words.forEach((word, index) => {
    const row = element('div', 'picker-row', word)
    row.setAttribute('role', 'option')
    row.setAttribute('aria-selected', String(index === at))
    row.addEventListener('click', () => choose(index))
    list.append(row)
  })
  requestAnimationFrame(() => {
    const row = list.children[at] as HTMLElement | undefined
    if (row) list.scrollTop = row.offsetTop - list.clientHeight / 2 + row.offsetHeight / 2
  })
  return list
}
