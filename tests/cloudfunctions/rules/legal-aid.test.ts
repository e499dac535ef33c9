import { type LegalAsking, legalAid } from '../../../cloudfunctions/rules/legal-aid'

const wage = 200_000
const asking = (changes: Partial<LegalAsking> = {}): LegalAsking => ({ claim: 'dismissal', migrant: false, amount: 500_000, income: 7_200_000, persons: 3, calamity: false, ...changes })

describe('能不能派律师', () => {
  test.each([
    ['人均正好等于最低工资，不低于', {}, false, 'means-over'],
    ['少一分，低于', { income: 7_199_999 }, true, 'means-met'],
    ['农民工讨薪不看收入', { claim: 'wages', migrant: true, income: 900_000_000 }, true, 'exempt'],
    ['农民工工伤不看收入', { claim: 'injury', migrant: true, income: 900_000_000 }, true, 'exempt'],
    ['农民工为辞退的事，还是看收入', { migrant: true }, false, 'means-over'],
    ['不是农民工讨薪，还是看收入', { claim: 'wages' }, false, 'means-over'],
    ['大病、灾害不看收入', { calamity: true }, true, 'calamity'],
    ['正好一千元，太小', { amount: 100_000, calamity: true }, false, 'amount-small'],
    ['农民工讨薪一千元也太小', { claim: 'wages', migrant: true, amount: 100_000 }, false, 'amount-small'],
    ['一千元零一分，可以', { amount: 100_001, calamity: true }, true, 'calamity'],
    ['说不准多少钱，不因为钱少拒绝', { amount: null, claim: 'injury', migrant: true }, true, 'exempt'],
  ] as [string, Partial<LegalAsking>, boolean, string][])('%s', (_why, changes, helped, outcome) =>
    expect(legalAid(asking(changes), wage)).toMatchObject({ helped, outcome }))
  test('最低工资没有登记：豁免的照样能说，要看收入的不说', () => {
    expect(legalAid(asking({ claim: 'wages', migrant: true }), null)).toMatchObject({ helped: true, outcome: 'exempt' })
    expect(legalAid(asking(), null)).toMatchObject({ helped: null, outcome: 'means-unknown' })
  })
})
