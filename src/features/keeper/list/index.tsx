import '../../../copy/problems/station'
import { KeeperDesk } from '../_parts/keeper-desk'

/** The stations that somebody looks after; whoever has one alone stands at its desk at once. */
export default function KeeperList() {
  return <KeeperDesk first={null} />
}
