import { hardshipKinds } from '../contract/hardship-terms'
import type { PublicNotice } from '../contract/notice'
import { isoDate } from './shanghai-time'

const longestUnit = 40
const mostFigures = 4
const mostFen = 99_999_999
const figures = /[\p{Nd}〇零一二三四五六七八九]/gu

/** What a case offers for the public to see; whatever else is in it, none of it is taken. */
export interface Noticed { name: string; unit: string; category: string; fen: number | null; from: number; until: number }
export type Masked = Omit<PublicNotice, 'id' | 'demo'>

/**
 * The fields that a public notice may show, each cleaned for itself: the family name, the unit without any figure of which a
 * number could be made, the class, the money, and the days (Shanghai days since 1970) on which it hangs. Errors: a class that is none.
 */
export function masked({ name, unit, category, fen, from, until }: Noticed): Masked {
  const kind = hardshipKinds.find((each) => each === category)
  if (kind === undefined) throw new Error('no class of hardship')
  return {
    name: `${/^\s*(\p{Script=Han})/u.exec(name)?.[1] ?? ''}*`,
    unit: cleanUnit(unit), category: kind,
    fen: fen !== null && Number.isSafeInteger(fen) && fen >= 0 && fen <= mostFen ? fen : null,
    from: isoDate(from), until: isoDate(until),
  }
}

/** `第三中学` keeps its figure; a telephone number has more of them than a name ever needs, however they are written. */
function cleanUnit(text: string): string {
  const plain = text.normalize('NFKC').replace(/[^\p{Script=Han}\p{Nd}A-Za-z〇·()]/gu, '')
  const kept = (plain.match(figures) ?? []).length > mostFigures ? plain.replace(figures, '') : plain
  return [...kept].slice(0, longestUnit).join('')
}
