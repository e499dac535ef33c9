// Without zod: the pages read it too.
/** What WeChat can be asked to deliver; one acceptance is one message. Their ids are settings: each mini-program has its own. */
export const templates = {
  /** 办理进度通知: what, and since when. */
  progress: ['case-moved', 'study-moved', 'application-moved', 'booking-moved', 'objection-answered', 'ticket-opened', 'ticket-overdue', 'correction-decided'],
  /** 名额通知: what, and until when. */
  seat: ['seat-offered', 'offer-lapsed', 'occasion-called-off'],
  /** 开始提醒: what, and when. */
  soon: ['slot-soon'],
} as const
export type Template = keyof typeof templates
export const templateNames = Object.keys(templates) as Template[]

