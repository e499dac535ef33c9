/** GB 32100: no I, O, S, V or Z, which look like digits or each other. */
const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const shape = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/

/** As it is kept and compared. */
export const canonicalUscc = (code: string): string => code.toUpperCase()

/** Why a unified social credit code (统一社会信用代码) cannot be one; nothing where it can. */
export function usccFault(code: string): 'shape' | 'checksum' | undefined {
  const text = canonicalUscc(code)
  if (!shape.test(text)) return 'shape'
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(text[at]!), 0)
  return alphabet[(31 - sum % 31) % 31] === text[17] ? undefined : 'checksum'
}
