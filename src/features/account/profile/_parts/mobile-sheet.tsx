import { View } from '@tarojs/components'
import { useState } from 'react'
import { useSecondsUntil } from '../../../../client/now'
import { useWish } from '../../../../client/wishes'
import { mobileSheet, profilePage } from '../../../../copy/account'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { FormField } from '../../../../ui/form-field'
import { Notice } from '../../../../ui/notice'
import { Sheet } from '../../../../ui/sheet'
import { WishBar } from '../../../../parts/wish-bar'
import { WechatMobile } from './wechat-mobile'

interface Sent { mobile: string; by: string; again: number }
/** Who leaves to look for his code comes back to where he was. */
let lastSent: Sent | null = null

const minutes = (count: number) => count * 60_000

/** A mobile number, by WeChat's own button, or by hand with a code that proves that it is one's own. */
export function MobileSheet({ asOf, onForget, onClose }: { asOf: number; onForget: (() => void) | undefined; onClose: () => void }) {
  const wish = useWish('account', 'mobile')
  const [sent, setSent] = useState(lastSent)
  const [mobile, setMobile] = useState(sent?.mobile ?? '')
  const [code, setCode] = useState('')
  const [short, setShort] = useState(false)
  const [refused, setRefused] = useState(false)
  const seconds = useSecondsUntil(sent?.again ?? 0)
  const when = { until: asOf + minutes(10), asOf }
  const send = () => {
    const typed = mobile.trim()
    if (!/^1[3-9]\d{9}$/.test(typed)) return setShort(true)
    wish.send('sendCode', { mobile: typed }, when)
  }
  const done = (action: string, answer: unknown) => {
    lastSent = action === 'confirmMobile' ? null : { mobile: mobile.trim(), by: (answer as { by: string }).by, again: Date.now() + minutes(1) }
    setSent(lastSent)
    if (action === 'confirmMobile') onClose()
  }
  return (
    <Sheet title={mobileSheet.title} closeWords={everywhere.close} onClose={onClose}>
      <View className='account-sheet'>
        <WechatMobile words={mobileSheet.byWechat} or={mobileSheet.or} onCode={(given) => wish.send('confirmMobile', { by: 'wechat', code: given }, when)} onRefused={() => setRefused(true)} />
        {refused && <Notice icon='info' live>{mobileSheet.refused}</Notice>}
        <FormField label={mobileSheet.title} placeholder={mobileSheet.hint} kind='number' maxLength={11} fault={short ? mobileSheet.short : null} value={mobile} onInput={(text) => { setMobile(text); setShort(false) }} />
        {sent?.mobile === mobile.trim() && (
          <>
            <Notice icon='message-square' live>{mobileSheet.sentTo[sent.by] ?? ''}</Notice>
            <FormField label={mobileSheet.code} placeholder={mobileSheet.codeHint} kind='number' maxLength={6} fault={null} value={code} onInput={setCode} />
          </>
        )}
        <WishBar wish={wish} said={() => null} onDone={done}>
          <Button words={seconds > 0 ? mobileSheet.again(seconds) : mobileSheet.send} disabled={seconds > 0} kind={sent ? 'plain' : 'main'} className='do-go' onPress={send} />
          {sent && <Button kind='main' className='do-go' words={mobileSheet.confirm} disabled={!/^\d{6}$/.test(code)} onPress={() => wish.send('confirmMobile', { by: 'code', mobile: sent.mobile, code }, when)} />}
        </WishBar>
        {onForget && <Button words={profilePage.forget} icon='trash-2' onPress={onForget} />}
      </View>
    </Sheet>
  )
}
