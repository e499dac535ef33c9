import { consentVersion } from '../../../../cloudfunctions/contract/application'
import type { PostFacts } from '../../../../cloudfunctions/contract/job-post'
import type { CastMember } from '../../../../cloudfunctions/local/cast'
import { seedOccasions } from '../../../../cloudfunctions/local/seed/occasions'
import { employers, type EmployerRecord, type PostRecord, posts } from '../../../../cloudfunctions/store/jobs'
import { occasions } from '../../../../cloudfunctions/store/occasions'
import { entrust } from '../../../../cloudfunctions/store/staff'
import { freshIntent, openHall } from '../../../open-hall'

export const day = 86_400_000
export const now = Date.now()
const names = ['zhang', 'ma', 'han', 'feng', 'yu', 'li', 'wang', 'zhou', 'he', 'lin']
export const cast: CastMember[] = [
  ...names.map((id) => ({ id, name: id, role: 'driver', openid: `o-${id}`, phone: null })),
  { id: 'guest', name: '游客', role: 'guest', openid: null, phone: null },
]
export const consent = { consent: true, consentVersion }
export const fair = 'oc-fair-spring'

export const facts = (changes: Partial<PostFacts> = {}): PostFacts => ({
  title: '叉车工', occupation: 'employee', headcount: 3,
  pay: { method: 'monthly', min: 5_500_00, max: 7_000_00, parts: ['base'] },
  place: { area: '131082', address: '燕郊工业园区路 8 号', at: { lng: 116.82, lat: 39.94 } },
  shifts: { codes: ['day'], text: '' }, insurance: ['pension', 'medical', 'unemployment', 'work-injury', 'maternity'],
  board: 'free', lodging: 'none', diploma: null, ages: { least: 18, most: 55 },
  duties: '库区装卸、上架、盘点。', skills: '叉车证', fairs: [fair], validThrough: now + 30 * day, ...changes,
})
export const employerRecord = (id: string, changes: Partial<EmployerRecord> = {}): EmployerRecord => ({
  id, demo: true, name: `廊坊${id.slice(3)}物流有限公司`, uscc: `uscc-of-${id}`, agency: false, licence: null, phone: '19900006001', publicPhone: null, area: '131082',
  booths: [], reviewed: { at: now - day, by: 'o-li' }, returned: null, ...changes,
})
export const postRecord = (id: string, employer: string, changes: Partial<PostRecord> = {}): PostRecord => ({
  ...facts(), id, demo: true, employer, state: 'listed', check: 'pass', listedAt: now - day, heldAt: null, returned: null, changedAt: now - day, intents: [], ...changes,
})
export const profileFacts = (changes: object = {}) => ({
  name: '马有才', mobile: '19900007001', birthMonth: '1990-02', sex: 'male', area: '131082', occupation: 'employee', diploma: 'senior-middle',
  skills: '叉车证 N1', years: 8, wanted: '燕郊', ...changes,
})

/** Two employers with a manager each, a reviewer for the city, one for 霸州 alone, and an approver. */
export async function openJobCentre(seeded: { employers?: EmployerRecord[]; posts?: PostRecord[] } = {}) {
  const hall = await openHall({ seeded: false, cast })
  await occasions.add(seedOccasions(now))
  await employers.add(seeded.employers ?? [employerRecord('em-zhou'), employerRecord('em-hegui')])
  await posts.add(seeded.posts ?? [postRecord('jp-0001', 'em-zhou'), postRecord('jp-0002', 'em-hegui')])
  await entrust('o-li', '李干事', [{ role: 'reviewer', area: null, of: null }])
  await entrust('o-lin', '林干事', [{ role: 'reviewer', area: '131081', of: null }])
  await entrust('o-wang', '王主任', [{ role: 'approver', area: null, of: null }])
  await entrust('o-zhou', '周经理', [{ role: 'employer', area: null, of: 'em-zhou' }])
  await entrust('o-he', '何经理', [{ role: 'employer', area: null, of: 'em-hegui' }])
  const ask = (who: string | undefined, action: string, input: object = {}) => hall.ask('job', action, input, who)
  const wish = (who: string, action: string, input: object = {}, intent = freshIntent(), asking?: true) => hall.wish('job', action, input, who, intent, asking)
  return { ...hall, ask, wish }
}
export type JobCentre = Awaited<ReturnType<typeof openJobCentre>>
