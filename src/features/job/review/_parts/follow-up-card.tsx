import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { job } from '../../../../../cloudfunctions/contract/job'
import { hall } from '../../../../client/hall'
import type { HallProblem } from '../../../../client/problem'
import { useWish } from '../../../../client/wishes'
import { applicantNote } from '../../../../copy/job-desk'
import { followUpWords } from '../../../../copy/job-review'
import { problemWords } from '../../../../copy/problems'
import { WishBar } from '../../../../parts/wish-bar'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { Notice } from '../../../../ui/notice'

const dayMs = 86_400_000
type Due = OutputOf<(typeof job)['actions']['followUpsDue']>['rows'][number]

/** Somebody who was hired three months ago: his telephone, and whether he is still there. */
export function FollowUpCard({ row, now }: { row: Due; now: number }) {
  const { id, name, post, employerName } = row
  const wish = useWish('job', id)
  const [mobile, setMobile] = useState<string | null>(null)
  const [closed, setClosed] = useState<HallProblem | null>(null)
  const openMobile = () => {
    setClosed(null)
    hall.job.openMobile({ id }).then((opened) => setMobile(opened.mobile), (problem: HallProblem) => setClosed(problem))
  }
  const tell = (stillThere: boolean) => wish.send('followUp', { id, stillThere }, { until: now + dayMs, asOf: now })
  return (
    <Card>
      <View className='desk-name' {...aria({ role: 'heading' })}>{name}</View>
      <View className='desk-note'>{[employerName, post?.title, applicantNote(row)].filter(Boolean).join(' · ')}</View>
      {mobile === null ? <Button icon='phone' words={followUpWords.mobile} onPress={openMobile} /> : <Text className='desk-mobile' selectable userSelect>{mobile}</Text>}
      {closed && <Notice icon='circle-alert' tone='doubt' live>{problemWords[closed.code].happened}。{problemWords[closed.code].advice}</Notice>}
      <WishBar wish={wish} said={() => followUpWords.said}>
        <Button kind='main' words={followUpWords.still} onPress={() => tell(true)} />
        <Button words={followUpWords.gone} onPress={() => tell(false)} />
      </WishBar>
    </Card>
  )
}
