import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { HallProblem } from '../client/problem'
import { usePerson } from '../client/person'
import { everywhere } from '../copy/everywhere'
import { problemWords, retryWords } from '../copy/problems'
import { Button } from '../ui/button'
import { Empty } from '../ui/empty'
import type { IconName } from '../ui/icon-name'
import { ProblemView } from '../ui/problem-view'
import { Skeleton } from '../ui/skeleton'
import { LoginSheet } from './login-sheet'
import './own-page.scss'

interface Asked { data: unknown; error: HallProblem | null; isFetching: boolean; refetch: () => unknown }

/** What stands in the place of a page that is a person's own, until it can be shown: that he logs in, that it is fetched, or why it is not there. */
export function useOwnPage({ data, error, isFetching, refetch }: Asked, words: { title: string; advice: string; do: string }, icon: IconName): { instead: ReactNode; sheet: ReactNode } {
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  const stranger = !known || error?.code === 'identity.required'
  const sheet = asking && stranger && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />
  if (stranger) {
    return { sheet, instead: <Empty icon={icon} title={words.title} advice={words.advice}>{!known && <Button kind='main' words={words.do} onPress={() => setAsking(true)} />}</Empty> }
  }
  if (data !== undefined) return { sheet: null, instead: null }
  return {
    sheet: null,
    instead: error
      ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
      : <View className='own-page-wait'><Skeleton label={everywhere.loading} lines={['title', 'body', 'note', 'body', 'title', 'body', 'note', 'body']} /></View>,
  }
}
