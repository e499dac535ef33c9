import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Standard } from '../../../../cloudfunctions/contract/standard'
import { type Measure, measures } from '../../../../cloudfunctions/contract/standard-terms'
import { counties } from '../../../../cloudfunctions/rules/areas'
import { dayNumber, isoDate } from '../../../../cloudfunctions/rules/shanghai-time'
import { standardQueries } from '../../../client/ledger-queries'
import { useNow } from '../../../client/now'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { measureWords, standardsPage } from '../../../copy/hardship'
import { yuan } from '../../../copy/money'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { WishBar } from '../../../parts/wish-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { FormField } from '../../../ui/form-field'
import { Page } from '../../../ui/page'
import { Sheet } from '../../../ui/sheet'
import { Tag } from '../../../ui/tag'
import '../_parts/hardship.scss'

const dayMs = 86_400_000

/** What counties publish: what is not set here is not known, and the rules say so. */
export default function Standards() {
  const now = useNow()
  const asked = useQuery(standardQueries.list())
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage(asked, standardsPage.logIn, 'scale')
  const year = Number(isoDate(dayNumber(now)).slice(0, 4))
  return (
    <Page title={standardsPage.title} up={paths.me} over={login || sheet}>
      {instead ?? (
        <View className='hardship'>
          <View className='hardship-note'>{standardsPage.intro}</View>
          {counties.map((county) => <County key={county.code} county={county} year={year} rows={asked.data!.rows} now={now} onSheet={setSheet} />)}
        </View>
      )}
    </Page>
  )
}

interface CountyProps { county: { code: string; name: string }; year: number; rows: readonly Standard[]; now: number; onSheet: (sheet: ReactNode) => void }

function County({ county: { code, name }, year, rows, now, onSheet }: CountyProps) {
  const wish = useWish('standard', code)
  const close = () => onSheet(null)
  const set = (measure: Measure, revision: number) => onSheet(
    <SetSheet title={standardsPage.sheet(name, measure)} onClose={close} onSend={(fen, source) => {
      close()
      wish.send('set', { id: code, measure, year, fen, source, revision }, { until: now + dayMs, asOf: now })
    }} />,
  )
  return (
    <Card title={name} note={standardsPage.year(year)}>
      {measures.map((measure) => {
        const standing = rows.find((each) => each.county === code && each.measure === measure && each.year === year)
        const words = standing ? standardsPage.change : standardsPage.set
        return (
          <View key={measure} className='hardship-standard'>
            <View>
              <View>{measureWords[measure]} {standing ? standardsPage.permonth(yuan(standing.fen), measure) : standardsPage.none} {standing?.demo && <Tag tone='doubt' words={standardsPage.demo} />}</View>
              {standing && <View className='hardship-note'>{standing.source}，{standardsPage.revision(standing.revision)}</View>}
            </View>
            <Button words={words} label={`${standardsPage.sheet(name, measure)}，${words}`} onPress={() => set(measure, standing?.revision ?? 0)} />
          </View>
        )
      })}
      <WishBar wish={wish} said={() => standardsPage.done} />
    </Card>
  )
}

function SetSheet({ title, onSend, onClose }: { title: string; onSend: (fen: number, source: string) => void; onClose: () => void }) {
  const [text, setText] = useState('')
  const [source, setSource] = useState('')
  const [told, setTold] = useState(false)
  const fen = /^\d{1,5}(\.\d{1,2})?$/.test(text.trim()) ? Math.round(Number(text) * 100) : 0
  const [wrongFen, wrongSource] = [fen < 100 || fen > 1_000_000, source.trim().length < 5]
  return (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='hardship-ask'>
        <FormField label={standardsPage.yuan} placeholder={standardsPage.yuanHint} fault={told && wrongFen ? standardsPage.faults.yuan : null} value={text} maxLength={8} onInput={setText} />
        <FormField label={standardsPage.source} placeholder={standardsPage.sourceHint} fault={told && wrongSource ? standardsPage.faults.source : null} value={source} maxLength={120} onInput={setSource} />
        <Button kind='main' words={standardsPage.send} onPress={() => (wrongFen || wrongSource ? setTold(true) : onSend(fen, source.trim()))} />
      </View>
    </Sheet>
  )
}
