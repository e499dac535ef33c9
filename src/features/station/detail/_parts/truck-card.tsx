import type { Station } from '../../../../../cloudfunctions/contract/station'
import { stationPage } from '../../../../copy/station'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'

const { truckFacts: words } = stationPage

/** Whether a truck fits, may stay, and finds what it needs. */
export function TruckCard({ truck }: { truck: NonNullable<Station['truck']> }) {
  return (
    <Card title={stationPage.truck}>
      <Facts paired facts={[
        { name: words.spaces, value: words.spacesValue(truck.spaces) },
        { name: words.length, value: words.lengthValue(truck.maxLengthMeters) },
        { name: words.height, value: words.heightValue(truck.heightLimitMeters) },
        { name: words.overnight, value: truck.overnight ? words.yes : words.no },
        { name: words.monitored, value: truck.monitored ? words.has : words.hasNot },
        { name: words.fuel, value: truck.fuel ? words.has : words.hasNot },
        { name: words.repair, value: truck.repair ? words.has : words.hasNot },
      ]} />
    </Card>
  )
}
