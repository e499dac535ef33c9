import type { OccupationCode } from '../contract/person'
import type { Union } from '../contract/union'
import type { RouteStep } from '../contract/union-terms'
import { canonicalUscc } from './uscc'

type Routed = Pick<Union, 'id' | 'level' | 'area' | 'uscc' | 'occupations'>
export interface Asking {
  /** Of the unit for which one works; null where there is none, or it was not said. */
  uscc: string | null
  occupation: OccupationCode
  /** A county or township: where one lives or works. */
  area: string
  /** The union of the park at whose code one came in. */
  park: string | null
}

/**
 * Whose member somebody becomes: membership goes with the work (会籍办法 2016), so the employer's union comes first, then the
 * trade's, the park's, and where one lives or works last. `steps` tells what was looked at. The tree has a union of the city,
 * so that nobody lands nowhere.
 */
export function routeUnion<T extends Routed>({ uscc, occupation, area, park }: Asking, tree: readonly T[]): { union: T; steps: RouteStep[] } {
  const of = (level: Union['level'], fits: (union: T) => boolean) => tree.find((union) => union.level === level && fits(union))
  const county = area.slice(0, 6)
  const named = park === null ? undefined : of('park', ({ id }) => id === park)
  const looks: readonly [place: Union['level'], found: T | undefined, unfound: RouteStep][] = [
    ['employer', uscc === null ? undefined : of('employer', (union) => union.uscc === canonicalUscc(uscc)), uscc === null ? 'employer.unnamed' : 'employer.none'],
    ['industry', of('industry', ({ occupations }) => occupations.includes(occupation)), 'industry.none'],
    ['park', named?.area?.startsWith(county) ? named : undefined, named ? 'park.elsewhere' : 'park.unnamed'],
    ['township', of('township', (union) => union.area === area), area === county ? 'township.unnamed' : 'township.none'],
    ['county', of('county', (union) => union.area === county), 'county.none'],
    ['city', of('city', () => true), 'county.none'],
  ]
  const at = looks.findIndex(([, found]) => found)
  if (at < 0) throw new Error('the union tree has no union of the city')
  const [place, found] = looks[at]!
  return { union: found!, steps: [...looks.slice(0, at).map(([, , unfound]) => unfound), `${place}.found` as RouteStep] }
}
