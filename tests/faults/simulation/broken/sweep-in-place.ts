export { endPendingInPlace as sweepPending } from '../../seats/broken'
export { deadAfterMs, sweepHolds } from '../../../../cloudfunctions/rules/seats/sweep'
