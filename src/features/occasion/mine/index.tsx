import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { myOccasions } from '../../../copy/my-occasions'
import { occasionKindWords } from '../../../copy/occasion-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { LoginSheet } from '../../../parts/login-sheet'
import { OccasionSkeleton } from '../_parts/occasion-skeleton'
import { MineRow } from './_parts/mine-row'
import '../../../copy/problems/activity'
import '../../../copy/problems/contest'
import '../../../copy/problems/job'
import './index.scss'

const standing = ['seated', 'waiting', 'offered']

/** What one has enrolled in: what comes stands first, with the next thing to do. */
export default function MyOccasions() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const { data, error, isFetching, refetch } = useQuery({ ...occasionQueries.mine(), enabled: known })
  const rows = data?.rows ?? []
  useFresh(rows.flatMap(({ slot, enrolment }) => [slot.starts, slot.ends, enrolment.until]), known ? refetch : () => undefined)

  const stranger = !known || error?.code === 'identity.required'
  const coming = rows.filter(({ slot, enrolment }) => slot.ends > now && standing.includes(enrolment.state)).sort((a, b) => a.slot.starts - b.slot.starts)
  const before = rows.filter((row) => !coming.includes(row)).sort((a, b) => b.slot.starts - a.slot.starts)
  const open = (id: string) => void Taro.navigateTo({ url: paths.occasion(id) })
  const seeFairs = () => void Taro.navigateTo({ url: paths.occasions('job-fair') })

  const body = () => {
    if (stranger) {
      return <Empty icon='ticket' title={myOccasions.logIn.title} advice={myOccasions.logIn.advice}>{!known && <Button kind='main' words={myOccasions.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    }
    if (!data) {
      return error
        ? <ProblemView {...problemWords[error.code]} retry={{ words: retryWords, busy: isFetching, onPress: () => void refetch() }} />
        : <OccasionSkeleton label={everywhere.loading} rows={3} />
    }
    if (rows.length === 0) return <Empty icon='ticket' {...myOccasions.none}><Button kind='main' words={occasionKindWords['job-fair'].word} onPress={seeFairs} /></Empty>
    return (
      <View className='mine'>
        {[{ title: myOccasions.coming, part: coming }, { title: myOccasions.before, part: before }].filter(({ part }) => part.length > 0).map(({ title, part }) => (
          <View key={title}>
            <View className='mine-title' {...aria({ role: 'heading' })}>{title}</View>
            <View className='mine-rows'>
              {part.map((row) => <MineRow key={row.occasion.id} row={row} now={now} onOpen={() => open(row.occasion.id)} />)}
            </View>
          </View>
        ))}
      </View>
    )
  }
  return (
    <Page title={myOccasions.title} up={paths.me} over={asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
