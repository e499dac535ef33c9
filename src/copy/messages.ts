import type { Message } from '../../cloudfunctions/contract/message'
import { untilWords } from './occasion'
import { documentDayWords, momentWords } from './times'

export const messagePage = {
  title: '消息',
  note: '名额、提醒、办理进度',
  none: { title: '还没有消息', advice: '报名、投递以后，有变化会告诉您。' },
  logIn: { title: '登录后看消息', advice: '轮到您的名额、开始前的提醒都在这里。' },
  unread: '未读',
  more: '看更早的',
}

/** What happened, and until when something can be done, as a colleague would say it. */
export function messageWords({ kind, title, moment }: Message, now: number): { happened: string; advice: string } {
  const when = moment === null ? '' : momentWords(moment, now)
  switch (kind) {
    case 'seat-offered': return { happened: `“${title}”有名额了`, advice: moment !== null && moment > now ? `为您保留到${when}，点进去接受或放弃。` : '保留的时间过了，名额给了下一位。' }
    case 'offer-lapsed': return { happened: `“${title}”的名额给了下一位`, advice: '保留的时间里没有接受。还想去，可以重新报名。' }
    case 'slot-soon': return { happened: `“${title}”快开始了`, advice: `${when}开始，记得带上入场码。` }
    case 'occasion-called-off': return { happened: `“${title}”取消了`, advice: '不用去了，名额已经退还。' }
    case 'study-moved': return { happened: `您的求学圆梦申请（${title}）有进展`, advice: when ? `请在${when}前看一看、办一办。` : '点进去看看。' }
    case 'case-moved': return { happened: `“${title}”有进展`, advice: when ? `请在${when}前看一看、办一办。` : '点进去看走到哪一步。' }
    case 'case-due': return { happened: `“${title}”快到期了`, advice: when ? `${when}到期，点进去办。` : '点进去办。' }
    case 'case-late': return { happened: `“${title}”超过了承诺的时间`, advice: '对不住。已经提醒上一级工会接着办，点进去看。' }
    case 'case-overdue': return { happened: `下级办的“${title}”超期了`, advice: '请接着办，点进去看。' }
    case 'application-moved': return { happened: title ? `您投递的“${title}”有进展` : '您的求职登记有进展', advice: when ? `面试时间：${when}。` : '点进去看看。' }
    case 'booking-moved': return when ? { happened: `约讲“${title}”排好了`, advice: `${when}开讲，职工现在就能报名。` } : { happened: `约讲“${title}”有变动`, advice: '点进去看原因。' }
    case 'ticket-opened': return { happened: `有人说“${title}”到了没开`, advice: when ? `请在${when}前看一看、答一声。` : '请看一看、答一声。' }
    case 'ticket-overdue': return { happened: `“${title}”到了没开的事，站长没有按时答`, advice: '请接着办，点进去看。' }
    case 'medicine-expiring': return { happened: `“${title}”的药箱快过期了`, advice: moment === null ? '请换新的，换好登记新的日期。' : `${documentDayWords(moment)}到期，请换新的，换好登记新的日期。` }
    case 'medicine-expired': return { happened: `“${title}”的药箱过期了`, advice: '请先收起来，换好再登记新的日期。' }
    case 'correction-waiting': return { happened: `有人说“${title}”的信息不对`, advice: '点进去看看，对不对都答一声。' }
    case 'correction-decided': return { happened: `您说的“${title}”的事有答复了`, advice: '点进去看答复。' }
    case 'mobile-code': return { happened: `验证码 ${title}`, advice: '演示环境没有接短信，验证码放在这里，五分钟内有效。' }
    case 'mobile-released': return { happened: '会员卡上的手机号被认领走了', advice: '有人用短信验证了那个号码是他的。要是弄错了，请拨打 0311-12351。' }
    case 'feedback-asked': return { happened: `“${title}”怎么样？`, advice: '点三下就行，只统计人数，不记名。' }
    case 'score-published': return { happened: `“${title}”成绩公布了`, advice: moment !== null && moment > now ? `点进去看名次。有疑问，${untilWords(moment, now)}前可以提异议。` : '点进去看名次。' }
    case 'objection-answered': return { happened: `您对“${title}”成绩的异议有答复了`, advice: '点进去看答复。' }
    case 'title-awarded': return { happened: `祝贺您，在“${title}”中获得称号`, advice: '点进去看称号和证书。' }
  }
}
