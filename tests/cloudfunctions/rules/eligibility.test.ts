import fc from 'fast-check'
import { Eligibility, type EligibilityRule, factNames, Facts, RuleSet } from '../../../cloudfunctions/contract/eligibility'
import { diplomas, eightGroups, keyGroups, occupationCodes, retirementTracks } from '../../../cloudfunctions/contract/person'
import { eligibility } from '../../../cloudfunctions/rules/eligibility'
import { hebeiDegreeRules } from '../../../cloudfunctions/rules/hebei-degree-rules'
import { dayNumber } from '../../../cloudfunctions/rules/shanghai-time'

const day = dayNumber(Date.parse('2026-11-22T10:00:00+08:00'))
const judge = (rule: EligibilityRule, facts: Facts, on = day) => {
  const { verdict, findings: [finding], missing } = eligibility({ id: 'one-rule', version: '1', rules: [rule] }, facts, on)
  return [verdict, finding!.verdict === 'unmet' ? finding!.reason : missing]
}
const working: EligibilityRule = { id: 'working-age', kind: 'age', least: 16, most: 'retirement' }

describe('名单', () => {
  test('八大群体和四类重点群体是两张名单', () => {
    expect(eightGroups).toEqual(['truck-driver', 'courier', 'delivery-rider', 'care-worker', 'domestic-worker', 'mall-clerk', 'property-agent', 'security-guard'])
    expect(keyGroups).toEqual(['truck-driver', 'courier', 'delivery-rider', 'ride-hailing-driver'])
  })
})

describe('不符合的，说得出差多少', () => {
  test.each([
    ['不是会员', { id: 'member', kind: 'member' }, { member: false }, { code: 'not-member' }],
    ['差 3 个月满 16 岁', working, { birthMonth: '2011-02' }, { code: 'too-young', least: 16, monthsShort: 3 }],
    ['35 周岁以下，36 岁整就不是', { id: 'young', kind: 'age', most: 35 }, { birthMonth: '1990-11' }, { code: 'too-old', most: 35, ageMonths: 432 }],
    ['1965-01 出生的男职工 2025-02 已退休', working, { birthMonth: '1965-01', retirementTrack: 'male' }, { code: 'retired', since: '2025-02', retirementAgeMonths: 721 }],
    ['哪种退休年龄都过了，不再问是哪种', working, { birthMonth: '1960-05' }, { code: 'retired', since: '2020-05', retirementAgeMonths: 720 }],
    ['不在广阳区', { id: 'area', kind: 'area', areas: ['131003'] }, { area: '131002' }, { code: 'other-area' }],
    ['网约车司机不在八大群体', { id: 'eight', kind: 'occupation', of: eightGroups }, { occupation: 'ride-hailing-driver' }, { code: 'other-occupation' }],
    ['初中不到大专', { id: 'college', kind: 'diploma', least: 'junior-college' }, { diploma: 'junior-middle' }, { code: 'diploma-too-low', least: 'junior-college', under: undefined }],
    ['不满 18 岁要高中阶段', { id: 'minor', kind: 'diploma', least: 'senior-middle', under: 18 }, { birthMonth: '2008-12', diploma: 'junior-middle' }, { code: 'diploma-too-low', least: 'senior-middle', under: 18 }],
    ['外省户籍，养老保险差一个月', { id: 'pension', kind: 'household', pensionMonths: 6 }, { householdInHebei: false, pensionMonthsInHebei: 5 }, { code: 'pension-too-short', least: 6, monthsShort: 1 }],
  ] as [string, EligibilityRule, Facts, object][])('%s', (_title, rule, facts, reason) => expect(judge(rule, facts)).toEqual(['ineligible', reason]))
})

