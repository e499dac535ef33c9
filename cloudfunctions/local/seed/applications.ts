import { consentVersion, type JobWish } from '../../contract/application'
import type { Diploma, OccupationCode } from '../../contract/person'
import { applicationId, type ApplicationRecord, sealSnapshot, unionDesk } from '../../store/applications'
import type { PostRecord, ReportRecord } from '../../store/jobs'
import type { OpenProfile } from '../../store/profiles'

const dayMs = 86_400_000

interface Person { openid: string; name: string; mobile: string; birthMonth: string; occupation: OccupationCode; diploma: Diploma; skills: string; years: number }

const zhang: Person = {
  openid: 'local-openid-zhang', name: '张师傅', mobile: '19900000001', birthMonth: '1984-05', occupation: 'truck-driver', diploma: 'junior-middle',
  skills: 'A2 驾照十二年，跑过冷链', years: 18,
}
/** Invented, with telephone numbers that nobody has. */
const others: readonly Person[] = [
  { openid: 'demo-person-1', name: '马有才', mobile: '19900007001', birthMonth: '1990-02', occupation: 'employee', diploma: 'senior-middle', skills: '叉车证 N1', years: 8 },
  { openid: 'demo-person-2', name: '韩秀兰', mobile: '19900007002', birthMonth: '1979-11', occupation: 'domestic-worker', diploma: 'junior-middle', skills: '会做饭，有健康证', years: 10 },
  { openid: 'demo-person-3', name: '冯大勇', mobile: '19900007003', birthMonth: '1995-08', occupation: 'courier', diploma: 'senior-middle', skills: '分拣、装车都干过', years: 4 },
  { openid: 'demo-person-4', name: '于国强', mobile: '19900007004', birthMonth: '1988-01', occupation: 'truck-driver', diploma: 'junior-middle', skills: 'A2 驾照', years: 11 },
  { openid: 'demo-person-5', name: '宋晓梅', mobile: '19900007005', birthMonth: '1992-06', occupation: 'employee', diploma: 'junior-college', skills: '库管三年，会用表格', years: 7 },
]

/** The profile of the driver of the demo, complete, so that he can apply at once. */
export const seededProfile = (): { person: string; profile: OpenProfile } => ({ person: zhang.openid, profile: profileOf(zhang) })

const profileOf = ({ openid: _openid, ...facts }: Person): OpenProfile => ({ ...facts, sex: null, area: '131082', wanted: '燕郊、香河一带' })

type Step = [to: ApplicationRecord['state'], daysAgo: number]
interface Sketch { who: Person; post: PostRecord | null; fair: string | null; steps: readonly Step[]; stillThere?: boolean; interviewIn?: number; wish?: JobWish }

/** What lies on the desks of the demo: each state once, and somebody to ask after three months. The posts are one employer's own. `now` in ms. */
export function seedApplications(posts: readonly PostRecord[], now: number): ApplicationRecord[] {
  const [first, second, third] = posts as [PostRecord, PostRecord, PostRecord]
  const fair = (post: PostRecord): string => post.fairs[0]!
  const [ma, han, feng, yu, song] = others as [Person, Person, Person, Person, Person]
  const sketches: readonly Sketch[] = [
    { who: zhang, post: first, fair: null, steps: [['applied', 1]] },
    { who: ma, post: first, fair: fair(first), steps: [['applied', 2]] },
    { who: feng, post: first, fair: fair(first), steps: [['applied', 6], ['read', 5]] },
    { who: song, post: first, fair: null, steps: [['applied', 9], ['read', 8], ['unfit', 7]] },
    { who: yu, post: second, fair: fair(second), steps: [['applied', 5], ['read', 4], ['interview', 3]], interviewIn: 2 },
    { who: ma, post: second, fair: null, steps: [['applied', 12], ['read', 11], ['interview', 10], ['hired', 6]], interviewIn: -8 },
    { who: han, post: second, fair: null, steps: [['applied', 4], ['withdrawn', 3]] },
    { who: feng, post: third, fair: fair(third), steps: [['applied', 130], ['read', 129], ['interview', 126], ['hired', 120]], interviewIn: -124 },
    { who: song, post: third, fair: fair(third), steps: [['applied', 140], ['read', 138], ['interview', 134], ['hired', 130], ['followed-up', 20]], interviewIn: -132, stillThere: true },
    { who: han, post: null, fair: 'oc-fair-women', steps: [['applied', 2]], wish: { work: '做饭、照看老人，能住家', area: '131003', leastMonth: 4_500_00 } },
    { who: yu, post: null, fair: 'oc-fair-spring', steps: [['applied', 3], ['read', 1]] },
  ]
  return sketches.map((sketch) => recordOf(sketch, now))
}

function recordOf({ who, post, fair, steps, stillThere, interviewIn, wish }: Sketch, now: number): ApplicationRecord {
  const id = applicationId(post?.id ?? fair!, who.openid)
  const at = now - steps[0]![1] * dayMs
  const [state, ago] = steps[steps.length - 1]!
  return {
    _id: id, demo: true, post: post?.id ?? null, desk: post?.employer ?? unionDesk, fair, wish: wish ?? null, person: who.openid, state,
    consent: { version: consentVersion, at },
    snapshot: state === 'withdrawn' ? null : sealSnapshot(id, profileOf(who)),
    interview: interviewIn === undefined ? null : { at: now + interviewIn * dayMs, place: '公司一楼人事办公室' },
    stillThere: stillThere ?? null,
    history: steps.map(([to, daysAgo]) => ({ to, at: now - daysAgo * dayMs, by: byWhom(to) })),
    at, changedAt: now - ago * dayMs, intent: 'seeded',
  }
}

const byWhom = (to: ApplicationRecord['state']) => (to === 'applied' || to === 'withdrawn' ? 'worker' : to === 'followed-up' ? 'union' : 'desk')

/** Three people's reports of the post that is hidden. */
export const seedReports = (post: PostRecord, now: number): ReportRecord[] => others.slice(0, 3).map(({ openid }, rank) => ({
  _id: `demo-report-${rank}`, post: post.id, person: openid, reason: rank === 0 ? 'bait-pay' : 'fee-asked',
  text: rank === 0 ? '说好一天二百，到了只给一百三。' : '到了现场让先交体检费。', at: now - (rank + 1) * 3_600_000 - dayMs, settled: false,
}))
