import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useEffect, useState } from 'react'
import type { Enrolment } from '../../../../../cloudfunctions/contract/occasion'
import type { useWish } from '../../../../client/wishes'
import { outcomeWords, stepWords, wishWords } from '../../../../copy/enrolling'
import { problemWords } from '../../../../copy/problems'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { Notice } from '../../../../ui/notice'
import { UnderWay } from '../../../../ui/under-way'
import { LoginSheet } from '../../../../parts/login-sheet'
import '../../../../ui/do-bar.scss'
import type { NextStep } from './next-step'

interface ActBarProps {
  id: string
  step: NextStep
  mayCancel: boolean
  waiting: boolean
  now: number
  wish: ReturnType<typeof useWish<'occasion'>>
  onEnrol: () => void
  onAsk: () => void
  onCancel: () => void
  onDecline: () => void
  onAccept: () => void
}

/** What can be done now, at the thumb; while it is under way, how far it is. */
export function ActBar({ id, step, mayCancel, waiting, now, wish: { wish, under, notTaken, again, dismiss }, onEnrol, onAsk, onCancel, onDecline, onAccept }: ActBarProps) {
  const [said, setSaid] = useState<string | null>(null)
  const over = wish && (wish.state === 'done' || wish.state === 'expired') ? wish : null
  useEffect(() => {
    if (over === null) return
    setSaid(over.state === 'done' ? outcomeWords(over.action, over.answer as Enrolment) : wishWords.expired)
    dismiss()
  // Once for each wish that has come to its end.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [over?.intent])

  const refused = wish?.state === 'refused' ? wish.problem!.code : notTaken
  const busy = under !== null
  useEffect(() => { if (busy) setSaid(null) }, [busy])
  const seePass = () => void Taro.navigateTo({ url: paths.pass(id) })
  const leave = mayCancel && <Button words={waiting ? stepWords.leaveLine : stepWords.cancel} onPress={onCancel} />

  const main = () => {
    switch (step.kind) {
      case 'enrol': return <Button kind='main' className='do-go' words={stepWords.enrol} onPress={onEnrol} />
      case 'line': return <Button kind='main' className='do-go' icon='hourglass' words={stepWords.line(step.ahead)} onPress={onEnrol} />
      case 'pass': case 'checkedIn': return <>{leave}<Button kind='main' className='do-go' words={stepWords[step.kind]} onPress={seePass} /></>
      case 'waiting': return <>{leave}<Button disabled className='do-go' words={stepWords.waiting(step.ahead)} onPress={onCancel} /></>
      case 'offered': return <><Button words={stepWords.decline} onPress={onDecline} /><Button kind='main' className='do-go' words={stepWords.accept} onPress={onAccept} /></>
      case 'ask': return <Button kind='main' className='do-go' words={stepWords.ask} onPress={onAsk} />
      case 'opens': return <Button disabled className='do-go' words={stepWords.opens(step.at, now)} onPress={onEnrol} />
      default: return <Button disabled className='do-go' words={stepWords[step.kind]} onPress={onEnrol} />
    }
  }
  return (
    <View className='do'>
      <View className='do-said'>
        {refused && <Notice icon='circle-alert' tone='doubt' live>{problemWords[refused].happened}。{problemWords[refused].advice}</Notice>}
        {!refused && said !== null && <Notice icon='check' live>{said}</Notice>}
        {!under && step.kind === 'offered' && <Notice icon='hourglass' tone='doubt' live>{stepWords.kept(step.until, now)}</Notice>}
      </View>
      <View className='do-row'>
        {under
          ? <UnderWay words={wishWords} under={under} onAgain={again} onDrop={dismiss} />
          : wish?.state === 'refused' && tryAgain.has(wish.problem!.code)
            ? <Button kind='main' className='do-go' icon='refresh-cw' words={wishWords.again} onPress={again} />
            : main()}
      </View>
      {refused === 'identity.required' && <LoginSheet onDone={again} onClose={dismiss} />}
    </View>
  )
}

/** Refusals that may be none the next time. */
const tryAgain = new Set<string>(['seats.busy', 'rate.limited', 'intent.doing', 'identity.required'])
