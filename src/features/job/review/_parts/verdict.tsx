import { View } from '@tarojs/components'
import { useState } from 'react'
import type { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { reviewPage } from '../../../../copy/job-review'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { ChipRow } from '../../../../ui/chips'
import { FormParagraph } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'
import { WishBar } from '../../../../parts/wish-bar'

interface VerdictProps<Reason extends string> {
  wish: ReturnType<typeof useWish<'job'>>
  words: { yes: string; no: string }
  reasons: Record<Reason, string>
  /** A reason of null is a yes. */
  /** With what the counter answered. */
  onDone: (answer: unknown) => void
  onDecide: (reason: Reason | null, text: string) => void
}

/** Yes, or no with a reason and the reviewer's own words. */
export function Verdict<Reason extends string>({ wish, words, reasons, onDone, onDecide }: VerdictProps<Reason>) {
  const [refusing, setRefusing] = useState(false)
  const [reason, setReason] = useState<Reason | null>(null)
  const [text, setText] = useState('')
  const [told, setTold] = useState(false)
  const refuse = () => {
    if (reason === null) return setTold(true)
    setRefusing(false)
    onDecide(reason, text.trim())
  }
  const chips = (Object.keys(reasons) as Reason[]).map((code) => ({ code, words: reasons[code] }))
  return (
    <>
      <WishBar wish={wish} said={(action) => reviewPage.said[action] ?? null} onDone={() => onDone(wish.wish?.answer)}>
        <Button words={words.no} onPress={() => setRefusing(true)} />
        <Button kind='main' className='do-go' words={words.yes} onPress={() => onDecide(null, '')} />
      </WishBar>
      {refusing && (
        <Sheet title={words.no} closeWords={everywhere.close} onClose={() => setRefusing(false)}>
          <View className='desk-ask'>
            <View className='desk-label'>{reviewPage.why}</View>
            <ChipRow wraps label={reviewPage.why} chips={chips} chosen={reason === null ? [] : [reason]} onToggle={setReason} />
            {told && reason === null && <View className='desk-fault' {...aria({ role: 'alert' })}>{reviewPage.mustChoose}</View>}
            <FormParagraph label={reviewPage.words} placeholder={reviewPage.wordsHint} fault={null} value={text} maxLength={200} onInput={setText} />
            <Button kind='main' words={reviewPage.send} onPress={refuse} />
          </View>
        </Sheet>
      )}
    </>
  )
}
