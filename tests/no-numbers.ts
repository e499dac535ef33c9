/** An identity number, a mobile number or a bank card that stands by itself; a hash, a moment in ms or a sum is none. */
const numbers = /(?<![0-9A-Za-z:[,-])(?:[1-9]\d{16}[\dXx]|1[3-9]\d{9}|\d{16}|\d{19})(?![0-9A-Za-z-])/g

/** Of the demonstration: the offices of stations, employers and unions, which are there to be called. */
const offices = /^1990000[168]\d{3}$/

/** The numbers of people in a text. */
export const numbersIn = (text: string): string[] => [...text.matchAll(numbers)].map(([found]) => found).filter((found) => !offices.test(found))

/** What was opened for a purpose, or given to somebody to call. */
const tellsWhole: readonly string[] = ['matter.open', 'study.open', 'job.openMobile']

export const mayTellWhole = (action: string): boolean => tellsWhole.includes(action)
