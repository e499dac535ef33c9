import type { Template } from '../../cloudfunctions/contract/templates'

const when: Record<Template, string> = { progress: '有进展', soon: '快开始了', seat: '有名额了' }

export const tellMe = {
  /** Named by what matters first. */
  ask: ([first]: readonly Template[]) => `${when[first ?? 'progress']}，用微信告诉我`, more: '再多收一次',
  note: '允许一次，微信送一条；不允许，“消息”里也有。',
  left: (left: number) => `微信还会告诉您 ${left} 次`,
  refused: '没有允许，有进展请到“消息”里看。',
}
