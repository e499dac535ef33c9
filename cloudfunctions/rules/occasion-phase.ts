import type { Occasion, OccasionPhase } from '../contract/occasion'

/** When the first slot begins and the last one ends, ms. */
export const spanOf = ({ slots }: Pick<Occasion, 'slots'>): { starts: number; ends: number } => ({
  starts: Math.min(...slots.map(({ starts }) => starts)),
  ends: Math.max(...slots.map(({ ends }) => ends)),
})

/** Where an occasion stands at `now`, ms. Enrolling may go on while it runs, where its window says so. */
export function occasionPhase(occasion: Pick<Occasion, 'slots' | 'enrolling' | 'calledOff'>, now: number): OccasionPhase {
  const { starts, ends } = spanOf(occasion)
  if (occasion.calledOff) return 'called-off'
  if (now >= ends) return 'over'
  if (now >= occasion.enrolling.opens && now < occasion.enrolling.closes) return 'enrolling'
  if (now >= starts) return 'running'
  return now < occasion.enrolling.opens ? 'announced' : 'closed'
}
