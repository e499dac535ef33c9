import { everywhere } from '../copy/everywhere'
import { jobList } from '../copy/job-list'
import { PickSheet } from '../ui/pick-sheet'
import { placeGroups } from './places'

/** A county or one of its townships, whose union it is. */
export const PlaceSheet = ({ title, onPick, onClose }: { title: string; onPick: (code: string) => void; onClose: () => void }) => (
  <PickSheet title={title} words={{ close: everywhere.close, ...jobList.places }} instead={null} groups={placeGroups} first={null} onPick={onPick} onClose={onClose} />
)
