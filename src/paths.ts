import type { OccasionKind } from '../cloudfunctions/contract/occasion'

/** Every page of the hall by name: the only place where addresses are written. */
export const paths = {
  home: '/pages/home/index',
  me: '/pages/me/index',
  findStation: '/features/station/find/index',
  occasions: (kind: OccasionKind) => `/features/occasion/list/index?kind=${kind}`,
  occasion: (id: string) => `/features/occasion/detail/index?id=${encodeURIComponent(id)}`,
  pass: (id: string) => `/features/occasion/pass/index?id=${encodeURIComponent(id)}`,
  myOccasions: '/features/occasion/mine/index',
  station: (id: string) => `/features/station/detail/index?id=${encodeURIComponent(id)}`,
}
