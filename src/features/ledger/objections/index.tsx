import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { DeskObjection } from '../../../../cloudfunctions/contract/notice'
import { objectionLetters, type ObjectionOutcome, objectionOutcomes } from '../../../../cloudfunctions/contract/notice-terms'
import { useDuties } from '../../../client/duties'
import { noticeQueries } from '../../../client/ledger-queries'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { everywhere } from '../../../copy/everywhere'
import { hardshipKindWords } from '../../../copy/kinds/hardship'
import { noticePage, objectionDesk, objectionStateWords } from '../../../copy/notice'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { WishBar } from '../../../parts/wish-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { FormParagraph } from '../../../ui/form-field'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Sheet } from '../../../ui/sheet'
import { Tag } from '../../../ui/tag'
import '../_parts/ledger.scss'

const dayMs = 86_400_000
const tones = { open: 'doubt', upheld: 'halt', dismissed: 'off' } as const

/** What people object to, the open ones first; while one is open, nothing is approved. */
export default function Objections() {
  const asked = useInfiniteQuery({ ...noticeQueries.objections(), enabled: usePerson() !== '' })
  const { worksAs } = useDuties()
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage(asked, objectionDesk.logIn, 'users')
  const rows = asked.data?.pages.flatMap((page) => page.rows) ?? []
  const asOf = asked.data?.pages[0]?.asOf ?? 0
  return (
    <Page title={objectionDesk.title} up={paths.me} over={login || sheet} banner={rows.some(({ about }) => about.demo) ? noticePage.demo : undefined}>
      {instead ?? (
        <View className='ledger'>
          <View className='ledger-note'>{objectionDesk.note}</View>
          {rows.length === 0 && <Empty icon='users' {...objectionDesk.none} />}
          {rows.map((each) => <Row key={each.id} objection={each} asOf={asOf} decides={worksAs('approver')} onSheet={setSheet} />)}
          {asked.hasNextPage && <Button words={noticePage.more} busy={asked.isFetching} onPress={() => void asked.fetchNextPage()} />}
        </View>
      )}
    </Page>
  )
}

interface RowProps { objection: DeskObjection; asOf: number; decides: boolean; onSheet: (sheet: ReactNode) => void }

function Row({ objection: { id, state, words, answer, about }, asOf, decides, onSheet }: RowProps) {
  const wish = useWish('notice', id)
  const close = () => onSheet(null)
  const decide = () => onSheet(<DecideSheet onClose={close} onSend={(outcome, said) => {
    close()
    wish.send('decide', { id, outcome, words: said }, { until: asOf + dayMs, asOf })
  }} />)
  return (
    <Card>
      <View className='ledger-head'>
        <View>
          <View className='ledger-title'>{objectionDesk.about(about.name, about.unit)}</View>
          <View className='ledger-note'>{hardshipKindWords[about.category]}，{noticePage.until(about.until)}</View>
        </View>
        <Tag large tone={tones[state]} words={objectionStateWords[state]} />
      </View>
      <View>{words}</View>
      {answer && <Notice icon='message-square'>{answer.words}</Notice>}
      <WishBar wish={wish} said={() => objectionDesk.done}>
        {state === 'open' && decides && <Button kind='main' words={objectionDesk.decide} label={`${objectionDesk.about(about.name, about.unit)}，${objectionDesk.decide}`} onPress={decide} />}
      </WishBar>
    </Card>
  )
}

function DecideSheet({ onSend, onClose }: { onSend: (outcome: ObjectionOutcome, words: string) => void; onClose: () => void }) {
  const [outcome, setOutcome] = useState<ObjectionOutcome | null>(null)
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const short = outcome === null || words.trim().length < objectionLetters.least
  return (
    <Sheet title={objectionDesk.decide} closeWords={everywhere.close} onClose={onClose}>
      <View className='ledger-ask'>
        <ChipRow label={objectionDesk.outcome} chips={objectionOutcomes.map((code) => ({ code, words: objectionDesk.outcomes[code] }))} chosen={outcome ? [outcome] : []} onToggle={setOutcome} />
        <FormParagraph label={objectionDesk.label} placeholder={objectionDesk.hint} fault={told && short ? objectionDesk.short : null} value={words} maxLength={objectionLetters.most} onInput={setWords} />
        <Button kind='main' words={objectionDesk.send} onPress={() => (short ? setTold(true) : onSend(outcome, words.trim()))} />
      </View>
    </Sheet>
  )
}
