import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'

/** One post as the window tells it. */
export type PostSeen = OutputOf<(typeof job)['actions']['post']>
