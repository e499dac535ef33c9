import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Contest } from '../../../../../cloudfunctions/contract/contest'
import type { ScoreValue } from '../../../../../cloudfunctions/contract/contest-moves'
import { contestQueries } from '../../../../client/contest-queries'
import { useWish } from '../../../../client/wishes'
import { marksOf, valueWords } from '../../../../copy/contest'
import { boardPage } from '../../../../copy/contest-desk'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { Cell, CellGroup } from '../../../../ui/cell'
import { FormField } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000

/** Pairs that differ, for a third person. */
export function Differing({ contest: { id, rounds }, onSheet }: { contest: Contest; onSheet: (sheet: ReactNode) => void }) {
  const { data } = useQuery(contestQueries.differing(id))
  const wish = useWish('contest', `${id}:settle`)
  if (!data?.rows.length) return null
  return (
    <View>
      <CellGroup title={boardPage.differing}>
        {data.rows.map(({ serial, round, attempt, values }) => (
          <Cell
            key={`${serial}${round}`} words={`${serial} · ${rounds.find((each) => each.id === round)?.title ?? ''}`} note={values.map(valueWords).join(' / ')}
            onPress={() => onSheet(
              <SettleSheet
                title={serial} values={values} onClose={() => onSheet(null)}
                onSettle={(value, reason) => {
                  onSheet(null)
                  wish.send('settleScore', { id, serial, round, attempt, value, reason }, { until: data.asOf + dayMs, asOf: data.asOf })
                }}
              />,
            )}
          />
        ))}
      </CellGroup>
      <WishBar wish={wish} said={(action) => boardPage.done[action] ?? null} />
    </View>
  )
}

function SettleSheet({ title, values, onSettle, onClose }: { title: string; values: readonly ScoreValue[]; onSettle: (value: ScoreValue, reason: string) => void; onClose: () => void }) {
  const [chosen, setChosen] = useState<number | null>(null)
  const [other, setOther] = useState('')
  const [reason, setReason] = useState('')
  const [told, setTold] = useState(false)
  const marks = marksOf(other.trim())
  const value: ScoreValue | null = chosen !== null ? values[chosen]! : marks === null ? null : { marks }
  const short = reason.trim().length < 4
  const settle = () => (value === null || short ? setTold(true) : onSettle(value, reason.trim()))
  return (
    <Sheet title={`${boardPage.settle} ${title}`} closeWords={everywhere.close} onClose={onClose}>
      {values.map((each, at) => <Cell key={at} words={valueWords(each)} chosen={chosen === at} onPress={() => setChosen(at)} />)}
      <View className='contest-ask'>
        <FormField label={boardPage.other} placeholder={boardPage.otherHint} fault={told && value === null ? boardPage.badMarks : null} value={other} maxLength={7} onInput={(text) => { setOther(text); setChosen(null) }} />
        <FormField label={boardPage.reason} placeholder={boardPage.reasonHint} fault={told && short ? boardPage.reasonShort : null} value={reason} maxLength={300} onInput={setReason} />
        <Button kind='main' words={boardPage.settle} onPress={settle} />
      </View>
    </Sheet>
  )
}
