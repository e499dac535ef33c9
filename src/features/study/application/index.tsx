import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { accountQueries } from '../../../client/account-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { studyQueries } from '../../../client/study-queries'
import { everywhere } from '../../../copy/everywhere'
import { papersPage } from '../../../copy/papers'
import { applicationPage, studyDemoBanner } from '../../../copy/study'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { useOwnPage } from '../../../parts/own-page'
import '../../../copy/problems/account'
import '../../../copy/problems/study'
import '../_parts/study.scss'
import { ApplicationCard } from './_parts/application-card'
import './index.scss'

/** One's own applications: where each stands, what is next, and the money of each year. */
export default function MyStudy() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const asked = useQuery({ ...studyQueries.mine(), enabled: known })
  const papers = useQuery({ ...accountQueries.papers(), enabled: known })
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { data, error, refetch } = asked
  useFresh(data?.rows.map(({ offeredUntil }) => offeredUntil) ?? [], known ? refetch : () => undefined)
  const { instead, sheet: login } = useOwnPage(asked, applicationPage.logIn, 'graduation-cap')
  const go = (url: string) => () => void Taro.navigateTo({ url })
  return (
    <Page title={applicationPage.title} up={paths.me} banner={data?.rows.some(({ round }) => round.demo) ? studyDemoBanner : undefined} over={login || sheet}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {instead ?? (data && (
        <View className='study'>
          {data.rows.length === 0 && <Empty icon='graduation-cap' title={applicationPage.none.title} advice={applicationPage.none.advice}><Button kind='main' words={applicationPage.none.do} onPress={go(paths.study)} /></Empty>}
          {data.rows.map((row) => <ApplicationCard key={row.id} application={row} library={papers.data?.rows ?? []} asOf={data.asOf} now={now} onSheet={setSheet} />)}
          <CellGroup><Cell icon='book-open' words={papersPage.title} note={papersPage.note} onPress={go(paths.papers)} /></CellGroup>
        </View>
      ))}
    </Page>
  )
}
