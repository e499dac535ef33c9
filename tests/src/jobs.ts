import type { OutputOf } from '../../cloudfunctions/contract/action'
import type { Application, Profile } from '../../cloudfunctions/contract/application'
import type { job } from '../../cloudfunctions/contract/job'
import type { JobPost, JobRow } from '../../cloudfunctions/contract/job-post'

type Actions = (typeof job)['actions']
export type PostSeen = OutputOf<Actions['post']>

const day = 86_400_000
const at = { lng: 116.82, lat: 39.94 }

export const jobRow = (changes: Partial<JobRow> = {}): JobRow => ({
  id: 'jp-weld1', title: '焊工', employer: '廊坊安固机械有限公司', agency: false, headcount: 5, pay: { method: 'monthly', min: 700_000, max: 1_000_000 }, month: null,
  area: '131082', meters: 2_400, shifts: ['day'], board: true, lodging: true, insured: true, listedAt: Date.now() - day, validThrough: Date.now() + 9 * day, ...changes,
})
export const jobRows = (rows: JobRow[], nextPage: number | null = null): OutputOf<Actions['posts']> => ({ rows, total: rows.length, nextPage, asOf: Date.now(), demo: true })

export const jobPost = (changes: Partial<JobPost> = {}): JobPost => ({
  id: 'jp-weld1', demo: false, employer: 'em-0001', title: '焊工', occupation: 'employee', headcount: 5,
  pay: { method: 'monthly', min: 700_000, max: 1_000_000, parts: ['base', 'overtime'] }, place: { area: '131082', address: '三河市工业园区路 8 号', at },
  shifts: { codes: ['day'], text: '单休' }, insurance: ['pension', 'medical', 'unemployment', 'work-injury', 'maternity', 'housing-fund'], board: 'free', lodging: 'subsidy',
  diploma: null, ages: { least: 18, most: 55 }, duties: '二保焊、氩弧焊。', skills: '焊工证', fairs: ['oc-fair-spring'], validThrough: Date.now() + 9 * day,
  listedAt: Date.now() - day, month: null, ...changes,
})
export const postSeen = (changes: Partial<PostSeen> = {}): PostSeen => ({
  post: jobPost(), mine: null, asOf: Date.now(),
  employer: { id: 'em-0001', name: '廊坊安固机械有限公司', uscc: '91131099MADE00001X', agency: false, licence: null, area: '131082', publicPhone: null, reviewedAt: Date.now() - day }, ...changes,
})
export const application = (changes: Partial<Application> = {}): Application => ({
  id: 'ap-000000000000000000000001', post: { id: 'jp-weld1', title: '焊工' }, employer: { id: 'em-0001', name: '廊坊安固机械有限公司' }, fair: null, wish: null, state: 'applied',
  consent: { version: '2026-11', at: Date.now() }, interview: null, phone: null, history: [{ to: 'applied', at: Date.now(), by: 'worker' }], ...changes,
})
export const profile = (changes: Partial<Profile> = {}): Profile => ({
  name: '马有才', mobile: '199****7001', birthMonth: '1990-02', sex: null, area: '131082', occupation: null, diploma: null, skills: '', years: null, wanted: '', missing: [], ...changes,
})
