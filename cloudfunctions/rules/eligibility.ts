import type { Eligibility, EligibilityRule, FactName, Facts, Finding, RuleSet, UnmetReason } from '../contract/eligibility'
import { diplomas, retirementTracks } from '../contract/person'
import { ageInMonths, monthOfDay, monthNumber } from './calendar-months'
import { retirementAge, retirementMonth } from './retirement'

type Judged = 'met' | { unmet: UnmetReason } | { missing: FactName }
type RuleOf<Kind extends EligibilityRule['kind']> = Extract<EligibilityRule, { kind: Kind }>

/**
 * One entry a kind of rule. Each names the one fact it lacks first, and lacks none that cannot change its answer: a person of
 * thirty is not asked on which track he retires, nor a local how long he paid into the pension.
 */
const judges: { [Kind in EligibilityRule['kind']]: (rule: RuleOf<Kind>, facts: Facts, day: number) => Judged } = {
  member: (_rule, { member }) => member === undefined ? { missing: 'member' } : member ? 'met' : { unmet: { code: 'not-member' } },

  age({ least, most }, { birthMonth, retirementTrack }, day) {
    if (birthMonth === undefined) return { missing: 'birthMonth' }
    const age = ageInMonths(birthMonth, day)
    if (least !== undefined && age < least * 12) return { unmet: { code: 'too-young', least, monthsShort: least * 12 - age } }
    if (typeof most === 'number' && age >= (most + 1) * 12) return { unmet: { code: 'too-old', most, ageMonths: age } }
    return most === 'retirement' ? beforeRetirement(birthMonth, retirementTrack, day) : 'met'
  },

  area({ areas }, { area }) {
    if (area === undefined) return { missing: 'area' }
    if (areas.some((code) => area.startsWith(code))) return 'met'
    // A county is too coarse an answer where townships are asked for.
    return areas.some((code) => code.startsWith(area)) ? { missing: 'area' } : { unmet: { code: 'other-area' } }
  },

  occupation({ of }, { occupation }) {
    if (occupation === undefined) return { missing: 'occupation' }
    return of.includes(occupation) ? 'met' : { unmet: { code: 'other-occupation' } }
  },

  diploma({ least, under }, { diploma, birthMonth }, day) {
    if (diploma !== undefined && diplomas.indexOf(diploma) >= diplomas.indexOf(least)) return 'met'
    if (under !== undefined && birthMonth === undefined) return { missing: 'birthMonth' }
    if (under !== undefined && ageInMonths(birthMonth!, day) >= under * 12) return 'met'
    return diploma === undefined ? { missing: 'diploma' } : { unmet: { code: 'diploma-too-low', least, under } }
  },

  household({ pensionMonths }, { householdInHebei, pensionMonthsInHebei: paid }) {
    if (householdInHebei || (paid !== undefined && paid >= pensionMonths)) return 'met'
    if (householdInHebei === undefined) return { missing: 'householdInHebei' }
    if (paid === undefined) return { missing: 'pensionMonthsInHebei' }
    return { unmet: { code: 'pension-too-short', least: pensionMonths, monthsShort: pensionMonths - paid } }
  },
}

function beforeRetirement(birthMonth: string, track: Facts['retirementTrack'], day: number): Judged {
  const retired = (track === undefined ? retirementTracks : [track])
    .filter((one) => monthOfDay(day) >= monthNumber(retirementMonth(birthMonth, one)))
  if (retired.length === 0) return 'met'
  if (track === undefined && retired.length < retirementTracks.length) return { missing: 'retirementTrack' }
  // Retired on every track: the latest of them is the least that can be said.
  const latest = track ?? 'male'
  return { unmet: { code: 'retired', since: retirementMonth(birthMonth, latest), retirementAgeMonths: retirementAge(birthMonth, latest) } }
}

function finding(rule: EligibilityRule, facts: Facts, day: number): Finding {
  const judge = judges[rule.kind] as (rule: EligibilityRule, facts: Facts, day: number) => Judged
  const judged = judge(rule, facts, day)
  if (judged === 'met') return { rule: rule.id, verdict: 'met' }
  return 'unmet' in judged
    ? { rule: rule.id, verdict: 'unmet', reason: judged.unmet }
    : { rule: rule.id, verdict: 'unknown', missing: judged.missing }
}

/** What the rules of a set say of a person on a Shanghai day (days since 1970-01-01). */
export function eligibility({ id, version, rules }: RuleSet, facts: Facts, day: number): Eligibility {
  const findings = rules.map((rule) => finding(rule, facts, day))
  const missing = [...new Set(findings.flatMap((one) => one.verdict === 'unknown' ? [one.missing] : []))]
  const refused = findings.some(({ verdict }) => verdict === 'unmet')
  const verdict = refused ? 'ineligible' : missing.length > 0 ? 'incomplete' : 'eligible'
  return { set: id, version, verdict, findings, missing: refused ? [] : missing }
}

const factsOf: Record<EligibilityRule['kind'], readonly FactName[]> = {
  member: ['member'],
  age: ['birthMonth', 'retirementTrack'],
  area: ['area'],
  occupation: ['occupation'],
  diploma: ['diploma', 'birthMonth'],
  household: ['householdInHebei', 'pensionMonthsInHebei'],
}

/** Of what is known of a person only that which these rules ask about: nothing else needs to be sent. */
export function factsFor({ rules }: RuleSet, facts: Facts): Facts {
  const wanted = new Set(rules.flatMap(({ kind }) => factsOf[kind]))
  return Object.fromEntries(Object.entries(facts).filter(([name]) => wanted.has(name as FactName)))
}
