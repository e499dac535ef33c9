import type { Hours } from '../../../../../cloudfunctions/contract/opening-hours'
import { stationPage } from '../../../../copy/station'
import { OpeningWeek } from '../../../../parts/opening-week'
import { Card } from '../../../../ui/card'

export const HoursCard = ({ hours, now }: { hours: Hours; now: number }) => <Card title={stationPage.hours}><OpeningWeek hours={hours} now={now} /></Card>
