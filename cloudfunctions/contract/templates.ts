// Without zod: the pages read it too.
import type { MessageKind } from './message'

/** What WeChat can be asked to deliver, one acceptance one message. Their ids are settings: each mini-program has its own. */
export const templates = {
  /** 办理进度: what, how it stands, when. */
  progress: { kinds: ['case-moved', 'study-moved', 'application-moved', 'booking-moved', 'objection-answered'] },
  /** 名额: what, until when. */
  seat: { kinds: ['seat-offered', 'offer-lapsed', 'occasion-called-off'] },
  /** 开始前提醒: what, when. */
  soon: { kinds: ['slot-soon'] },
} as const satisfies Record<string, { kinds: readonly MessageKind[] }>
export type Template = keyof typeof templates
export const templateNames = Object.keys(templates) as Template[]

export const templateOf = (kind: MessageKind): Template | undefined => templateNames.find((name) => (templates[name].kinds as readonly MessageKind[]).includes(kind))
