/** The first character of each initial in the order of pinyin; there is no syllable with i, u or v. */
const firsts = [...'阿八嚓哒妸发旮哈讥咔垃妈拏噢妑七呥扨它穵夕丫帀']
const letters = 'abcdefghjklmnopqrstwxyz'
const pinyin = new Intl.Collator('zh-Hans-CN')
const han = /\p{Script=Han}/u

/**
 * The initials of a text's syllables: `燕郊驿站` is `yjyz`; Latin letters and figures stand as they are, in lower case, all
 * else is left out. By the order of Chinese collation (Unicode CLDR), so a character with two readings has the commoner one.
 */
export function initialsOf(text: string): string {
  return [...text.toLowerCase()].map((sign) => (han.test(sign) ? initialOf(sign) : /[a-z0-9]/.test(sign) ? sign : '')).join('')
}

function initialOf(sign: string): string {
  let low = 0
  for (let high = firsts.length; high - low > 1;) {
    const middle = (low + high) >> 1
    if (pinyin.compare(sign, firsts[middle]!) < 0) high = middle
    else low = middle
  }
  return letters[low]!
}
