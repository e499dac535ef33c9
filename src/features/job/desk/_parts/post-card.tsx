import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { OwnPost } from '../../../../../cloudfunctions/contract/job-post'
import { canMovePost } from '../../../../../cloudfunctions/contract/post-terms'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { deskPage, deskPostNote, deskPostTag } from '../../../../copy/job-desk'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { Tag } from '../../../../ui/tag'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000

/** One post as it stands, and what its employer can do with it. */
export function PostCard({ post, now }: { post: OwnPost; now: number }) {
  const { id, standing, returned } = post
  const wish = useWish('job', id)
  const [asking, setAsking] = useState(false)
  const state = standing === 'expired' ? 'listed' : standing
  const { word, tone } = deskPostTag(post)
  const when = { until: now + dayMs, asOf: now }
  const write = (of: { id: string } | { copy: string }) => void Taro.navigateTo({ url: paths.writePost(of) })
  const withdraw = () => {
    setAsking(false)
    wish.send('withdrawPost', { id }, when)
  }
  const { title, advice, yes, no } = deskPage.withdrawSheet
  return (
    <Card>
      <View className='desk-head'>
        <View className='desk-name' {...aria({ role: 'heading' })}>{post.title}</View>
        <Tag large tone={tone} words={word} />
      </View>
      <View className='desk-note'>{deskPostNote(post)}</View>
      {returned && <Notice icon='circle-alert' tone='doubt'>{deskPage.said(returned.reason, returned.text)}</Notice>}
      <WishBar wish={wish} said={(action) => deskPage.postDone[action] ?? null}>
        {standing === 'draft' && !returned && <Button kind='main' words={deskPage.submit} onPress={() => wish.send('submitPost', { id }, when)} />}
        <Button kind={returned ? 'main' : 'plain'} words={deskPage.edit} onPress={() => write({ id })} />
        <Button words={deskPage.copy} onPress={() => write({ copy: id })} />
        {canMovePost(state, 'withdrawn', 'employer') && <Button words={deskPage.withdraw} onPress={() => setAsking(true)} />}
      </WishBar>
      {asking && (
        <Sheet title={title} closeWords={everywhere.close} onClose={() => setAsking(false)}>
          <View className='desk-ask'>
            <View className='desk-label'>{advice}</View>
            <Button kind='main' words={yes} onPress={withdraw} />
            <Button words={no} onPress={() => setAsking(false)} />
          </View>
        </Sheet>
      )}
    </Card>
  )
}
