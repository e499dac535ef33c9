/** Writes cloudfunctions/rules/holiday-table.ts from chinese-days: `npm run holidays`, once a year when the State Council has published. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { getDayDetail } from 'chinese-days'

export interface HolidayYear { off: Record<string, string>; work: string[] }

/** The years whose table is published, each with its days off by name and its 调休 working days, as MM-DD. */
export function publishedYears(first: number, last: number): Record<string, HolidayYear> {
  const years: Record<string, HolidayYear> = {}
  for (let year = first; year <= last; year++) {
    const table: HolidayYear = { off: {}, work: [] }
    for (let day = new Date(Date.UTC(year, 0, 1)); day.getUTCFullYear() === year; day.setUTCDate(day.getUTCDate() + 1)) {
      const date = day.toISOString().slice(0, 10)
      const { work, name } = getDayDetail(date)
      const holiday = name.split(',')[1]
      if (!holiday) continue
      if (work) table.work.push(date.slice(5))
      else table.off[date.slice(5)] = holiday
    }
    if (Object.keys(table.off).length) years[year] = table
  }
  return years
}

if (process.argv[1] && path.resolve(process.argv[1]) === path.resolve(__filename)) {
  const lines = Object.entries(publishedYears(2024, new Date().getUTCFullYear() + 1)).map(([year, { off, work }]) => {
    const days = Object.entries(off).map(([day, name]) => `'${day}': '${name}'`).join(', ')
    return `  ${year}: {\n    off: { ${days} },\n    work: [${work.map((day) => `'${day}'`).join(', ')}],\n  },`
  })
  writeFileSync(path.resolve(__dirname, '../cloudfunctions/rules/holiday-table.ts'), `/**
 * Statutory holidays and 调休 working days as the State Council published them, MM-DD by year.
 * Extracted from chinese-days (MIT) by config/holiday-table.ts; a year that is absent is not published yet.
 */
export const holidayTable: Record<number, { off: Record<string, string>; work: readonly string[] }> = {
${lines.join('\n')}
}
`)
}
