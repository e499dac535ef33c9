import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Asked } from '../../../../../cloudfunctions/contract/study-application'
import { applicationPapers, askedFields, type RefuseReason, refuseReasons, type ReturnReason, returnReasons } from '../../../../../cloudfunctions/contract/study-moves'
import { everywhere } from '../../../../copy/everywhere'
import { askedName, refuseWords, returnWords } from '../../../../copy/study'
import { studyDesk } from '../../../../copy/study-desk'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { ChipRow } from '../../../../ui/chips'
import { FormField, FormRow } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'

type What = Asked['what']
const whats: readonly What[] = [...applicationPapers, ...askedFields]
const reasons = returnReasons.map((code) => ({ code, words: returnWords[code] }))

/** Which papers or answers are to be brought again, each with its reason. */
export function ReturnSheet({ onSend, onClose }: { onSend: (asked: Asked[]) => void; onClose: () => void }) {
  const [asked, setAsked] = useState<Partial<Record<What, ReturnReason>>>({})
  const chosen = whats.flatMap((what) => (asked[what] ? [{ what, reason: asked[what] }] : []))
  const toggle = (what: What) => (reason: ReturnReason) => setAsked((before) => {
    const { [what]: held, ...rest } = before
    return held === reason ? rest : { ...rest, [what]: reason }
  })
  return (
    <Sheet title={studyDesk.returnTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='study-ask'>
        <View className='study-note'>{studyDesk.returnAsk}</View>
        {whats.map((what) => (
          <FormRow key={what} label={askedName(what)} fault={null}>
            <ChipRow onCard label={askedName(what)} chips={reasons} chosen={asked[what] ? [asked[what]] : []} onToggle={toggle(what)} />
          </FormRow>
        ))}
        <Button kind='main' disabled={chosen.length === 0} words={studyDesk.returnSend} onPress={() => onSend(chosen)} />
      </View>
    </Sheet>
  )
}

interface WordsSheetProps { title: string; reasoned: boolean; onSend: (words: string, reason: RefuseReason | null) => void; onClose: () => void }

/** What is said to the person, and for a refusal by which reason. */
export function WordsSheet({ title, reasoned, onSend, onClose }: WordsSheetProps) {
  const [reason, setReason] = useState<RefuseReason | null>(null)
  const [words, setWords] = useState('')
  const [told, setTold] = useState(false)
  const enough = words.trim().length >= 5
  const send = () => (enough && (reason !== null || !reasoned) ? onSend(words.trim(), reason) : setTold(true))
  return (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='study-ask'>
        {reasoned && <ChipRow onCard label={studyDesk.reason} chips={refuseReasons.map((code) => ({ code, words: refuseWords[code] }))} chosen={reason ? [reason] : []} onToggle={setReason} />}
        {reasoned && told && reason === null && <View className='form-fault' {...aria({ role: 'alert' })}>{studyDesk.reasonFault}</View>}
        <FormField label={studyDesk.words} placeholder={studyDesk.wordsHint} fault={told && !enough ? studyDesk.wordsFault : null} value={words} maxLength={300} onInput={setWords} />
        <Button kind='main' words={studyDesk.send} onPress={send} />
      </View>
    </Sheet>
  )
}
