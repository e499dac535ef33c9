import { View } from '@tarojs/components'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { useOnline } from '../../../client/network'
import { usePerson } from '../../../client/person'
import type { HallProblem } from '../../../client/problem'
import { contestDesk } from '../../../copy/contest-desk'
import { everywhere } from '../../../copy/everywhere'
import { occasionDemoBanner } from '../../../copy/occasion-words'
import { problemWords, retryWords } from '../../../copy/problems'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { Button } from '../../../ui/button'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { ProblemView } from '../../../ui/problem-view'
import { Skeleton } from '../../../ui/skeleton'
import { LoginSheet } from '../../../parts/login-sheet'
import './contest.scss'

interface FrameProps<Data> {
  title: string
  query: UseQueryResult<Data, HallProblem>
  now: number
  demo: (data: Data) => boolean
  /** Only for who is known. */
  members?: boolean
  over?: ReactNode
  children: (data: Data) => ReactNode
}

/** What all pages of a contest say while they wait, fail, or are old. */
export function Frame<Data extends { asOf: number }>({ title, query: { data, error, isFetching, refetch }, now, demo, members = false, over, children }: FrameProps<Data>) {
  const online = useOnline()
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const stranger = members && (!known || error?.code === 'identity.required')
  const final = error?.code === 'role.required' || error?.code === 'occasion.unknown'

  const body = () => {
    if (stranger) return <Empty icon='trophy' title={contestDesk.logIn.title} advice={contestDesk.logIn.advice}>{!known && <Button kind='main' words={contestDesk.logIn.do} onPress={() => setAsking(true)} />}</Empty>
    if (data) return children(data)
    return error
      ? <ProblemView {...problemWords[error.code]} {...(final ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
      : <View className='contest-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'title', 'body', 'note', 'body']} /></View>
  }
  return (
    <Page
      title={title} up={paths.me} banner={data && demo(data) ? occasionDemoBanner : undefined}
      over={asking && stranger ? <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} /> : over}
    >
      {data && !stranger && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {body()}
    </Page>
  )
}
