/** The first character of each initial in the order of pinyin; there is no syllable with i, u or v. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀']
const letters = 'abcdefghjklmnopqrstwxyz'
const han = /\p{Script=Han}/u

/**
 * The initials of a text's syllables: `燕郊驿站` is `yjyz`; Latin letters and figures stand as they are, in lower case, all
 * else is left out. By the order of Chinese collation (Unicode CLDR), so a character with two readings has the commoner
 * one. Only where the platform knows that order: a function does, a phone may not, and has a table of them.
 */
export const initialsOf = (text: string): string => spelled(text, (sign) => (han.test(sign) ? initialOf(sign) : ''))

function spelled(text: string, letterOf: (sign: string) => string): string {
  let letters = ''
  for (const sign of text.toLowerCase()) letters += (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9') ? sign : letterOf(sign)
  return letters
}

let pinyin: Intl.Collator | undefined

function initialOf(sign: string): string {
  pinyin ??= new Intl.Collator('zh-Hans-CN')
  let low = 0
  for (let high = firsts.length; high - low > 1;) {
    const middle = (low + high) >> 1
    if (pinyin.compare(sign, firsts[middle]!) < 0) high = middle
    else low = middle
  }
  return letters[low]!
}

/** Every Han character of a text once, behind its initial: `j郊y燕驿`. */
export function initialsTable(text: string): string {
  const signs = new Map<string, string[]>()
  for (const sign of [...new Set(text)].filter((each) => han.test(each)).sort()) {
    const letter = initialOf(sign)
    signs.set(letter, [...signs.get(letter) ?? [], sign])
  }
  return [...signs].sort().map(([letter, those]) => `${letter}${those.join('')}`).join('')
}

/** Reads initials off a table, as `initialsOf` says them; a character that the table does not have is left out. */
export function initialsFrom(table: string): (text: string) => string {
  const letterOf = new Map<string, string>()
  let letter = ''
  for (const sign of table) {
    if (letters.includes(sign)) letter = sign
    else letterOf.set(sign, letter)
  }
  return (text) => spelled(text, (sign) => letterOf.get(sign) ?? '')
}
