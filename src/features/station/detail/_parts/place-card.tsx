import type { Station } from '../../../../../cloudfunctions/contract/station'
import { stationPage } from '../../../../copy/station'
import { hostTypeWords } from '../../../../copy/station-words'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'

/** Where it stands, in whose house, and who looks after it. */
export function PlaceCard({ station: { address, landmark, host, hostType, keeper, stars, titles } }: { station: Station }) {
  return (
    <Card title={stationPage.place}>
      <Facts facts={[
        { name: stationPage.address, value: address },
        ...(landmark ? [{ name: stationPage.landmark, value: landmark }] : []),
        { name: stationPage.host, value: `${host}（${hostTypeWords[hostType]}）` },
        { name: stationPage.keeper, value: stationPage.keeperName(keeper.surname) },
        { name: stationPage.stars, value: [stationPage.starsValue(stars), ...titles].join(' · ') },
      ]} />
    </Card>
  )
}
