import { counties, townships } from '../../cloudfunctions/rules/areas'

const countyNames = new Map(counties.map(({ code, name }) => [code, name]))
const townshipNames = new Map(townships.map(({ code, name }) => [code, name]))

/** `三河市燕郊镇`; a county by its own name. */
export const placeName = (code: string): string => [countyNames.get(code.slice(0, 6)), townshipNames.get(code)].filter(Boolean).join('')
/** The last part alone, where there is little room. */
export const shortPlaceName = (code: string): string => townshipNames.get(code) ?? countyNames.get(code) ?? ''

/** Counties with their townships, for the sheet. */
export const placeGroups = counties.map(({ code, name }) => ({
  code, words: name, note: '', parts: townships.filter(({ county }) => county === code).map((township) => ({ code: township.code, words: township.name, note: '' })),
}))
