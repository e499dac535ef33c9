/** Where a union stands in the tree: the city's, a county's, one of a trade in the whole city, of a park, a township, an employer. */
export const unionLevels = ['city', 'county', 'industry', 'park', 'township', 'employer'] as const
export type UnionLevel = (typeof unionLevels)[number]

/** What was looked at to find somebody's union, in this order, and what came of it; the last one is always found. */
export const routeSteps = [
  'employer.unnamed', 'employer.none', 'employer.found', 'industry.none', 'industry.found', 'park.unnamed', 'park.elsewhere', 'park.found',
  'township.unnamed', 'township.none', 'township.found', 'county.none', 'county.found', 'city.found',
] as const
export type RouteStep = (typeof routeSteps)[number]
