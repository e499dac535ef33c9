import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'
import type { ReviewedPost } from '../../../../../cloudfunctions/contract/job-post'
import { useWish } from '../../../../client/wishes'
import { deskPage, deskPostTag } from '../../../../copy/job-desk'
import { conditionFacts, needFacts } from '../../../../copy/job-post'
import { decidedWords, reviewPage } from '../../../../copy/job-review'
import { payWords, postReturnWords, reportWords } from '../../../../copy/job-words'
import { agoWords, dayOfYearWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { PaneBack } from '../../../../ui/panes'
import { Notice } from '../../../../ui/notice'
import { Tag } from '../../../../ui/tag'
import { placeName } from '../../../../parts/places'
import { Verdict } from './verdict'

const dayMs = 86_400_000

export type Reports = OutputOf<(typeof job)['actions']['reportedPosts']>['rows'][number]['reports']
interface PostCaseProps { post: ReviewedPost; reports: Reports; waits: boolean; now: number; onBack: () => void }

/** One post as it would be shown, what was reported of it, and what can be decided now. */
export function PostCase({ post: given, reports, waits, now, onBack }: PostCaseProps) {
  const [answered, setAnswered] = useState<ReviewedPost | null>(null)
  const post = answered && answered.changedAt >= given.changedAt ? answered : given
  const onDone = (answer: unknown) => setAnswered(answer as ReviewedPost)
  const { id, standing, held, returned, changedAt } = post
  const wish = useWish('job', id)
  const { facts } = reviewPage
  const { word, tone } = deskPostTag(post)
  const last = decidedWords(post, now)
  const when = { until: now + dayMs, asOf: now }
  return (
    <>
      <PaneBack words={reviewPage.back} onPress={onBack} />
      {reports.length > 0 && (
        <Card title={reviewPage.reports(reports.length)}>
          <Facts facts={reports.map(({ reason, text, at }) => ({ name: agoWords(at, now), value: [reportWords[reason], text].filter(Boolean).join('：') }))} />
        </Card>
      )}
      <Card>
        <View className='desk-head'>
          <View className='desk-name' {...aria({ role: 'heading' })}>{post.title}</View>
          <Tag large tone={tone} words={word} />
        </View>
        {!waits && answered === null && <Notice icon='info'>{reviewPage.gone}</Notice>}
        {last !== null && <View className='desk-note'>{last}</View>}
        {returned && <Notice icon='circle-alert' tone='doubt'>{deskPage.said(returned.reason, returned.text)}</Notice>}
        <Facts facts={[
          { name: facts.employer, value: post.employerName }, { name: facts.pay, value: payWords(post.pay) }, { name: facts.headcount, value: reviewPage.people(post.headcount) },
          { name: facts.place, value: `${placeName(post.place.area)} ${post.place.address}` }, ...conditionFacts(post), ...needFacts(post),
          { name: facts.fairs, value: reviewPage.fairCount(post.fairs.length) }, { name: facts.until, value: dayOfYearWords(post.validThrough, now) },
          { name: facts.check, value: reviewPage.checks[post.check] },
        ]} />
        <View className='desk-label-in'>{facts.duties}</View>
        <Text selectable userSelect>{post.duties}</Text>
        {held && (
          <Verdict
            wish={wish} onDone={onDone} words={{ yes: reviewPage.stands, no: reviewPage.takeDown }} reasons={postReturnWords}
            onDecide={(reason, text) => wish.send('settleReports', { id, reason, text, seen: changedAt }, when)}
          />
        )}
        {!held && standing === 'submitted' && (
          <Verdict
            wish={wish} onDone={onDone} words={{ yes: reviewPage.list, no: reviewPage.sendBack }} reasons={postReturnWords}
            onDecide={(reason, text) => wish.send('reviewPost', { id, reason, text, seen: changedAt }, when)}
          />
        )}
      </Card>
    </>
  )
}
