import type { Action, Counter, InputOf, Once, OutputOf } from '../../cloudfunctions/contract/action'
import type { certificate } from '../../cloudfunctions/contract/certificate'
import type { gate } from '../../cloudfunctions/contract/gate'
import type { job } from '../../cloudfunctions/contract/job'
import type { message } from '../../cloudfunctions/contract/message'
import type { occasion } from '../../cloudfunctions/contract/occasion'
import type { station } from '../../cloudfunctions/contract/station'
import { call, type Sending } from './call'

type Ask<A extends Action> = A extends { once: Once }
  ? (input: InputOf<A>, sending: Sending) => Promise<OutputOf<A>>
  : (input: InputOf<A>) => Promise<OutputOf<A>>
type Window<C extends Counter> = { [Name in keyof C['actions']]: Ask<C['actions'][Name]> }

type CertificateActions = (typeof certificate)['actions']
type StationActions = (typeof station)['actions']
type MessageActions = (typeof message)['actions']
type JobActions = (typeof job)['actions']
type OccasionActions = (typeof occasion)['actions']
type GateActions = (typeof gate)['actions']

/** Everything that may be asked, by noun and action: `hall.station.nearby(…)`. A write takes its intent, which the outbox keeps. */
export const hall = {
  station: {
    nearby: (input) => call<OutputOf<StationActions['nearby']>>('station', 'nearby', input),
    pins: (input) => call<OutputOf<StationActions['pins']>>('station', 'pins', input),
    detail: (input) => call<OutputOf<StationActions['detail']>>('station', 'detail', input),
    areas: (input) => call<OutputOf<StationActions['areas']>>('station', 'areas', input),
  },
  occasion: {
    list: (input) => call<OutputOf<OccasionActions['list']>>('occasion', 'list', input),
    detail: (input) => call<OutputOf<OccasionActions['detail']>>('occasion', 'detail', input),
    mine: (input) => call<OutputOf<OccasionActions['mine']>>('occasion', 'mine', input),
    enrol: (input, sending) => call<OutputOf<OccasionActions['enrol']>>('occasion', 'enrol', input, sending),
    cancel: (input, sending) => call<OutputOf<OccasionActions['cancel']>>('occasion', 'cancel', input, sending),
    accept: (input, sending) => call<OutputOf<OccasionActions['accept']>>('occasion', 'accept', input, sending),
    decline: (input, sending) => call<OutputOf<OccasionActions['decline']>>('occasion', 'decline', input, sending),
  },
  certificate: {
    check: (input) => call<OutputOf<CertificateActions['check']>>('certificate', 'check', input),
    mine: (input) => call<OutputOf<CertificateActions['mine']>>('certificate', 'mine', input),
  },
  message: {
    list: (input) => call<OutputOf<MessageActions['list']>>('message', 'list', input),
    read: (input, sending) => call<OutputOf<MessageActions['read']>>('message', 'read', input, sending),
  },
  gate: {
    duties: (input) => call<OutputOf<GateActions['duties']>>('gate', 'duties', input),
    pack: (input) => call<OutputOf<GateActions['pack']>>('gate', 'pack', input),
    checkIn: (input, sending) => call<OutputOf<GateActions['checkIn']>>('gate', 'checkIn', input, sending),
    walkIn: (input, sending) => call<OutputOf<GateActions['walkIn']>>('gate', 'walkIn', input, sending),
    setCapacity: (input, sending) => call<OutputOf<GateActions['setCapacity']>>('gate', 'setCapacity', input, sending),
    screen: (input) => call<OutputOf<GateActions['screen']>>('gate', 'screen', input),
    checkInByScreen: (input, sending) => call<OutputOf<GateActions['checkInByScreen']>>('gate', 'checkInByScreen', input, sending),
  },
  job: {
    posts: (input) => call<OutputOf<JobActions['posts']>>('job', 'posts', input),
    post: (input) => call<OutputOf<JobActions['post']>>('job', 'post', input),
    fairBoard: (input) => call<OutputOf<JobActions['fairBoard']>>('job', 'fairBoard', input),
    outcome: (input) => call<OutputOf<JobActions['outcome']>>('job', 'outcome', input),
    profile: (input) => call<OutputOf<JobActions['profile']>>('job', 'profile', input),
    saveProfile: (input, sending) => call<OutputOf<JobActions['saveProfile']>>('job', 'saveProfile', input, sending),
    apply: (input, sending) => call<OutputOf<JobActions['apply']>>('job', 'apply', input, sending),
    applications: (input) => call<OutputOf<JobActions['applications']>>('job', 'applications', input),
    withdraw: (input, sending) => call<OutputOf<JobActions['withdraw']>>('job', 'withdraw', input, sending),
    report: (input, sending) => call<OutputOf<JobActions['report']>>('job', 'report', input, sending),
    deskEmployer: (input) => call<OutputOf<JobActions['deskEmployer']>>('job', 'deskEmployer', input),
    deskPosts: (input) => call<OutputOf<JobActions['deskPosts']>>('job', 'deskPosts', input),
    submitPost: (input, sending) => call<OutputOf<JobActions['submitPost']>>('job', 'submitPost', input, sending),
    withdrawPost: (input, sending) => call<OutputOf<JobActions['withdrawPost']>>('job', 'withdrawPost', input, sending),
    stillListed: (input) => call<OutputOf<JobActions['stillListed']>>('job', 'stillListed', input),
    pool: (input, sending) => call<OutputOf<JobActions['pool']>>('job', 'pool', input, sending),
    saveEmployer: (input, sending) => call<OutputOf<JobActions['saveEmployer']>>('job', 'saveEmployer', input, sending),
    deskPost: (input) => call<OutputOf<JobActions['deskPost']>>('job', 'deskPost', input),
    savePost: (input, sending) => call<OutputOf<JobActions['savePost']>>('job', 'savePost', input, sending),
    employersWaiting: (input) => call<OutputOf<JobActions['employersWaiting']>>('job', 'employersWaiting', input),
    reviewEmployer: (input, sending) => call<OutputOf<JobActions['reviewEmployer']>>('job', 'reviewEmployer', input, sending),
    postsOf: (input) => call<OutputOf<JobActions['postsOf']>>('job', 'postsOf', input),
    decidedPosts: (input) => call<OutputOf<JobActions['decidedPosts']>>('job', 'decidedPosts', input),
    reviewPost: (input, sending) => call<OutputOf<JobActions['reviewPost']>>('job', 'reviewPost', input, sending),
    reportedPosts: (input) => call<OutputOf<JobActions['reportedPosts']>>('job', 'reportedPosts', input),
    settleReports: (input, sending) => call<OutputOf<JobActions['settleReports']>>('job', 'settleReports', input, sending),
    applicants: (input) => call<OutputOf<JobActions['applicants']>>('job', 'applicants', input),
    applicant: (input) => call<OutputOf<JobActions['applicant']>>('job', 'applicant', input),
    openMobile: (input) => call<OutputOf<JobActions['openMobile']>>('job', 'openMobile', input),
    moveApplication: (input, sending) => call<OutputOf<JobActions['moveApplication']>>('job', 'moveApplication', input, sending),
  },
} satisfies {
  certificate: Window<typeof certificate>; station: Window<typeof station>; occasion: Window<typeof occasion>; message: Window<typeof message>; gate: Window<typeof gate>
  /** Asking who was hired whether he is still there has no page here. */
  job: Omit<Window<typeof job>, 'followUpsDue' | 'followUp'>
}

type Hall = typeof hall
type Write<Way> = Way extends (...given: infer Given) => Promise<infer Output> ? (Given extends [infer Input, Sending] ? { input: Input; output: Output } : never) : never

/** What each noun lets somebody do, with what it takes and what it answers. */
export type Writes = { [Noun in keyof Hall]: { [Name in keyof Hall[Noun] as Write<Hall[Noun][Name]> extends never ? never : Name]: Write<Hall[Noun][Name]> } }
