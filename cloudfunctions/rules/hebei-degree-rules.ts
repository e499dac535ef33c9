import type { EligibilityRule, RuleSet } from '../contract/eligibility'

/**
 * 求学圆梦行动 in Hebei, the round of 2020 (a newspaper's report of 2020-08-19, m.bm463.com/2020-08/19/c_1210759565.htm, a mirror):
 * household outside the province needs six months of 养老保险 in Hebei; under 18 needs a diploma of 高中阶段. 专升本 needs a
 * 专科 diploma by the Ministry of Education's rules for the adult entrance examination. The union confirms each new round.
 */
const household: EligibilityRule = { id: 'household-or-pension', kind: 'household', pensionMonths: 6 }

export const hebeiDegreeRules: Record<'junior-college' | 'bachelor', RuleSet> = {
  'junior-college': {
    id: 'hebei-degree-junior-college', version: '2020',
    rules: [household, { id: 'minor-diploma', kind: 'diploma', least: 'senior-middle', under: 18 }],
  },
  bachelor: {
    id: 'hebei-degree-bachelor', version: '2020',
    rules: [household, { id: 'junior-college-diploma', kind: 'diploma', least: 'junior-college' }],
  },
}
