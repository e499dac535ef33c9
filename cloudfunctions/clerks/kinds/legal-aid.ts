import { type LegalClaim, legalAidRule } from '../../contract/legal-terms'
import type { WorkingLine } from '../../contract/matter'
import { legalAid as judged } from '../../rules/legal-aid'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { standardFor } from '../../store/standards'
import { unionOfArea } from '../unions'
import type { Clerk } from './clerk'

export const legalAid: Clerk = {
  async judge({ answers, now }) {
    const area = String(answers.area)
    const wage = await standardFor('wage', area.slice(0, 6), Number(isoDate(dayNumber(now)).slice(0, 4)))
    const asking = {
      claim: answers.claim as LegalClaim, migrant: answers.migrant === true, amount: typeof answers.amount === 'number' ? answers.amount : null,
      income: Number(answers.income), persons: Number(answers.persons), calamity: answers.calamity === true,
    }
    const { outcome, perHead } = judged(asking, wage?.fen ?? null)
    const means: WorkingLine[] = outcome === 'means-met' || outcome === 'means-over' ? [{ step: 'means', values: { perHead, wage: wage!.fen } }] : []
    return {
      same: null, area, union: await unionOfArea(area, now), rule: { id: legalAidRule.id, version: legalAidRule.version }, fen: null,
      working: [...means, { step: 'outcome', values: { outcome } }],
    }
  },
  hinders: async (record, move) => (move === 'resume' && record.history.some((event) => event.move === 'resume') ? 'reopened-once' : null),
}
