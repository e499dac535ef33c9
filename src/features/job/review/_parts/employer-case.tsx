import { View } from '@tarojs/components'
import { useState } from 'react'
import type { ReviewedEmployer } from '../../../../../cloudfunctions/contract/employer'
import { useWish } from '../../../../client/wishes'
import { employerReturnWords, reviewPage } from '../../../../copy/job-review'
import { momentWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Card } from '../../../../ui/card'
import { Facts } from '../../../../ui/facts'
import { PaneBack } from '../../../../ui/panes'
import { Notice } from '../../../../ui/notice'
import { placeName } from '../../../../parts/places'
import { Verdict } from './verdict'

const dayMs = 86_400_000

interface EmployerCaseProps { employer: ReviewedEmployer; waits: boolean; now: number; onBack: () => void }

/** What an employer says of itself, to be held against its papers. */
export function EmployerCase({ employer: given, waits, now, onBack }: EmployerCaseProps) {
  const [answered, setAnswered] = useState<ReviewedEmployer | null>(null)
  const employer = answered ?? given
  const { id, name, uscc, agency, licence, phone, area, reviewedAt, returned, by } = employer
  const wish = useWish('job', id)
  const { facts } = reviewPage
  const decidedAt = reviewedAt ?? returned?.at ?? null
  return (
    <>
      <PaneBack words={reviewPage.back} onPress={onBack} />
      <Card>
        <View className='desk-name' {...aria({ role: 'heading' })}>{name}</View>
        {!waits && answered === null && <Notice icon='info'>{reviewPage.gone}</Notice>}
        <Facts facts={[
          { name: facts.uscc, value: uscc }, { name: facts.kind, value: agency ? facts.agency : facts.own },
          ...(licence === null ? [] : [{ name: facts.licence, value: licence }]),
          { name: facts.phone, value: phone }, { name: facts.area, value: placeName(area) },
        ]} />
        {decidedAt !== null && <View className='desk-note'>{reviewPage.judged(by ?? '', returned ? employerReturnWords[returned.reason] : reviewPage.approveEmployer)} · {momentWords(decidedAt, now)}</View>}
        {answered === null && (
          <Verdict
            wish={wish} words={{ yes: reviewPage.approveEmployer, no: reviewPage.returnEmployer }} reasons={employerReturnWords}
            onDone={(answer) => setAnswered(answer as ReviewedEmployer)}
            onDecide={(reason, text) => wish.send('reviewEmployer', { id, reason, text, seen: { name, uscc, licence, decidedAt } }, { until: now + dayMs, asOf: now })}
          />
        )}
      </Card>
    </>
  )
}
