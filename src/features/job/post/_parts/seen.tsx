import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { JobRow } from '../../../../../cloudfunctions/contract/job-post'
import { fiveInsurances } from '../../../../../cloudfunctions/contract/post-terms'
import { favouriteJobs } from '../../../../client/favourites'
import { platform } from '../../../../client/platform'
import { everywhere } from '../../../../copy/everywhere'
import { jobList } from '../../../../copy/job-list'
import { conditionFacts, jobPage, needFacts, validWords } from '../../../../copy/job-post'
import { monthWords, payWords } from '../../../../copy/job-words'
import { union } from '../../../../copy/union'
import { paths } from '../../../../paths'
import { aria, pressable } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { CallSheet } from '../../../../ui/call-sheet'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import { placeName } from '../../../../parts/places'
import { ApplyBar } from './apply-bar'
import { PlaceCard } from './place-card'
import type { PostSeen } from './post-seen'
import { Report } from './report'

/** One post: what it pays, what it asks, who offers it, and what can be done about it. */
export function Seen({ seen, fair, now }: { seen: PostSeen; fair: string | undefined; now: number }) {
  const { post, employer } = seen
  const month = monthWords(post.pay.method, post.month)
  const marked = favouriteJobs.useMarks().isMarked(post.id)
  const [demoCall, setDemoCall] = useState(false)
  // An invented number is never dialled.
  const call = () => (post.demo ? setDemoCall(true) : platform.callPhone(employer.publicPhone!))
  const seeEmployer = () => void Taro.navigateTo({ url: paths.jobs({ employer: employer.id }) })
  return (
    <>
      <View className='post'>
        <View className='post-part'>
          <Card>
            <View className='post-head'>
              <View className='post-title' {...aria({ role: 'heading' })}>{post.title}</View>
              <View className={marked ? 'post-mark post-marked' : 'post-mark'} {...pressable(() => favouriteJobs.toggle(rowOf(seen)), { label: marked ? jobList.favourite.undo(post.title) : jobList.favourite.do(post.title) })}>
                <Icon name={marked ? 'heart-filled' : 'heart'} />{marked ? jobList.favourite.marked : jobList.favourite.mark}
              </View>
            </View>
            <View className='post-pay'>{payWords(post.pay)}</View>
            {month !== null && <View className='post-note'>{month}</View>}
            <View className='post-tags'>
              {jobPage.headcount(post.headcount)} · {placeName(post.place.area)}
              {employer.agency && <Tag tone='doubt' words={jobPage.agency} />}
            </View>
          </Card>
          <View className='post-safe' {...aria({ role: 'group', label: jobPage.warning })}>
            <Icon name='shield-check' />
            <View>
              <View className='post-safe-first'>{jobPage.warning}</View>
              <View>{jobPage.warningMore}</View>
            </View>
          </View>
          <Card title={jobPage.conditions}><Facts facts={conditionFacts(post)} /></Card>
        </View>
        <View className='post-part'>
          <Card title={jobPage.work}><Text selectable userSelect>{post.duties}</Text></Card>
          <Card title={jobPage.needs}><Facts facts={needFacts(post)} /></Card>
          <PlaceCard name={employer.name} place={post.place} />
          <Card title={jobPage.employer}>
            <View className='post-tags'><Tag tone='good' words={jobPage.reviewed} /></View>
            <Facts facts={[
              { name: jobPage.name, value: employer.name }, { name: jobPage.uscc, value: employer.uscc },
              ...(employer.licence === null ? [] : [{ name: jobPage.licence, value: employer.licence }]),
              ...(employer.publicPhone === null ? [] : [{ name: jobPage.phone, value: employer.publicPhone }]),
              { name: jobPage.validUntil, value: validWords(post, now) },
            ]} />
            <View className='post-under'>
              {employer.publicPhone !== null && <Button icon='phone' words={jobPage.call} label={jobPage.callLabel(employer.publicPhone)} onPress={call} />}
              <Button words={jobPage.seeEmployer} onPress={seeEmployer} />
            </View>
          </Card>
          <Report id={post.id} asOf={seen.asOf} />
        </View>
      </View>
      {demoCall && <CallSheet words={jobPage.demoCall} close={everywhere.close} onCall={() => platform.callPhone(union.hotline)} onClose={() => setDemoCall(false)} />}
      <ApplyBar seen={seen} fair={fair} now={now} />
    </>
  )
}

/** The line of the list that this post is. */
const rowOf = ({ post, employer }: PostSeen): JobRow => ({
  id: post.id, title: post.title, employer: employer.name, agency: employer.agency, headcount: post.headcount, pay: { method: post.pay.method, min: post.pay.min, max: post.pay.max },
  month: post.month, area: post.place.area, meters: null, shifts: post.shifts.codes, board: post.board !== 'none', lodging: post.lodging !== 'none',
  insured: fiveInsurances.every((code) => post.insurance.includes(code)), listedAt: post.listedAt, validThrough: post.validThrough,
})
