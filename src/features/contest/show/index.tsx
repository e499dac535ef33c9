import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { contest as window } from '../../../../cloudfunctions/contract/contest'
import { contestQueries } from '../../../client/contest-queries'
import { useFresh, useNow } from '../../../client/now'
import { awardPlaces, contestPage, contestStateWords, tradeWords } from '../../../copy/contest'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Facts } from '../../../ui/facts'
import { Tag } from '../../../ui/tag'
import { Frame } from '../_parts/frame'
import '../../../copy/problems/contest'

type Seen = OutputOf<(typeof window)['actions']['detail']>

/** How a contest is judged, what can be won, and who competes under one's own seat. */
export default function ContestPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const query = useQuery(contestQueries.detail(id))
  useFresh([], query.refetch)
  return (
    <Frame title={contestPage.title} query={query} now={now} demo={({ contest }) => contest.demo}>
      {(seen) => (
        <View className='contest'>
          <View className='contest-title' {...aria({ role: 'heading', level: 1 })}>{seen.title}</View>
          <Own seen={seen} now={now} />
          <Card title={contestPage.rounds} note={tradeWords[seen.contest.trade]}>
            <Facts facts={seen.contest.rounds.map((round) => ({ name: round.title, value: contestPage.round(round) }))} />
            <View className='contest-note'>{contestPage.ties(seen.contest.ties)}{contestPage.twice}</View>
          </Card>
          <Card title={contestPage.awards}>
            {seen.contest.awards.map((award) => (
              <View key={award.from} className='contest-award'>
                <View>{award.title}</View>
                <View className='contest-note'>{[awardPlaces(award), award.note].filter(Boolean).join('，')}</View>
              </View>
            ))}
          </Card>
          <CellGroup>
            <Cell
              icon='trophy' words={contestPage.results} note={contestPage.resultsNote[seen.contest.state]} onPress={() => void Taro.navigateTo({ url: paths.contestResults(id) })}
              end={<Tag tone={contestStateWords[seen.contest.state].tone} words={contestStateWords[seen.contest.state].word} />}
            />
          </CellGroup>
        </View>
      )}
    </Frame>
  )
}

/** Who competes under one's own seat, and whether it may be changed. */
function Own({ seen: { contest: { id, state, teams }, mine, unitOnly, changeUntil }, now }: { seen: Seen; now: number }) {
  const fill = () => void Taro.navigateTo({ url: paths.contestEntry(id) })
  if (!mine) {
    if (state !== 'draft' || now >= changeUntil) return null
    return (
      <Card title={contestPage.who}>
        <View className='contest-note'>{unitOnly ? contestPage.byUnit : contestPage.none}</View>
        {!unitOnly && <Button words={contestPage.toEnrol} onPress={() => void Taro.navigateTo({ url: paths.occasion(id) })} />}
      </Card>
    )
  }
  const { entry, size } = mine
  if (!entry) return <Card title={contestPage.who}><View className='contest-note'>{contestPage.missing(size)}</View><Button kind='main' words={contestPage.fill} onPress={fill} /></Card>
  return (
    <Card title={contestPage.who} note={now < changeUntil ? contestPage.changeUntil(changeUntil, now) : ''}>
      <Facts facts={[
        { name: contestPage.unit, value: entry.unit },
        ...(teams ? [{ name: contestPage.team, value: entry.team }] : []),
        { name: size > 1 ? contestPage.members : contestPage.name, value: entry.members.map(({ name, mobile }) => `${name} ${mobile}`).join('，') },
        { name: contestPage.public, value: entry.publish ? contestPage.yes : contestPage.no },
      ]} />
      {now < changeUntil && <Button words={contestPage.change} onPress={fill} />}
    </Card>
  )
}