describe('不知道的不猜，只问会改变结果的', () => {
  test.each([
    ['会员', { id: 'member', kind: 'member' }, {}, 'member'],
    ['出生年月', working, {}, 'birthMonth'],
    ['五十多岁，退休年龄按哪种算才要紧', working, { birthMonth: '1972-01' }, 'retirementTrack'],
    ['地区', { id: 'area', kind: 'area', areas: ['131003'] }, {}, 'area'],
    ['只说了县，规则要到乡镇', { id: 'area', kind: 'area', areas: ['131003001'] }, { area: '131003' }, 'area'],
    ['职业', { id: 'key', kind: 'occupation', of: keyGroups }, {}, 'occupation'],
    ['学历', { id: 'college', kind: 'diploma', least: 'junior-college' }, {}, 'diploma'],
    ['学历不够，先问够不够 18 岁', { id: 'minor', kind: 'diploma', least: 'senior-middle', under: 18 }, { diploma: 'primary' }, 'birthMonth'],
    ['户籍', { id: 'pension', kind: 'household', pensionMonths: 6 }, { pensionMonthsInHebei: 5 }, 'householdInHebei'],
    ['外省户籍才问养老保险', { id: 'pension', kind: 'household', pensionMonths: 6 }, { householdInHebei: false }, 'pensionMonthsInHebei'],
  ] as [string, EligibilityRule, Facts, string][])('%s', (_title, rule, facts, missing) => expect(judge(rule, facts)).toEqual(['incomplete', [missing]]))

  test('已经不符合的，不再问别的', () => {
    const rules: EligibilityRule[] = [{ id: 'member', kind: 'member' }, working]
    expect(eligibility({ id: 'two-rules', version: '1', rules }, { member: false }, day)).toEqual({
      set: 'two-rules', version: '1', verdict: 'ineligible', missing: [],
      findings: [{ rule: 'member', verdict: 'unmet', reason: { code: 'not-member' } }, { rule: 'working-age', verdict: 'unknown', missing: 'birthMonth' }],
    })
  })
})

describe('符合', () => {
  test.each([
    ['会员', { id: 'member', kind: 'member' }, { member: true }],
    ['这个月满 16 岁', working, { birthMonth: '2010-11' }],
    ['三十岁，不问退休年龄按哪种算', working, { birthMonth: '1996-01' }],
    ['35 岁零 11 个月还是 35 周岁', { id: 'young', kind: 'age', most: 35 }, { birthMonth: '1990-12' }],
    ['县里的乡镇', { id: 'area', kind: 'area', areas: ['131003', '131002'] }, { area: '131002001' }],
    ['网约车司机在四类重点群体', { id: 'key', kind: 'occupation', of: keyGroups }, { occupation: 'ride-hailing-driver' }],
    ['高于要求的学历', { id: 'college', kind: 'diploma', least: 'junior-college' }, { diploma: 'bachelor' }],
    ['满 18 岁不问学历', { id: 'minor', kind: 'diploma', least: 'senior-middle', under: 18 }, { birthMonth: '2008-11' }],
    ['学历够了不问年龄', { id: 'minor', kind: 'diploma', least: 'senior-middle', under: 18 }, { diploma: 'senior-middle' }],
    ['河北户籍不问养老保险', { id: 'pension', kind: 'household', pensionMonths: 6 }, { householdInHebei: true }],
    ['交够六个月不问户籍', { id: 'pension', kind: 'household', pensionMonths: 6 }, { pensionMonthsInHebei: 6 }],
  ] as [string, EligibilityRule, Facts][])('%s', (_title, rule, facts) => expect(judge(rule, facts)).toEqual(['eligible', []]))

  test('1965-01 出生的男职工满 60 岁那个月还不算退休', () => {
    expect(judge(working, { birthMonth: '1965-01', retirementTrack: 'male' }, dayNumber(Date.parse('2025-01-31T12:00:00+08:00')))).toEqual(['eligible', []])
    expect(judge(working, { birthMonth: '1965-01', retirementTrack: 'male' }, dayNumber(Date.parse('2025-02-01T12:00:00+08:00')))[0]).toBe('ineligible')
  })
})

