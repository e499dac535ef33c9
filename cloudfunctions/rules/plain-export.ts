import { maskIdCard, maskMobile, maskTail } from './masks'
import { isoDate, dayNumber, minuteOfDay } from './shanghai-time'

/** How the house works inside, and nothing about the person. */
const workings = new Set(['intent', 'intents', 'earlier', 'version', 'token', 'lease', 'attempt', 'hash', 'before', 'holder', 'same', 'trace', 'keys', 'told'])
/** 2001 to 2065 in ms: a moment, and no amount of money. */
const isMoment = (value: number): boolean => value > 1e12 && value < 3e12

/** Numbers of identity, telephone and bank in a text, hidden but for their ends. */
export const maskedText = (text: string): string => text
  .replace(/(?<!\d)[1-9]\d{16}[\dXx](?![\dXx])/g, maskIdCard)
  .replace(/(?<!\d)\d{16,19}(?!\d)/g, maskTail)
  .replace(/(?<!\d)1[3-9]\d{9}(?!\d)/g, maskMobile)

/** `2026-11-23 10:02`, Shanghai. */
function momentText(instant: number): string {
  const minute = minuteOfDay(instant)
  return `${isoDate(dayNumber(instant))} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** A record as its person can read it outside of the house: without its workings, moments as dates, long numbers masked. */
export function plainExport(value: unknown): unknown {
  if (typeof value === 'string') return maskedText(value)
  if (typeof value === 'number') return isMoment(value) ? momentText(value) : value
  if (Array.isArray(value)) return value.map(plainExport)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).filter(([name]) => !workings.has(name)).map(([name, each]) => [name, plainExport(each)]))
}
