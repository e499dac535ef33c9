import { View } from '@tarojs/components'
import { Children, type PropsWithChildren, useEffect, useState } from 'react'
import type { HallProblemCode } from '../client/problem'
import type { Wish } from '../client/outbox'
import type { useWish } from '../client/wishes'
import { wishWords } from '../copy/enrolling'
import { problemWords } from '../copy/problems'
import { Button } from '../ui/button'
import '../ui/do-bar.scss'
import { Notice } from '../ui/notice'
import { UnderWay } from '../ui/under-way'
import { LoginSheet } from './login-sheet'
import './wish-bar.scss'

interface WishBarProps {
  wish: Pick<ReturnType<typeof useWish>, 'wish' | 'under' | 'notTaken' | 'again' | 'dismiss'>
  /** What is said of a wish that ended well; null where nothing needs saying. */
  said: (action: string, answer: unknown) => string | null
  onDone?: (action: string, answer: unknown) => void
  /** Why nothing could be sent at all. */
  problem?: HallProblemCode | null
  /** What there is to say of a refusal of just this thing, from its details; null where the usual words say it. */
  explain?: (problem: NonNullable<Wish['problem']>) => string | null
  /** At the thumb, over the page; else where it stands. */
  fixed?: boolean
}

/** Refusals that may be none the next time. */
const tryAgain = new Set<string>(['rate.limited', 'intent.doing', 'identity.required', 'store.unavailable'])

/** What can be done now (its children); while it is under way, how far it is, and then how it ended. */
export function WishBar({ wish: { wish, under, notTaken, again, dismiss }, said, onDone, problem = null, explain = () => null, fixed = false, children }: PropsWithChildren<WishBarProps>) {
  const [words, setWords] = useState<string | null>(null)
  const over = wish && (wish.state === 'done' || wish.state === 'expired') ? wish : null
  useEffect(() => {
    if (over === null) return
    setWords(over.state === 'done' ? said(over.action, over.answer) : wishWords.expired)
    dismiss()
    if (over.state === 'done') onDone?.(over.action, over.answer)
  // Once for each wish that has come to its end.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over?.intent])
  const busy = under !== null
  useEffect(() => { if (busy) setWords(null) }, [busy])
  const refused = wish?.state === 'refused' ? wish.problem!.code : notTaken ?? problem
  const explained = wish?.state === 'refused' ? explain(wish.problem!) : null
  const nothing = !under && !refused && words === null && Children.toArray(children).length === 0
  return (
    <View className={fixed ? 'do' : nothing ? 'do-none' : 'do-here'}>
      <View className='do-said'>
        {refused && <Notice icon='circle-alert' tone='doubt' live>{explained ?? `${problemWords[refused].happened}。${problemWords[refused].advice}`}</Notice>}
        {!refused && words !== null && <Notice icon='check' live>{words}</Notice>}
      </View>
      <View className='do-row'>
        {under
          ? <UnderWay words={wishWords} under={under} onAgain={again} onDrop={dismiss} />
          : wish?.state === 'refused' && tryAgain.has(refused!) ? <Button kind='main' className='do-go' icon='refresh-cw' words={wishWords.again} onPress={again} /> : children}
      </View>
      {refused === 'identity.required' && <LoginSheet onDone={again} onClose={dismiss} />}
    </View>
  )
}
