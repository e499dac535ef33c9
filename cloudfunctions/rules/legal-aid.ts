import { exemptClaims, type LegalClaim, type LegalOutcome, legalAidRule } from '../contract/legal-terms'

export interface LegalAsking {
  claim: LegalClaim
  migrant: boolean
  /** Fen in dispute; null where nobody can say yet. */
  amount: number | null
  /** The family's, fen a year. */
  income: number
  persons: number
  /** A grave illness or a disaster within the year. */
  calamity: boolean
}

const months = 12

/** Whether a lawyer is paid for: who is helped, and why. `minimumWage`: fen a month, null where the county's is not known. */
export function legalAid({ claim, migrant, amount, income, persons, calamity }: LegalAsking, minimumWage: number | null): { helped: boolean | null; outcome: LegalOutcome; perHead: number } {
  const perHead = Math.floor(income / (months * persons))
  const told = (helped: boolean | null, outcome: LegalOutcome) => ({ helped, outcome, perHead })
  if (amount !== null && amount <= legalAidRule.moreThan) return told(false, 'amount-small')
  if (migrant && exemptClaims.includes(claim)) return told(true, 'exempt')
  if (calamity) return told(true, 'calamity')
  if (minimumWage === null) return told(null, 'means-unknown')
  return perHead < minimumWage ? told(true, 'means-met') : told(false, 'means-over')
}
