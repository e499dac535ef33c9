import { stationPage } from '../../../../copy/station'
import { agoWords } from '../../../../copy/times'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { Notice } from '../../../../ui/notice'
import type { StationSeen } from './station-seen'

const { owner: words } = stationPage

/** Whose station this is, where it is a neighbour's: who may come in, and how old what we know of it is. */
export function OwnerCard({ owner: { name, licence, mayUse, at }, now }: { owner: NonNullable<StationSeen['owner']>; now: number }) {
  return (
    <Card title={words.title}>
      <Facts facts={[
        { name: words.owner, value: name },
        ...(mayUse ? [{ name: words.mayUse, value: mayUse }] : []),
        { name: words.age, value: words.aged(agoWords(at, now)) },
        ...(licence ? [{ name: words.licence, value: licence }] : []),
      ]} />
      <Notice icon='info'>{words.note}</Notice>
    </Card>
  )
}
