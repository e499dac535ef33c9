import { Button, View } from '@tarojs/components'
import type { WechatMobileProps } from './wechat-mobile-props'

/** WeChat's own button: only a press on it lets WeChat ask whether the number may be given. */
export const WechatMobile = ({ words, or, onCode, onRefused }: WechatMobileProps) => (
  <View>
    <Button className='weui-btn btn weui-btn_primary' openType='getPhoneNumber' onGetPhoneNumber={({ detail: { code } }) => (code ? onCode(code) : onRefused())}>{words}</Button>
    <View className='account-note account-or'>{or}</View>
  </View>
)
