import { chooseFromColumns } from '../sheets/picker-sheet'
import { isOn, type BuiltIn, type Part } from './built-in'

/** The wheel that slides up: one column, several, a time, a date or a region. */
export const picker: BuiltIn = {
  tag: 'picker',
  defaults: { mode: 'selector', range: [], rangeKey: '', value: undefined, start: '', end: '', fields: 'day', disabled: false, headerText: '' },
  created(part) {
    part.own.formValue = () => part.data.value
    part.$$.addEventListener('click', () => { if (!isOn(part.data.disabled)) void open(part) })
  },
}

const words = (item: unknown, key: string) => String(key ? (item as Record<string, unknown>)?.[key] ?? '' : item)
const two = (number: number) => String(number).padStart(2, '0')
const count = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index)

async function open(part: Part): Promise<void> {
  const chosen = await chooseFromColumns(columnsOf(part), part.data.headerText || '', (column, index) =>
    part.data.mode === 'multiSelector' && part.triggerEvent('columnchange', { column, value: index }), () => columnsOf(part))
  if (!chosen) return part.triggerEvent('cancel', {})
  part.triggerEvent('change', { value: valueOf(part, chosen) })
}

interface Column { words: string[]; at: number }

function columnsOf({ data }: Part): Column[] {
  if (data.mode === 'multiSelector') {
    return (data.range as unknown[][]).map((column, index) => ({ words: column.map((item) => words(item, data.rangeKey)), at: data.value?.[index] ?? 0 }))
  }
  if (data.mode === 'time') {
    const [hour = 0, minute = 0] = String(data.value || '00:00').split(':').map(Number)
    return [{ words: count(0, 23).map(two), at: hour }, { words: count(0, 59).map(two), at: minute }]
  }
  if (data.mode === 'date') {
    const [from, to] = yearsOf(data)
    const [year = from, month = 1, day = 1] = String(data.value || new Date().toISOString().slice(0, 10)).split('-').map(Number)
    return [
      { words: count(from, to).map((value) => `${value}年`), at: year - from },
      { words: count(1, 12).map((value) => `${value}月`), at: month - 1 },
      { words: count(1, 31).map((value) => `${value}日`), at: day - 1 },
    ].slice(0, data.fields === 'year' ? 1 : data.fields === 'month' ? 2 : 3)
  }
  return [{ words: (data.range as unknown[] ?? []).map((item) => words(item, data.rangeKey)), at: Number(data.value) || 0 }]
}

function valueOf({ data }: Part, chosen: number[]): unknown {
  if (data.mode === 'multiSelector') return chosen
  if (data.mode === 'time') return chosen.map(two).join(':')
  if (data.mode === 'date') {
    const [year = 0, month = 0, day = 0] = chosen
    const last = new Date(Date.UTC(yearsOf(data)[0] + year, month + 1, 0)).getUTCDate()
    return [String(yearsOf(data)[0] + year), two(month + 1), two(Math.min(day + 1, last))].slice(0, chosen.length).join('-')
  }
  return String(chosen[0] ?? 0)
}

const yearsOf = (data: Record<string, any>): [number, number] =>
  [Number(String(data.start || '1970').slice(0, 4)), Number(String(data.end || '2099').slice(0, 4))]
