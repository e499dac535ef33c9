import { everywhere } from '../../../copy/everywhere'
import { jobList } from '../../../copy/job-list'
import type { Locating } from '../../../client/origin'
import { Button } from '../../../ui/button'
import { PickSheet } from '../../../ui/pick-sheet'
import { placeGroups } from '../../../parts/places'

interface PlaceSheetProps { locating?: Locating; whole?: boolean; onNear?: () => void; onPick: (code: string | null) => void; onClose: () => void }

/** Where to work: near, the whole city, a county, a township. */
export function PlaceSheet({ locating = 'idle', whole = false, onNear, onPick, onClose }: PlaceSheetProps) {
  const busy = locating === 'asking'
  return (
    <PickSheet
      title={jobList.places.title} words={{ close: everywhere.close, ...jobList.places }} instead={null} groups={placeGroups}
      first={onNear ? {
        words: busy ? everywhere.locating : jobList.near, icon: 'locate-fixed', busy, onPress: onNear,
        said: locating === 'refused' || locating === 'unavailable' ? everywhere.notLocated[locating] : null,
      } : null}
      second={whole ? <Button words={jobList.wholeCity} onPress={() => onPick(null)} /> : null}
      onPick={onPick} onClose={onClose}
    />
  )
}
