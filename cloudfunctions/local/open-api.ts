import { randomBytes } from 'node:crypto'
import { type CastMember, LOCAL_APPID, phoneCodeOf } from './cast'
import { CloudError } from './engine/cloud-error'
import { invalidParam } from './refusals'

/** A subscribe message that WeChat would have delivered. */
export interface WechatMessage {
  at: string
  touser: string
  /** The member's name when the receiver is one of the cast. */
  receiver: string | null
  templateId: string
  page: string | null
  data: Record<string, string>
}

const MESSAGES_KEPT = 1000
const ANSWER_AFTER_MS = 200
const DOUBTFUL = '看不清'
const RISKY_WORDS = ['赌博', '代开发票', '办假证', '裸聊']

/** The longest value of each kind of template field (WeChat's "订阅消息参数值内容限制说明"), in characters. */
const FIELD_LIMITS: Record<string, RegExp> = {
  thing: /^.{1,20}$/su, number: /^-?\d[\d.]{0,31}$/, letter: /^[A-Za-z]{1,32}$/, symbol: /^[^\w\s]{1,5}$/u, character_string: /^[\x20-\x7e]{1,32}$/,
  time: /^.{1,40}$/u, date: /^.{1,40}$/u, amount: /^.{1,12}$/u, phone_number: /^[\d+-]{1,17}$/, car_number: /^.{1,8}$/u,
  name: /^(?:[^\x00-\x7f]{1,10}|[\x20-\x7e]{1,20})$/u, phrase: /^[^\x00-\x7f]{1,5}$/u,
}

type Reply = Record<string, unknown>

const ok = (fields: Reply = {}): Reply => ({ errcode: 0, errmsg: 'ok', ...fields })
const fault = (errcode: number, errmsg: string): Reply => ({ errcode, errmsg })

/** A stand-in for WeChat's server API behind `callWxOpenApi`: what is sent is shown, not delivered. */
export class OpenApi {
  readonly outbox: WechatMessage[] = []
  readonly #tokens = new Set<string>()
  readonly #phones: ReadonlyMap<string, string>
  readonly #names: ReadonlyMap<string, string>

  /** `push` delivers what WeChat sends by itself. */
  constructor(cast: readonly CastMember[], readonly now: () => Date, readonly push: (event: Reply) => void = () => undefined) {
    this.#phones = new Map(cast.flatMap((member) => (member.phone === null ? [] : [[phoneCodeOf(member), member.phone]])))
    this.#names = new Map(cast.flatMap(({ openid, name }) => (openid === null ? [] : [[openid, name]])))
  }

  /** The token that one invocation carries in its context. */
  issueToken(): string {
    const token = randomBytes(24).toString('hex')
    this.#tokens.add(token)
    return token
  }

  revokeToken(token: string): void {
    this.#tokens.delete(token)
  }

  /**
   * Answers one call in WeChat's own form, errors of WeChat (`errcode`) included.
   * @throws WX_API_TOKEN_INVALID without the token of a running invocation, WX_API_NOT_SUPPORTED for an interface that is not played here, INVALID_PARAM for data that is not JSON
   */
  call(apiName: unknown, requestData: unknown, token: unknown): Reply {
    if (typeof token !== 'string' || !this.#tokens.has(token)) throw new CloudError('WX_API_TOKEN_INVALID', 'the WeChat open API needs the token of a running invocation')
    const data = parsed(requestData)
    switch (apiName) {
      case '/wxa/business/getuserphonenumber': return this.#phoneNumber(data)
      case '/cgi-bin/message/subscribe/send': return this.#send(data)
      case '/wxa/msg_sec_check': return checkText(data)
      case '/wxa/media_check_async': return this.#checkPicture(data)
      default: throw new CloudError('WX_API_NOT_SUPPORTED', `not supported by the local cloud: the WeChat interface ${String(apiName)}`)
    }
  }

  /** WeChat answers within half an hour; here soon, by the words that stand in the picture's bytes. */
  #checkPicture({ media_url: url, media_type: type, version, scene, openid }: Reply): Reply {
    if (typeof url !== 'string' || !/^https?:/.test(url)) return fault(40097, 'invalid media_url')
    if (type !== 2 || version !== 2 || !Number.isInteger(scene) || typeof openid !== 'string') return fault(40097, 'invalid args')
    const trace_id = randomBytes(16).toString('hex')
    const tell = (errcode: number, suggest: string) => this.push({
      ToUserName: LOCAL_APPID, FromUserName: openid, CreateTime: Math.floor(this.now().getTime() / 1000), MsgType: 'event', Event: 'wxa_media_check',
      appid: LOCAL_APPID, trace_id, version: 2, errcode, errmsg: errcode === 0 ? 'ok' : 'download fail', result: { suggest, label: suggest === 'pass' ? 100 : 20006 },
    })
    void new Promise((resolve) => setTimeout(resolve, ANSWER_AFTER_MS)).then(() => fetch(url)).then(async (file) => {
      const words = Buffer.from(await file.arrayBuffer()).toString('utf8')
      tell(file.ok ? 0 : -1008, RISKY_WORDS.some((word) => words.includes(word)) ? 'risky' : words.includes(DOUBTFUL) ? 'review' : 'pass')
    }).catch(() => tell(-1008, 'review'))
    return ok({ trace_id })
  }

