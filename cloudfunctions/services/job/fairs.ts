import type { job } from '../../contract/job'
import type { Handler } from '../../office/serve'
import { applicationsOfFair } from '../../store/applications'
import { employers, hallPlans, postsOfFair } from '../../store/jobs'
import { knownFair } from './known'
import { shelfNow } from './shelf'

const sum = <T>(rows: readonly T[], of: (row: T) => number): number => rows.reduce((total, row) => total + of(row), 0)

export const fairBoard: Handler<typeof job.actions.fairBoard> = async ({ fair }, { now }) => {
  const { demo } = await knownFair(fair, now)
  const plan = (await hallPlans.all(now)).find(({ id }) => id === fair)
  const jobs = (await shelfNow(now)).newest.filter(({ post }) => post.fairs.includes(fair) && post.validThrough > now)
  const present = (await employers.all(now)).flatMap((employer) => {
    const booth = employer.booths.find((each) => each.fair === fair)
    const own = jobs.filter(({ post }) => post.employer === employer.id)
    if (!employer.reviewed || (!booth && !own.length)) return []
    return [{
      id: employer.id, name: employer.name, agency: employer.agency,
      booth: booth ? { zone: booth.zone, number: booth.number, x: booth.x, y: booth.y } : null,
      posts: own.length, headcount: sum(own, ({ post }) => post.headcount),
    }]
  })
  const order = (number: string | undefined): string => number ?? '~'
  return {
    plan: plan ? { fair, width: plan.width, height: plan.height, zones: plan.zones } : null,
    employers: present.sort((a, b) => (order(a.booth?.number) < order(b.booth?.number) ? -1 : 1)),
    totals: { employers: present.length, posts: sum(present, ({ posts }) => posts), headcount: sum(present, ({ headcount }) => headcount) },
    asOf: now, demo,
  }
}

/** Nobody types these figures. Whoever reached a state is counted there, whatever came of him later. */
export const outcome: Handler<typeof job.actions.outcome> = async ({ fair }, { now }) => {
  const { demo } = await knownFair(fair, now)
  const posts = await postsOfFair(fair)
  const sent = await applicationsOfFair(fair)
  const reached = (state: string): number => sent.filter(({ history }) => history.some(({ to }) => to === state)).length
  return {
    posts: posts.length, headcount: sum(posts, ({ headcount }) => headcount),
    applications: sent.length, interviews: reached('interview'), hired: reached('hired'), stillThere: sent.filter(({ stillThere }) => stillThere).length,
    asOf: now, demo,
  }
}
