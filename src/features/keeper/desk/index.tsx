import { useRouter } from '@tarojs/taro'
import '../../../copy/problems/station'
import { KeeperDesk } from '../_parts/keeper-desk'

/** The desk of one station, as a message or a link leads to it. */
export default function OneDesk() {
  return <KeeperDesk first={decodeURIComponent(useRouter().params.id ?? '')} />
}
