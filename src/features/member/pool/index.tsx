import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { occupationChoices } from '../../../../cloudfunctions/contract/kinds/work'
import { memberQueries } from '../../../client/member-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { memberPages, poolWords } from '../../../copy/member'
import { agoWords, dayOfYearWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { placeName } from '../../../parts/places'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import '../_parts/member.scss'

const occupationWords = new Map(occupationChoices.map(({ code, words }) => [code, words]))

/** Who has been approved and waits for a base union, whoever waits longest on top. */
export default function Pool() {
  const now = useNow()
  const known = usePerson() !== ''
  const asked = useInfiniteQuery({ ...memberQueries.pool(), enabled: known })
  const { instead, sheet } = useOwnPage(asked, poolWords.logIn, 'hourglass')
  useFresh([], known ? asked.refetch : () => undefined)
  const [first] = asked.data?.pages ?? []
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? []
  return (
    <Page title={memberPages.pool} up={paths.me} over={sheet}>
      {instead ?? (first && (rows.length === 0 ? <Empty icon='hourglass' {...poolWords.none} /> : (
        <View className='member'>
          <Notice icon='hourglass' tone={first.ageing === 0 ? 'plain' : 'doubt'}>{poolWords.sum(first.total, first.ageing)}</Notice>
          <CellGroup>
            {rows.map(({ id, holder, occupation, area, union, since, due, ageing }) => (
              <Cell
                key={id} words={`${holder} · ${occupationWords.get(occupation)}`}
                note={poolWords.row(placeName(area), union.name, agoWords(since, now), due === null ? null : dayOfYearWords(due, now))}
                {...(ageing ? { end: <Tag tone='halt' words={poolWords.ageing} /> } : {})}
              />
            ))}
          </CellGroup>
          {asked.hasNextPage && <Button words={poolWords.more} busy={asked.isFetchingNextPage} onPress={() => void asked.fetchNextPage()} />}
          <Button kind='main' words={poolWords.desk} onPress={() => void Taro.navigateTo({ url: paths.caseDesk })} />
        </View>
      )))}
    </Page>
  )
}
