import type { Station } from '../../../../../cloudfunctions/contract/station'
import { placeAt } from '../../../../../cloudfunctions/rules/mobile-stop'
import { stationPage } from '../../../../copy/station'
import { hostTypeWords } from '../../../../copy/station-words'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'

/** Where it stands, in whose house, and who looks after it. */
export function PlaceCard({ station, now }: { station: Station; now: number }) {
  const { landmark, host, hostType, keeper, stars, titles } = station
  return (
    <Card title={stationPage.place}>
      <Facts facts={[
        { name: stationPage.address, value: placeAt(station, now).address },
        ...(landmark ? [{ name: stationPage.landmark, value: landmark }] : []),
        { name: stationPage.host, value: `${host}（${hostTypeWords[hostType]}）` },
        { name: stationPage.keeper, value: stationPage.keeperName(keeper.surname) },
        { name: stationPage.stars, value: [stationPage.starsValue(stars), ...titles].join(' · ') },
      ]} />
    </Card>
  )
}
