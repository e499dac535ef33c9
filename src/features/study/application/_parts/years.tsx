import { View } from '@tarojs/components'
import { type ReactNode } from 'react'
import type { PaperKind } from '../../../../../cloudfunctions/contract/paper'
import type { StudyApplication } from '../../../../../cloudfunctions/contract/study-application'
import { yearStatuses } from '../../../../../cloudfunctions/contract/study-moves'
import { everywhere } from '../../../../copy/everywhere'
import { paperWords } from '../../../../copy/papers'
import { applicationPage, fenWords, instalmentLine, instalmentWords, yearWords } from '../../../../copy/study'
import { Button } from '../../../../ui/button'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Tag } from '../../../../ui/tag'

interface YearsProps {
  application: StudyApplication
  has: (kind: PaperKind) => boolean
  now: number
  onReport: (year: number, status: (typeof yearStatuses)[number]) => void
  onClaim: (year: number) => void
  onSheet: (sheet: ReactNode) => void
}

/** Year by year: what the student said and whether it is confirmed, and the money of that year. What was paid is the sum of its rows. */
export function Years({ application: { state, round, years, instalments }, has, now, onReport, onClaim, onSheet }: YearsProps) {
  const paid = instalments.filter((each) => each.state === 'paid').reduce((sum, { fen }) => sum + fen, 0)
  const report = (year: number) => onSheet(
    <ChoiceSheet
      title={applicationPage.year(year)} close={everywhere.close} choices={yearStatuses.map((code) => ({ code, words: yearWords[code] }))}
      onChoose={(status) => { onSheet(null); onReport(year, status) }} onClose={() => onSheet(null)}
    />,
  )
  return (
    <>
      <View className='study-section'>{applicationPage.years}{paid > 0 ? ` · ${applicationPage.paid(paid)}` : ''}</View>
      {round.instalments.map(({ year, fen, proof }) => {
        const told = years.find((each) => each.year === year)
        const claim = instalments.find((each) => each.year === year)
        const reportable = state === 'studying' && year <= years.length + 1 && told?.confirmedAt == null
        const claimable = told !== undefined && (!claim || claim.state === 'returned')
        return (
          <View key={year} className='year'>
            <View className='study-head'>
              <View>
                <View>{applicationPage.year(year)}{told ? ` · ${yearWords[told.status]}，${told.confirmedAt === null ? applicationPage.unconfirmed : applicationPage.confirmed}` : ''}</View>
                <View className='study-note'>{claim ? instalmentLine(claim, now) : `${fenWords(fen)} · ${paperWords[proof]}`}</View>
              </View>
              {claim && <Tag tone={instalmentWords[claim.state].tone} words={instalmentWords[claim.state].word} />}
            </View>
            {(reportable || claimable) && (
              <View className='study-buttons'>
                {reportable && <Button words={applicationPage.report} label={`${applicationPage.year(year)}，${applicationPage.report}`} onPress={() => report(year)} />}
                {claimable && <Button disabled={!has(proof)} words={has(proof) ? applicationPage.claim : applicationPage.proof(paperWords[proof])} onPress={() => onClaim(year)} />}
              </View>
            )}
          </View>
        )
      })}
    </>
  )
}
