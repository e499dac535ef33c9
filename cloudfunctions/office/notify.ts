import type { Message } from '../contract/message'
import { type Template, templateNames, templates } from '../contract/templates'
import { dayNumber, isoDate, minuteOfDay } from '../rules/shanghai-time'
import { leaveMessage, type StoredMessage } from '../store/messages'
import { settings } from '../store/settings'
import { addCredit, takeCredit } from '../store/subscriptions'
import { sendSubscribeMessage } from '../store/wechat-messages'

type Told = Omit<StoredMessage, 'readAt'>
const kindsOf: Record<Template, readonly Message['kind'][]> = templates
const templateOf = (kind: Message['kind']): Template | undefined => templateNames.find((name) => kindsOf[name].includes(kind))
const page = 'features/message/list/index'
/** What WeChat takes into a field of kind `thing`. */
const mostSigns = 20
const advice: Record<Template, string> = { progress: '有进展，点开看看', seat: '名额有变化，点开看看', soon: '快开始了，别忘了入场码' }

/**
 * Tells a person something, once: it lies in the message centre, and where he has said yes to WeChat, WeChat delivers it too.
 * What WeChat does with it changes nothing: the message centre is the truth.
 */
export async function notify(message: Told): Promise<boolean> {
  if (!await leaveMessage(message)) return false
  try {
    await deliver(message)
  } catch (failure) {
    console.error(JSON.stringify({ code: 'notify.failed', kind: message.kind, why: `${(failure as { code?: unknown }).code ?? 'failed'}` }))
  }
  return true
}

async function deliver({ person, kind, title, moment, at }: Told): Promise<void> {
  const template = templateOf(kind)
  const id = template && (await settings(at)).templates[template]
  if (!template || !id || !await takeCredit(person, template)) return
  const data = { thing1: { value: [...title].slice(0, mostSigns).join('') || '职工之家' }, time2: { value: timeText(moment ?? at) }, thing3: { value: advice[template] } }
  // A failure of WeChat's does not cost the person his yes.
  const sent = await sendSubscribeMessage({ touser: person, template_id: id, page, data }).catch(() => 'failed' as const)
  if (sent !== 'failed') return
  await addCredit(person, template)
  throw new Error('WeChat did not take it')
}

/** `2026-11-23 10:02` */
function timeText(instant: number): string {
  const minute = minuteOfDay(instant)
  return `${isoDate(dayNumber(instant))} ${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
