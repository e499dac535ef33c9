import { useState } from 'react'
import type { ReportReason } from '../../../../../cloudfunctions/contract/job-post'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { jobPage } from '../../../../copy/job-post'
import { reportWords } from '../../../../copy/job-words'
import { Button } from '../../../../ui/button'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { WishBar } from '../../../../parts/wish-bar'

const reasons = (Object.keys(reportWords) as ReportReason[]).map((code) => ({ code, words: reportWords[code] }))
const dayMs = 86_400_000

/** Tells the union what is wrong with a post. */
export function Report({ id, asOf }: { id: string; asOf: number }) {
  const wish = useWish('job', `report ${id}`)
  const [asking, setAsking] = useState(false)
  const report = (reason: ReportReason) => {
    setAsking(false)
    wish.send('report', { id, reason }, { until: asOf + dayMs, asOf })
  }
  return (
    <>
      <WishBar wish={wish} said={() => jobPage.reported}>
        <Button kind='quiet' icon='circle-alert' words={jobPage.report} onPress={() => setAsking(true)} />
      </WishBar>
      {asking && <ChoiceSheet title={jobPage.reportTitle} advice={jobPage.reportNote} close={everywhere.close} choices={reasons} onChoose={report} onClose={() => setAsking(false)} />}
    </>
  )
}
