import type { Journal } from './journal'

type SetData = (data: Record<string, unknown>, done?: () => void) => void

/**
 * What crosses from the logic to the view is JSON in WeChat: undefined and functions are refused with a warning, dates
 * become text, and every byte counts.
 */
export function asJsonOnly(page: string, journal: Journal, pass: SetData): SetData {
  return (data, done) => {
    const refused: string[] = []
    const json = JSON.stringify(data, (key, value: unknown) => {
      if (value === undefined || typeof value === 'function' || typeof value === 'symbol') refused.push(key)
      return value
    }) ?? '{}'
    for (const key of refused) journal.warnings.push(`${page}: Setting data field "${key}" to undefined is invalid.`)
    journal.setDataLog.push({ page, bytes: new TextEncoder().encode(json).length, paths: Object.keys(data), at: Math.round(performance.now()) })
    pass(JSON.parse(json) as Record<string, unknown>, done)
  }
}
