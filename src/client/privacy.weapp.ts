import Taro from '@tarojs/taro'
import type { PrivacyAsking } from './privacy-port'

type Answer = { event: 'agree'; buttonId: string } | { event: 'disagree' }
let pending: ((answer: Answer) => void) | null = null
const watchers = new Set<() => void>()

function answered(answer: Answer): void {
  pending?.(answer)
  pending = null
  watchers.forEach((tell) => tell())
}

// WeChat holds back what needs the agreement until it has been answered. An old WeChat asks by itself.
Taro.onNeedPrivacyAuthorization?.((resolve) => {
  pending = resolve as (answer: Answer) => void
  watchers.forEach((tell) => tell())
})

export const privacyAsking: PrivacyAsking = {
  watch(tell) {
    watchers.add(tell)
    return () => void watchers.delete(tell)
  },
  isAsking: () => pending !== null,
  agree: (buttonId) => answered({ event: 'agree', buttonId }),
  refuse: () => answered({ event: 'disagree' }),
  openContract: () => void Taro.openPrivacyContract({}),
}
