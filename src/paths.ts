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
  messages: '/features/message/list/index',
  doors: '/features/gate/list/index',
  door: (id: string) => `/features/gate/door/index?id=${encodeURIComponent(id)}`,
  venueScreen: (id: string) => `/features/gate/screen/index?id=${encodeURIComponent(id)}`,
  selfCheckIn: (id: string, serial: string) => `/features/gate/self/index?id=${encodeURIComponent(id)}&serial=${serial}`,
  station: (id: string) => `/features/station/detail/index?id=${encodeURIComponent(id)}`,
}
