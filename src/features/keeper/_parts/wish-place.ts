import type { OpenState } from '../../../../cloudfunctions/contract/opening-hours'
import type { FacilityFault } from '../../../../cloudfunctions/contract/station-terms'
import type { Wish } from '../../../client/outbox'
import type { useWish } from '../../../client/wishes'
import { keeperDesk, standingWords } from '../../../copy/keeper'
import { openStateWords } from '../../../copy/open-state'

export type DeskWish = ReturnType<typeof useWish<'keeper'>>
/** Where on the desk it is said what became of a wish. */
export type Place = 'head' | 'facilities' | 'facts'

const placeOf = ({ action }: Wish): Place => (action === 'setFacilities' ? 'facilities' : action === 'setFacts' ? 'facts' : 'head')

/** The wish of a desk as one place of it shows it: nothing where another place does. `last`: where something was asked last. */
export function wishAt(wish: DeskWish, place: Place, last: Place) {
  const here = wish.wish !== undefined && placeOf(wish.wish) === place
  return { ...wish, wish: here ? wish.wish : undefined, under: here ? wish.under : null, notTaken: last === place ? wish.notTaken : null }
}

/** Why just this was refused: where somebody was quicker, with what there is now. */
export const explain = (open: OpenState, now: number) => ({ code, details }: NonNullable<Wish['problem']>): string | null => {
  if (code === 'station.changed') return keeperDesk.changed(`${openStateWords[open.state].word}，${standingWords(open, now)}`)
  if (code === 'facility.faulty') return `${keeperDesk.facilityFaults[details.fault as FacilityFault] ?? keeperDesk.facilityFaults.since}。`
  return null
}
