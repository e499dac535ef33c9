import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { rotatingStepMs } from '../../../../cloudfunctions/rules/rotating-code'
import { hall } from '../../../client/hall'
import { useOnline } from '../../../client/network'
import { occasionQueries } from '../../../client/occasion-queries'
import { everywhere } from '../../../copy/everywhere'
import { gatePages, screenWords } from '../../../copy/gate'
import { problemWords, retryWords } from '../../../copy/problems'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { useAwake } from '../_parts/use-awake'
import '../../../copy/problems/gate'
import './index.scss'

/** Codes for ten minutes come at once; new ones are asked for while there is still half of them left. */
const renewMs = 5 * 60_000
const retryMs = 20_000

/** What hangs on the venue's wall. */
export default function VenueScreen() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const online = useOnline()
  const { data, error, isFetching, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['gate', 'screen', id], queryFn: () => hall.gate.screen({ id }), staleTime: renewMs, gcTime: 0,
    refetchInterval: ({ state }) => (state.error ? retryMs : renewMs), refetchIntervalInBackground: true,
  })
  const { data: seen } = useQuery(occasionQueries.detail(id))
  const now = useTicking() + (data ? data.asOf - dataUpdatedAt : 0)
  useAwake()
  const current = data?.codes.find(({ from }) => now >= from && now < from + rotatingStepMs)

  const body = () => {
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <View className='wall'><Skeleton label={everywhere.loading} lines={['title', 'picture']} /></View>
    }
    if (!current) return <Empty icon='wifi-off' {...screenWords.over} />
    const left = Math.ceil((current.from + rotatingStepMs - now) / 1_000)
    return (
      <View className='wall'>
        <View className='wall-title'>{seen?.occasion.title ?? ''}</View>
        <View className='wall-code' {...aria({ role: 'status', label: screenWords.code(current.code) })}>
          <View className='wall-half'>{current.code.slice(0, 3)}</View>
          <View className='wall-half'>{current.code.slice(3)}</View>
        </View>
        <View className='wall-bar'><View key={current.from} className='wall-left' style={{ animationDelay: `${current.from - now}ms` }} /></View>
        <View className='wall-seconds'>{screenWords.seconds(left)}</View>
        <View className='wall-how'>{screenWords.how}</View>
      </View>
    )
  }
  return (
    <Page title={gatePages.screen} up={paths.me} fixed>
      {data && online && error && <Notice icon='wifi-off'>{screenWords.offline}</Notice>}
      {body()}
    </Page>
  )
}

function useTicking(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}
