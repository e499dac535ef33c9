import type { Action, Counter, InputOf, Once, OutputOf } from '../../cloudfunctions/contract/action'
import type { activity } from '../../cloudfunctions/contract/activity'
import type { certificate } from '../../cloudfunctions/contract/certificate'
import type { contest } from '../../cloudfunctions/contract/contest'
import type { course } from '../../cloudfunctions/contract/course'
import type { gate } from '../../cloudfunctions/contract/gate'
import type { job } from '../../cloudfunctions/contract/job'
import type { match } from '../../cloudfunctions/contract/match'
import type { message } from '../../cloudfunctions/contract/message'
import type { occasion } from '../../cloudfunctions/contract/occasion'
import type { station } from '../../cloudfunctions/contract/station'
import type { study } from '../../cloudfunctions/contract/study'
import { call, type Sending } from './call'

type Ask<A extends Action> = A extends { once: Once }
  ? (input: InputOf<A>, sending: Sending) => Promise<OutputOf<A>>
  : (input: InputOf<A>) => Promise<OutputOf<A>>
type Window<C extends Counter> = { [Name in keyof C['actions']]: Ask<C['actions'][Name]> }

type ActivityActions = (typeof activity)['actions']
type CourseActions = (typeof course)['actions']
type MatchActions = (typeof match)['actions']
type CertificateActions = (typeof certificate)['actions']
type StationActions = (typeof station)['actions']
type MessageActions = (typeof message)['actions']
type StudyActions = (typeof study)['actions']
type JobActions = (typeof job)['actions']
type OccasionActions = (typeof occasion)['actions']
type ContestActions = (typeof contest)['actions']
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
  activity: {
    talks: (input) => call<OutputOf<ActivityActions['talks']>>('activity', 'talks', input),
    duties: (input) => call<OutputOf<ActivityActions['duties']>>('activity', 'duties', input),
    unionBookings: (input) => call<OutputOf<ActivityActions['unionBookings']>>('activity', 'unionBookings', input),
    booking: (input) => call<OutputOf<ActivityActions['booking']>>('activity', 'booking', input),
    bookings: (input) => call<OutputOf<ActivityActions['bookings']>>('activity', 'bookings', input),
    speakersFor: (input) => call<OutputOf<ActivityActions['speakersFor']>>('activity', 'speakersFor', input),
    feedback: (input) => call<OutputOf<ActivityActions['feedback']>>('activity', 'feedback', input),
    feedbackWords: (input) => call<OutputOf<ActivityActions['feedbackWords']>>('activity', 'feedbackWords', input),
    photos: (input) => call<OutputOf<ActivityActions['photos']>>('activity', 'photos', input),
    book: (input, sending) => call<OutputOf<ActivityActions['book']>>('activity', 'book', input, sending),
    cancelBooking: (input, sending) => call<OutputOf<ActivityActions['cancelBooking']>>('activity', 'cancelBooking', input, sending),
    schedule: (input, sending) => call<OutputOf<ActivityActions['schedule']>>('activity', 'schedule', input, sending),
    decline: (input, sending) => call<OutputOf<ActivityActions['decline']>>('activity', 'decline', input, sending),
    giveFeedback: (input, sending) => call<OutputOf<ActivityActions['giveFeedback']>>('activity', 'giveFeedback', input, sending),
    addPhoto: (input, sending) => call<OutputOf<ActivityActions['addPhoto']>>('activity', 'addPhoto', input, sending),
    removePhoto: (input, sending) => call<OutputOf<ActivityActions['removePhoto']>>('activity', 'removePhoto', input, sending),
    judgePhoto: (input, sending) => call<OutputOf<ActivityActions['judgePhoto']>>('activity', 'judgePhoto', input, sending),
  },
  certificate: {
    check: (input) => call<OutputOf<CertificateActions['check']>>('certificate', 'check', input),
    mine: (input) => call<OutputOf<CertificateActions['mine']>>('certificate', 'mine', input),
  },
  course: {
    mine: (input) => call<OutputOf<CourseActions['mine']>>('course', 'mine', input),
    trainees: (input) => call<OutputOf<CourseActions['trainees']>>('course', 'trainees', input),
    sayName: (input, sending) => call<OutputOf<CourseActions['sayName']>>('course', 'sayName', input, sending),
    markExam: (input, sending) => call<OutputOf<CourseActions['markExam']>>('course', 'markExam', input, sending),
  },
  match: {
    board: (input) => call<OutputOf<MatchActions['board']>>('match', 'board', input),
    saveTeam: (input, sending) => call<OutputOf<MatchActions['saveTeam']>>('match', 'saveTeam', input, sending),
    saveFixture: (input, sending) => call<OutputOf<MatchActions['saveFixture']>>('match', 'saveFixture', input, sending),
    setScore: (input, sending) => call<OutputOf<MatchActions['setScore']>>('match', 'setScore', input, sending),
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
  contest: {
    detail: (input) => call<OutputOf<ContestActions['detail']>>('contest', 'detail', input),
    saveEntry: (input, sending) => call<OutputOf<ContestActions['saveEntry']>>('contest', 'saveEntry', input, sending),
    enterUnit: (input, sending) => call<OutputOf<ContestActions['enterUnit']>>('contest', 'enterUnit', input, sending),
    results: (input) => call<OutputOf<ContestActions['results']>>('contest', 'results', input),
    object: (input, sending) => call<OutputOf<ContestActions['object']>>('contest', 'object', input, sending),
    duties: (input) => call<OutputOf<ContestActions['duties']>>('contest', 'duties', input),
    desk: (input) => call<OutputOf<ContestActions['desk']>>('contest', 'desk', input),
    board: (input) => call<OutputOf<ContestActions['board']>>('contest', 'board', input),
    scores: (input) => call<OutputOf<ContestActions['scores']>>('contest', 'scores', input),
    enterScore: (input, sending) => call<OutputOf<ContestActions['enterScore']>>('contest', 'enterScore', input, sending),
    differing: (input) => call<OutputOf<ContestActions['differing']>>('contest', 'differing', input),
    settleScore: (input, sending) => call<OutputOf<ContestActions['settleScore']>>('contest', 'settleScore', input, sending),
    reopenScore: (input, sending) => call<OutputOf<ContestActions['reopenScore']>>('contest', 'reopenScore', input, sending),
    publish: (input, sending) => call<OutputOf<ContestActions['publish']>>('contest', 'publish', input, sending),
    finalize: (input, sending) => call<OutputOf<ContestActions['finalize']>>('contest', 'finalize', input, sending),
    objections: (input) => call<OutputOf<ContestActions['objections']>>('contest', 'objections', input),
    answerObjection: (input, sending) => call<OutputOf<ContestActions['answerObjection']>>('contest', 'answerObjection', input, sending),
  },
  study: {
    catalogue: (input) => call<OutputOf<StudyActions['catalogue']>>('study', 'catalogue', input),
    check: (input) => call<OutputOf<StudyActions['check']>>('study', 'check', input),
    papers: (input) => call<OutputOf<StudyActions['papers']>>('study', 'papers', input),
    keepPaper: (input, sending) => call<OutputOf<StudyActions['keepPaper']>>('study', 'keepPaper', input, sending),
    dropPaper: (input, sending) => call<OutputOf<StudyActions['dropPaper']>>('study', 'dropPaper', input, sending),
    apply: (input, sending) => call<OutputOf<StudyActions['apply']>>('study', 'apply', input, sending),
    mine: (input) => call<OutputOf<StudyActions['mine']>>('study', 'mine', input),
    withdraw: (input, sending) => call<OutputOf<StudyActions['withdraw']>>('study', 'withdraw', input, sending),
    accept: (input, sending) => call<OutputOf<StudyActions['accept']>>('study', 'accept', input, sending),
    decline: (input, sending) => call<OutputOf<StudyActions['decline']>>('study', 'decline', input, sending),
    resubmit: (input, sending) => call<OutputOf<StudyActions['resubmit']>>('study', 'resubmit', input, sending),
    appeal: (input, sending) => call<OutputOf<StudyActions['appeal']>>('study', 'appeal', input, sending),
    reportYear: (input, sending) => call<OutputOf<StudyActions['reportYear']>>('study', 'reportYear', input, sending),
    claimInstalment: (input, sending) => call<OutputOf<StudyActions['claimInstalment']>>('study', 'claimInstalment', input, sending),
    queue: (input) => call<OutputOf<StudyActions['queue']>>('study', 'queue', input),
    case: (input) => call<OutputOf<StudyActions['case']>>('study', 'case', input),
    open: (input) => call<OutputOf<StudyActions['open']>>('study', 'open', input),
    move: (input, sending) => call<OutputOf<StudyActions['move']>>('study', 'move', input, sending),
    confirmYear: (input, sending) => call<OutputOf<StudyActions['confirmYear']>>('study', 'confirmYear', input, sending),
    claims: (input) => call<OutputOf<StudyActions['claims']>>('study', 'claims', input),
    judgeClaim: (input, sending) => call<OutputOf<StudyActions['judgeClaim']>>('study', 'judgeClaim', input, sending),
    payInstalment: (input, sending) => call<OutputOf<StudyActions['payInstalment']>>('study', 'payInstalment', input, sending),
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
  activity: Window<typeof activity>; course: Window<typeof course>; match: Window<typeof match>; certificate: Window<typeof certificate>; contest: Window<typeof contest>
  station: Window<typeof station>; occasion: Window<typeof occasion>; message: Window<typeof message>; study: Window<typeof study>; gate: Window<typeof gate>
  /** Asking who was hired whether he is still there has no page here. */
  job: Omit<Window<typeof job>, 'followUpsDue' | 'followUp'>
}

type Hall = typeof hall
type Write<Way> = Way extends (...given: infer Given) => Promise<infer Output> ? (Given extends [infer Input, Sending] ? { input: Input; output: Output } : never) : never

/** What each noun lets somebody do, with what it takes and what it answers. */
export type Writes = { [Noun in keyof Hall]: { [Name in keyof Hall[Noun] as Write<Hall[Noun][Name]> extends never ? never : Name]: Write<Hall[Noun][Name]> } }
