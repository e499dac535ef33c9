import type { WechatMobileProps } from './wechat-mobile-props'

/** A browser knows no WeChat number. */
export const WechatMobile = (_props: WechatMobileProps) => null