describe('河北求学圆梦', () => {
  test.each([
    ['高起专：17 岁初中毕业', 'junior-college', { householdInHebei: true, birthMonth: '2009-06', diploma: 'junior-middle' }, 'ineligible'],
    ['高起专：17 岁中专毕业', 'junior-college', { householdInHebei: true, birthMonth: '2009-06', diploma: 'senior-middle' }, 'eligible'],
    ['高起专：40 岁初中毕业', 'junior-college', { householdInHebei: true, birthMonth: '1986-06', diploma: 'junior-middle' }, 'eligible'],
    ['高起专：外省，养老保险没说', 'junior-college', { householdInHebei: false, birthMonth: '1986-06' }, 'incomplete'],
    ['专升本：高中毕业', 'bachelor', { householdInHebei: true, diploma: 'senior-middle' }, 'ineligible'],
    ['专升本：外省大专，养老保险六个月', 'bachelor', { householdInHebei: false, pensionMonthsInHebei: 6, diploma: 'junior-college' }, 'eligible'],
  ] as [string, keyof typeof hebeiDegreeRules, Facts, string][])('%s', (_title, level, facts, verdict) => {
    expect(eligibility(hebeiDegreeRules[level], facts, day).verdict).toBe(verdict)
  })
  test('两套规则都合窗口的格式', () => Object.values(hebeiDegreeRules).forEach((set) => expect(RuleSet.parse(set)).toEqual(set)))
})

test.each([
  ['没有上下限的年龄', [{ id: 'age', kind: 'age' }]],
  ['上限低于下限', [{ id: 'age', kind: 'age', least: 40, most: 30 }]],
  ['两条规则一个名字', [{ id: 'same', kind: 'member' }, { id: 'same', kind: 'member' }]],
  ['不认得的规则', [{ id: 'luck', kind: 'luck' }]],
  ['不认得的职业', [{ id: 'job', kind: 'occupation', of: ['astronaut'] }]],
])('窗口拒绝：%s', (_title, rules) => expect(RuleSet.safeParse({ id: 'some-set', version: '1', rules }).success).toBe(false))

const month = fc.tuple(fc.integer({ min: 1940, max: 2026 }), fc.integer({ min: 1, max: 12 })).map(([year, one]) => `${year}-${String(one).padStart(2, '0')}`)
const area = fc.constantFrom('131002', '131003', '131003001', '131082')
const everyFact = fc.record({
  member: fc.boolean(), birthMonth: month, retirementTrack: fc.constantFrom(...retirementTracks), area: fc.constantFrom('131002001', '131003001', '131003002'),
  occupation: fc.constantFrom(...occupationCodes), diploma: fc.constantFrom(...diplomas), householdInHebei: fc.boolean(), pensionMonthsInHebei: fc.integer({ min: 0, max: 12 }),
})
const years = fc.integer({ min: 16, max: 60 })
const anyRule = fc.oneof(
  fc.constant({ kind: 'member' as const }),
  fc.record({ kind: fc.constant('age' as const), least: years, most: fc.constant('retirement' as const) }),
  fc.record({ kind: fc.constant('age' as const), most: years }),
  fc.record({ kind: fc.constant('area' as const), areas: fc.uniqueArray(area, { minLength: 1 }) }),
  fc.record({ kind: fc.constant('occupation' as const), of: fc.uniqueArray(fc.constantFrom(...occupationCodes), { minLength: 1 }) }),
  fc.record({ kind: fc.constant('diploma' as const), least: fc.constantFrom(...diplomas), under: fc.option(years, { nil: undefined }) }),
  fc.record({ kind: fc.constant('household' as const), pensionMonths: fc.integer({ min: 1, max: 12 }) }),
)
const anySet = fc.array(anyRule, { maxLength: 6 }).map((rules): RuleSet => ({ id: 'any-set', version: '1', rules: rules.map((rule, at) => ({ id: `rule-${at}`, ...rule })) }))
const known = fc.tuple(everyFact, fc.subarray(factNames)).map(([all, names]) => ({ all, part: Object.fromEntries(names.map((name) => [name, all[name]])) as Facts }))

test('性质：知道得少时说定的话，知道全了也不变；补齐所问的，总有结论', () => {
  fc.assert(fc.property(anySet, known, (set, { all, part }) => {
    const full = eligibility(set, all, day)
    const early = eligibility(set, part, day)
    expect(full.verdict).not.toBe('incomplete')
    early.findings.forEach((finding, at) => finding.verdict === 'unknown' || expect(finding.verdict).toBe(full.findings[at]!.verdict))
    if (early.verdict !== 'incomplete') expect(early.verdict).toBe(full.verdict)
    expect(early.missing.every((name) => part[name] === undefined)).toBe(true)
    expect(Eligibility.safeParse(early).success).toBe(true)
  }), { numRuns: 2_000 })
})
