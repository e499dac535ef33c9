import { View } from '@tarojs/components'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Instalment } from '../../../../../cloudfunctions/contract/study-application'
import { type ReturnReason, returnReasons } from '../../../../../cloudfunctions/contract/study-moves'
import { studyQueries } from '../../../../client/study-queries'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { problemWords, retryWords } from '../../../../copy/problems'
import { applicationPage, fenWords, instalmentLine, returnWords } from '../../../../copy/study'
import { studyDesk } from '../../../../copy/study-desk'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { ChipRow } from '../../../../ui/chips'
import { ChoiceSheet } from '../../../../ui/choice-sheet'
import { Empty } from '../../../../ui/empty'
import { FormField } from '../../../../ui/form-field'
import { ProblemView } from '../../../../ui/problem-view'
import { Sheet } from '../../../../ui/sheet'
import { Skeleton } from '../../../../ui/skeleton'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000
type ClaimState = keyof typeof studyDesk.claims
type Claim = Instalment & { application: string; name: string; major: string }

interface MoneyProps { now: number; onSheet: (sheet: ReactNode) => void; onChoose: (application: string) => void }

/** The money of each year: claimed, approved, paid. What the rows come to is their sum. */
export function Money({ now, onSheet, onChoose }: MoneyProps) {
  const [state, setState] = useState<ClaimState>('claimed')
  const { data, error, isFetching, isFetchingNextPage, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(studyQueries.claims(state))
  const rows = data?.pages.flatMap((page) => page.rows) ?? []
  const sum = data?.pages.reduce((total, page) => total + page.sum, 0) ?? 0
  return (
    <>
      <ChipRow label={studyDesk.money} chips={(Object.keys(studyDesk.claims) as ClaimState[]).map((code) => ({ code, words: studyDesk.claims[code] }))} chosen={[state]} onToggle={setState} />
      {!data && (error
        ? <ProblemView {...problemWords[error.code]} {...(error.code === 'role.required' ? {} : { retry: { words: retryWords, busy: isFetching, onPress: () => void refetch() } })} />
        : <Skeleton label={everywhere.loading} lines={['body', 'note', 'body', 'note']} />)}
      {data && rows.length === 0 && <Empty icon='graduation-cap' {...studyDesk.none} />}
      {rows.length > 0 && <View className='study-note'>{studyDesk.sum(fenWords(sum), rows.length)}</View>}
      {rows.map((row) => <ClaimCard key={row.id} row={row} now={now} onSheet={onSheet} onChoose={onChoose} />)}
      {hasNextPage && <Button kind='quiet' words={studyDesk.more} busy={isFetchingNextPage} onPress={() => void fetchNextPage()} />}
    </>
  )
}

function ClaimCard({ row, now, onSheet, onChoose }: MoneyProps & { row: Claim }) {
  const wish = useWish('study', row.id)
  const until = { until: now + dayMs, asOf: now }
  const close = () => onSheet(null)
  const judge = (reason: ReturnReason | null) => { close(); wish.send('judgeClaim', { id: row.id, reason }, until) }
  const sendBack = () => onSheet(<ChoiceSheet title={studyDesk.claimReturn} close={everywhere.close} choices={returnReasons.map((code) => ({ code, words: returnWords[code] }))} onChoose={judge} onClose={close} />)
  const pay = () => onSheet(<SlipSheet onClose={close} onSend={(slip) => { close(); wish.send('payInstalment', { id: row.id, slip }, until) }} />)
  return (
    <Card>
      <View className='study-title'>{row.name} · {row.major}</View>
      <View className='study-note'>{applicationPage.year(row.year)} · {instalmentLine(row, now)}</View>
      <WishBar wish={wish} said={() => studyDesk.done}>
        {row.state === 'claimed' && <Button kind='main' words={studyDesk.approve} onPress={() => judge(null)} />}
        {row.state === 'claimed' && <Button words={studyDesk.claimReturn} onPress={sendBack} />}
        {row.state === 'claimed' && <Button words={studyDesk.seeCase} onPress={() => onChoose(row.application)} />}
        {row.state === 'approved' && <Button kind='main' words={studyDesk.pay} onPress={pay} />}
      </WishBar>
    </Card>
  )
}

function SlipSheet({ onSend, onClose }: { onSend: (slip: string) => void; onClose: () => void }) {
  const [slip, setSlip] = useState('')
  const [told, setTold] = useState(false)
  const right = /^[0-9A-Za-z]{6,32}$/.test(slip.trim())
  return (
    <Sheet title={studyDesk.pay} closeWords={everywhere.close} onClose={onClose}>
      <View className='study-ask'>
        <FormField label={studyDesk.slip} placeholder={studyDesk.slipHint} fault={told && !right ? studyDesk.slipFault : null} value={slip} maxLength={32} onInput={setSlip} />
        <Button kind='main' words={studyDesk.send} onPress={() => (right ? onSend(slip.trim()) : setTold(true))} />
      </View>
    </Sheet>
  )
}
