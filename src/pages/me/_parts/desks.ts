import { useDuties } from '../../../client/duties'
import { me } from '../../../copy/me'
import { paths } from '../../../paths'
import type { IconName } from '../../../ui/icon-name'

interface Desk { icon: IconName; words: string; note: string; url: string }

/** Where somebody works who is entrusted with something, in the order in which most do. */
export function useDesks(): readonly Desk[] {
  const { duties, worksAs } = useDuties()
  const all: readonly [boolean, Desk][] = [
    [worksAs('union', 'reviewer', 'approver', 'cashier'), { icon: 'list-checks', ...me.caseDesk, url: paths.caseDesk }],
    [worksAs('reviewer', 'approver', 'union'), { icon: 'hourglass', ...me.pool, url: paths.memberPool }],
    [worksAs('reviewer', 'approver', 'union'), { icon: 'qr-code', ...me.joinSources, url: paths.joinSources }],
    [worksAs('reviewer', 'approver'), { icon: 'users', ...me.objections, url: paths.objections }],
    [worksAs('approver'), { icon: 'scale', ...me.standards, url: paths.standards }],
    [worksAs('keeper', 'reviewer'), { icon: 'map-pin', ...me.keeper, url: paths.keeperList }],
    [worksAs('organizer'), { icon: 'door-open', ...me.doors, url: paths.doors }],
    [worksAs('reviewer', 'approver', 'cashier'), { icon: 'graduation-cap', ...me.study, url: paths.studyDesk }],
    [worksAs('reviewer', 'organizer', 'approver'), { icon: 'trophy', ...me.contests, url: paths.contestDesk }],
    [worksAs('reviewer'), { icon: 'shield-check', ...me.reviews, url: paths.jobReview }],
    [worksAs('employer'), { icon: 'briefcase', ...me.employs, url: paths.employerDesk }],
    [worksAs('union'), { icon: 'briefcase-medical', ...me.aidBatches, url: paths.aidBatch() }],
    [worksAs('union'), { icon: 'presentation', ...me.unionBookings, url: paths.unionBookings }],
    [duties.some(({ role, area, of }) => role === 'organizer' && area === null && of === null), { icon: 'presentation', ...me.bookings, url: paths.bookingDesk }],
  ]
  return all.flatMap(([shown, desk]) => (shown ? [desk] : []))
}
