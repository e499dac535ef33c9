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
  certificates: '/features/certificate/mine/index',
  checkCertificate: (code = '') => `/features/certificate/check/index${code ? `?code=${code}` : ''}`,
  messages: '/features/message/list/index',
  doors: '/features/gate/list/index',
  door: (id: string) => `/features/gate/door/index?id=${encodeURIComponent(id)}`,
  venueScreen: (id: string) => `/features/gate/screen/index?id=${encodeURIComponent(id)}`,
  selfCheckIn: (id: string, serial: string) => `/features/gate/self/index?id=${encodeURIComponent(id)}&serial=${serial}`,
  /** All jobs, or those of one fair or one employer. */
  jobs: (of: { fair?: string; employer?: string } = {}) =>
    `/features/job/find/index?${Object.entries(of).map(([name, id]) => `${name}=${encodeURIComponent(id)}`).join('&')}`,
  jobPost: (id: string, fair?: string) => `/features/job/post/index?id=${encodeURIComponent(id)}${fair === undefined ? '' : `&fair=${encodeURIComponent(fair)}`}`,
  /** `back`: asked only because somebody wants to apply, and left by itself. */
  resume: (back = false) => `/features/job/resume/index${back ? '?back=1' : ''}`,
  applications: '/features/job/applications/index',
  fairBoard: (fair: string) => `/features/job/fair/index?fair=${encodeURIComponent(fair)}`,
  /** A new post, one written anew, or another like it. */
  writePost: (of: { id?: string; copy?: string } = {}) => `/features/job/write/index?${Object.entries(of).map(([name, id]) => `${name}=${encodeURIComponent(id)}`).join('&')}`,
  employerPapers: '/features/job/papers/index',
  jobReview: '/features/job/review/index',
  jobWish: (fair?: string) => `/features/job/wish/index${fair === undefined ? '' : `?fair=${encodeURIComponent(fair)}`}`,
  favourites: '/features/job/favourites/index',
  employerDesk: '/features/job/desk/index',
  station: (id: string) => `/features/station/detail/index?id=${encodeURIComponent(id)}`,
}
