import type { Area } from '../../cloudfunctions/contract/place'

export interface AreaChoice { code: string; words: string; note: string }
export interface AreaGroup extends AreaChoice { parts: AreaChoice[] }

/** Counties in their order, each with its townships that have something to find. */
export function areaGroups(areas: readonly Area[]): AreaGroup[] {
  const choice = ({ code, name, stations }: Area): AreaChoice => ({ code, words: name, note: `${stations} 个驿站` })
  return areas.filter(({ county }) => county === undefined).map((county) => ({
    ...choice(county),
    parts: areas.filter((area) => area.county === county.code && area.stations > 0).map(choice),
  }))
}

export const areaWords = { title: '从哪里找', parts: '乡镇街道', whole: (name: string) => `${name}全境`, back: '返回县区' }
