import { Button as WeChatButton, View } from '@tarojs/components'
import { useSyncExternalStore } from 'react'
import { privacyAsking } from '../client/privacy'
import { privacyGate } from '../copy/privacy-gate'
import { Button } from '../ui/button'
import { Sheet } from '../ui/sheet'
import './privacy-gate.scss'

const agreeing = 'privacy-agree'

/** Stands over whatever page is open while WeChat waits for the answer; only its own button counts as agreeing. */
export function PrivacyGate() {
  const asking = useSyncExternalStore(privacyAsking.watch, privacyAsking.isAsking)
  return asking && (
    <Sheet title={privacyGate.title} closeWords={privacyGate.refuse} onClose={privacyAsking.refuse}>
      <View className='privacy-gate'>
        <View>{privacyGate.words}</View>
        <View>{privacyGate.without}</View>
        <Button kind='quiet' words={privacyGate.read} onPress={privacyAsking.openContract} />
        <WeChatButton id={agreeing} className='weui-btn btn weui-btn_primary' openType='agreePrivacyAuthorization' onAgreePrivacyAuthorization={() => privacyAsking.agree(agreeing)}>{privacyGate.agree}</WeChatButton>
        <Button words={privacyGate.refuse} onPress={privacyAsking.refuse} />
      </View>
    </Sheet>
  )
}
