import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { conditionFacts, jobPage, needFacts, validWords } from '../../../../copy/job-post'
import { monthWords, payWords } from '../../../../copy/job-words'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { Icon } from '../../../../ui/icon'
import { Tag } from '../../../../ui/tag'
import { placeName } from '../../_parts/places'
import { ApplyBar } from './apply-bar'
import { PlaceCard } from './place-card'
import type { PostSeen } from './post-seen'
import { Report } from './report'

/** One post: what it pays, what it asks, who offers it, and what can be done about it. */
export function Seen({ seen, fair, now }: { seen: PostSeen; fair: string | undefined; now: number }) {
  const { post, employer } = seen
  const month = monthWords(post.pay.method, post.month)
  const seeEmployer = () => void Taro.navigateTo({ url: paths.jobs({ employer: employer.id }) })
  return (
    <>
      <View className='post'>
        <View className='post-part'>
          <Card>
            <View className='post-title' {...aria({ role: 'heading' })}>{post.title}</View>
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
              { name: jobPage.validUntil, value: validWords(post, now) },
            ]} />
            <View className='post-under'><Button words={jobPage.seeEmployer} onPress={seeEmployer} /></View>
          </Card>
          <Report id={post.id} asOf={seen.asOf} />
        </View>
      </View>
      <ApplyBar seen={seen} fair={fair} now={now} />
    </>
  )
}
