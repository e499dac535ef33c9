import { problem } from '../../office/problem'
import { answersOf } from '../../store/cases'
import { derivedId } from '../../store/derived-id'
import { fingerprint } from '../../store/sealed'
import { unions } from '../../store/unions'
import type { Clerk } from './clerk'

export const unionFounding: Clerk = {
  async judge({ answers, now }) {
    const [area, uscc] = [String(answers.area), String(answers.uscc)]
    if ((await unions.all(now)).some((union) => union.uscc === uscc)) throw problem('rule.refused', { why: 'union-exists' })
    return { same: fingerprint(uscc, 'union-founding'), area, union: null, rule: null, working: [], fen: null }
  },

  async settle(record, now) {
    if (record.state !== 'founded') return
    const { unit, uscc, area, phone } = answersOf(record)
    const all = await unions.all(now)
    const county = all.find((union) => union.level === 'county' && union.area === String(area).slice(0, 6)) ?? all.find(({ level }) => level === 'city')!
    await unions.addOnce({
      id: derivedId('un', String(uscc)), demo: record.demo, name: `${String(unit)}工会`, level: 'employer', parent: county.id, area: String(area), uscc: String(uscc), occupations: [],
      phone: typeof phone === 'string' ? phone : county.phone,
    })
  },
}
