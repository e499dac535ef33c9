import type { RouteStep } from '../../cloudfunctions/contract/union-terms'

const found = (why: string) => (union: string) => `${why}，归${union}`
const words: Record<RouteStep, (union: string) => string> = {
  'employer.unnamed': () => '没有填单位代码，不按单位找',
  'employer.none': () => '这个单位还没有工会',
  'employer.found': found('单位有工会'),
  'industry.none': () => '这个职业没有行业工会',
  'industry.found': found('这个职业有行业工会'),
  'park.unnamed': () => '不是扫园区的码来的',
  'park.elsewhere': () => '园区和常在的地方不在一个县区',
  'park.found': found('扫的是园区的码'),
  'township.unnamed': () => '没有选到乡镇街道',
  'township.none': () => '这个乡镇街道还没有工会',
  'township.found': found('按常在的乡镇街道'),
  'county.none': () => '这个县区还没有工会',
  'county.found': found('由县区总工会兜底'),
  'city.found': found('由市总工会兜底'),
}
/** One step of the way to somebody's union. */
export const routeWords = (step: string, union: string): string => (Object.hasOwn(words, step) ? words[step as RouteStep](union) : '')
