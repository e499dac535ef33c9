import { tellPublished } from '../../clerks/contests'
import type { Chore } from '../../office/timer'
import { contests } from '../../store/contests'
import { occasions } from '../../store/occasions'

/** Tells of results whose publisher died before everybody was told. */
export const tellResults: Chore = async (now) => {
  const untold = (await contests.all(now)).filter(({ state, publication, told }) => state !== 'draft' && told < publication)
  const titles = new Map((await occasions.all(now)).map(({ id, title }) => [id, title]))
  for (const contest of untold) await tellPublished(contest, titles.get(contest.id) ?? '', now)
  return untold.length
}
