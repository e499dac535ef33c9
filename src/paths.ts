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
  contest: (id: string) => `/features/contest/show/index?id=${encodeURIComponent(id)}`,
  contestEntry: (id: string) => `/features/contest/entry/index?id=${encodeURIComponent(id)}`,
  contestResults: (id: string) => `/features/contest/results/index?id=${encodeURIComponent(id)}`,
  contestDesk: '/features/contest/desk/index',
  contestBoard: (id: string) => `/features/contest/board/index?id=${encodeURIComponent(id)}`,
  contestScores: (id: string, round: string) => `/features/contest/score/index?id=${encodeURIComponent(id)}&round=${round}`,
  contestUnit: (id: string) => `/features/contest/unit/index?id=${encodeURIComponent(id)}`,
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
  employerDesk: '/features/job/desk/index',
  talks: '/features/activity/talks/index',
  bookTalk: (talk: string) => `/features/activity/book/index?talk=${encodeURIComponent(talk)}`,
  unionBookings: '/features/activity/bookings/index',
  bookingDesk: '/features/activity/desk/index',
  feedback: (id: string) => `/features/activity/feedback/index?id=${encodeURIComponent(id)}`,
  trainees: (id: string) => `/features/course/trainees/index?id=${encodeURIComponent(id)}`,
  match: (id: string) => `/features/activity/match/index?id=${encodeURIComponent(id)}`,
  gallery: (id: string) => `/features/activity/gallery/index?id=${encodeURIComponent(id)}`,
  station: (id: string) => `/features/station/detail/index?id=${encodeURIComponent(id)}`,
}
