import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { Application } from '../../../../../cloudfunctions/contract/application'
import { nextStates } from '../../../../../cloudfunctions/contract/application-moves'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { applicationsPage, appliedNext, appliedSteps, askedSteps } from '../../../../copy/job-application'
import { wishWordsOf } from '../../../../copy/job-desk'
import { applicationStateWords } from '../../../../copy/job-words'
import { momentWords } from '../../../../copy/times'
import { paths } from '../../../../paths'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { History } from '../../_parts/history'
import { placeName } from '../../../../parts/places'
import { WishBar } from '../../../../parts/wish-bar'

const weekMs = 7 * 86_400_000

/** One application: where it has got to, when and where the interview is, and taking it back. */
export function ApplicationCard({ application: { id, post, employer, wish: asked, state, interview, history }, asOf, now }: { application: Application; asOf: number; now: number }) {
  const wish = useWish('job', post?.id ?? id)
  const [asking, setAsking] = useState(false)
  const { word, tone } = applicationStateWords[state]
  const withdraw = () => {
    setAsking(false)
    wish.send('withdraw', { id }, { until: asOf + weekMs, asOf })
  }
  const { title, advice, yes, no } = applicationsPage.withdrawSheet
  return (
    <Card>
      <View className='applied-head'>
        <View>
          <View className='applied-title'>{post?.title ?? applicationsPage.pool}</View>
          <View className='applied-note'>{employer?.name ?? applicationsPage.union}</View>
          {asked && <View className='applied-note'>{wishWordsOf(asked, asked.area === null ? '' : placeName(asked.area))}</View>}
        </View>
        <Tag tone={tone} words={word} />
      </View>
      {interview && state === 'interview' && (
        <View className='applied-interview'>
          <View className='applied-when'>{applicationsPage.interview} {momentWords(interview.at, now)}</View>
          <View>{interview.place}</View>
        </View>
      )}
      <History history={history} words={employer ? appliedSteps : askedSteps} next={appliedNext(state, employer === null)} now={now} />
      <WishBar wish={wish} said={(action) => (action === 'withdraw' ? applicationsPage.withdrawn : null)}>
        {post && <Button words={applicationsPage.seePost} onPress={() => void Taro.navigateTo({ url: paths.jobPost(post.id) })} />}
        {nextStates(state, 'worker').includes('withdrawn') && <Button words={applicationsPage.withdraw} onPress={() => setAsking(true)} />}
      </WishBar>
      {asking && (
        <Sheet title={title} closeWords={everywhere.close} onClose={() => setAsking(false)}>
          <View className='applied-ask'>
            <View>{advice}</View>
            <Button kind='main' words={yes} onPress={withdraw} />
            <Button words={no} onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}