  #phoneNumber({ code }: Reply): Reply {
    const phone = typeof code === 'string' ? this.#phones.get(code) : undefined
    if (phone === undefined) return fault(40029, 'invalid code')
    const watermark = { timestamp: Math.floor(this.now().getTime() / 1000), appid: LOCAL_APPID }
    return ok({ phone_info: { phoneNumber: phone, purePhoneNumber: phone, countryCode: '86', watermark } })
  }

  #send({ touser, template_id: templateId, page, data }: Reply): Reply {
    if (typeof touser !== 'string' || !/^[\w-]{6,64}$/.test(touser)) return fault(40003, 'invalid openid')
    if (typeof templateId !== 'string' || !/^[\w-]{1,64}$/.test(templateId)) return fault(40037, 'invalid template_id')
    if (page !== undefined && (typeof page !== 'string' || /^(?:\/|https?:)/.test(page))) return fault(41030, 'invalid page')
    if (typeof data !== 'object' || data === null || Object.keys(data).length === 0) return fault(47003, 'argument invalid! data is empty')
    const values: Record<string, string> = {}
    for (const [field, entry] of Object.entries(data as Record<string, unknown>)) {
      const value = (entry as { value?: unknown } | null)?.value
      const limit = FIELD_LIMITS[field.replace(/\d+$/, '')]
      const text = typeof value === 'number' ? String(value) : value
      if (typeof text !== 'string' || !limit?.test(text)) return fault(47003, `argument invalid! data.${field}.value is invalid`)
      values[field] = text
    }
    this.outbox.push({ at: this.now().toISOString(), touser, receiver: this.#names.get(touser) ?? null, templateId, page: (page as string | undefined) ?? null, data: values })
    if (this.outbox.length > MESSAGES_KEPT) this.outbox.splice(0, this.outbox.length - MESSAGES_KEPT)
    return ok({ msgid: this.outbox.length })
  }
}

function parsed(requestData: unknown): Reply {
  if (requestData === undefined || requestData === '') return {}
  try {
    const value: unknown = JSON.parse(String(requestData))
    if (typeof value === 'object' && value !== null) return value as Reply
  } catch {
    // Told below, together with what is JSON but no object.
  }
  throw invalidParam('requestData must be a JSON object')
}

function checkText({ content, version, scene, openid }: Reply): Reply {
  if (typeof content !== 'string' || content === '' || [...content].length > 2500) return fault(40129, 'invalid content')
  if (version !== 2 || !Number.isInteger(scene) || (scene as number) < 1 || (scene as number) > 4) return fault(40097, 'invalid args')
  if (typeof openid !== 'string' || openid === '') return fault(40003, 'invalid openid')
  const word = RISKY_WORDS.find((risky) => content.includes(risky))
  const result = word === undefined ? { suggest: 'pass', label: 100 } : { suggest: 'risky', label: 20006 }
  const detail = [{ strategy: 'keyword', errcode: 0, suggest: result.suggest, label: result.label, ...(word === undefined ? {} : { keyword: word, level: 90 }) }]
  return ok({ result, detail, trace_id: randomBytes(8).toString('hex') })
}
