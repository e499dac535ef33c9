import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Paper } from '../../../../../cloudfunctions/contract/account'
import type { PaperKind } from '../../../../../cloudfunctions/contract/paper'
import { usePerson } from '../../../../client/person'
import { formPage } from '../../../../copy/matter'
import { paperWords } from '../../../../copy/papers'
import { LoginSheet } from '../../../../parts/login-sheet'
import { PaperRow } from '../../../../parts/paper-row'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'

interface PapersStepProps { about: string; papers: readonly PaperKind[]; missing: readonly PaperKind[]; library: readonly Paper[]; asOf: number; now: number }

/** The papers that are needed: those that were uploaded once are there, others are photographed now or later. */
export function PapersStep({ about, papers, missing, library, asOf, now }: PapersStepProps) {
  const known = usePerson() !== ''
  const [asking, setAsking] = useState(false)
  return (
    <Card title={formPage.papers}>
      <View className='matter-note'>{about === '' ? formPage.papersNote : formPage.papersOfOne}</View>
      {known
        ? papers.map((kind) => <PaperRow key={kind} kind={kind} about={about} paper={library.find((each) => each.kind === kind)} asOf={asOf} now={now} />)
        : (
          <View className='matter-sheet'>
            <View>{papers.map((kind) => paperWords[kind]).join('、')}</View>
            <View className='matter-note'>{formPage.paperLogIn}</View>
            <Button words={formPage.logIn} onPress={() => setAsking(true)} />
          </View>
        )}
      {known && missing.length > 0 && <View className='matter-note'>{formPage.missing(missing.map((kind) => paperWords[kind]))}</View>}
      {asking && !known && <LoginSheet onDone={() => setAsking(false)} onClose={() => setAsking(false)} />}
    </Card>
  )
}
