/** A mobile number of mainland China. */
export const isMobile = (text: string): boolean => /^1[3-9]\d{9}$/.test(text)

/** `138****0001`; what is no mobile number is hidden whole. */
export const maskMobile = (mobile: string): string => isMobile(mobile) ? `${mobile.slice(0, 3)}****${mobile.slice(7)}` : '****'

/** `张*`: the first character alone; the length is hidden too, since three characters and a township can name a man. */
export function maskName(name: string): string {
  const [first] = name.trim()
  return first === undefined ? '*' : `${first}*`
}

/** `131***********1231`, of a number without fault. */
export const maskIdCard = (number: string): string => `${number.slice(0, 3)}***********${number.slice(14)}`

/** `***************0003`: the last four of a long number; what has fewer than twelve is hidden whole. */
export const maskTail = (number: string): string => number.length < 12 ? '****' : `${'*'.repeat(number.length - 4)}${number.slice(-4)}`
