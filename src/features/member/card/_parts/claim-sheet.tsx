import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { account } from '../../../../../cloudfunctions/contract/account'
import { useNow } from '../../../../client/now'
import { HallProblem, type HallProblemCode } from '../../../../client/problem'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { claimWords } from '../../../../copy/member'
import { WishBar } from '../../../../parts/wish-bar'
import { Button } from '../../../../ui/button'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'

const waitMs = 5 * 60_000
type Sent = OutputOf<(typeof account)['actions']['sendCode']>

/** A number that another member's record holds, taken by whoever receives what is sent to it. */
export function ClaimSheet({ onClose }: { onClose: () => void }) {
  const now = useNow()
  const [mobile, setMobile] = useState('')
  const [code, setCode] = useState('')
  const [told, setTold] = useState(false)
  const [notKept, setNotKept] = useState<HallProblemCode | null>(null)
  const [sent, setSent] = useState<Sent | null>(null)
  const sending = useWish('account', 'claim')
  const claiming = useWish('membership', 'claim')
  const wrong = { mobile: !/^1[3-9]\d{9}$/.test(mobile), code: !/^\d{6}$/.test(code) }
  const failed = (failure: unknown) => setNotKept(failure instanceof HallProblem ? failure.code : 'outbox.not-kept')
  const send = () => {
    setTold(true)
    if (!wrong.mobile) sending.sendSealed('sendCode', {}, { mobile }, { until: now + waitMs, asOf: now }).catch(failed)
  }
  const claim = () => {
    setTold(true)
    if (!wrong.mobile && !wrong.code) claiming.sendSealed('claimMobile', { by: 'code' }, { mobile, code }, { until: now + waitMs, asOf: now }).catch(failed)
  }
  return (
    <Sheet title={claimWords.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='member-note'>{claimWords.advice}</View>
      <FormField label={claimWords.mobile} placeholder='' fault={told && wrong.mobile ? claimWords.faults.mobile : null} kind='number' value={mobile} maxLength={11} onInput={setMobile} />
      {sent === null ? (
        <WishBar wish={sending} problem={notKept} said={() => null} onDone={(_action, answer) => { setSent(answer as Sent); setTold(false) }}>
          <Button kind='main' words={claimWords.send} onPress={send} />
        </WishBar>
      ) : (
        <>
          <Notice icon='check' live>{sent.by === 'message-centre' ? claimWords.sentHere : claimWords.sent}</Notice>
          <FormField label={claimWords.code} placeholder={claimWords.codeHint} fault={told && wrong.code ? claimWords.faults.code : null} kind='number' value={code} maxLength={6} onInput={setCode} />
          <WishBar wish={claiming} problem={notKept} said={() => claimWords.done} onDone={onClose}>
            <Button kind='main' words={claimWords.claim} onPress={claim} />
          </WishBar>
        </>
      )}
    </Sheet>
  )
}
