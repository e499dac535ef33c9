import { environment } from './database'

export type Verdict = 'pass' | 'risky' | 'doubt' | 'unavailable'

/** WeChat's own limit, characters. */
const most = 2_500
/** 资料: what somebody says of himself or offers. */
const scene = 1

interface Checked { errcode?: number; result?: { suggest?: string } }

/**
 * What WeChat's content check (msgSecCheck 2.0) says of a text that this caller wants others to see. Longer texts are
 * asked about in pieces. No answer is none: whatever fails on the way is `unavailable`.
 */
export async function checkContent(text: string, openid: string): Promise<Verdict> {
  const signs = [...text.trim()]
  const verdicts: Verdict[] = []
  for (let from = 0; from < signs.length; from += most) verdicts.push(await checkPiece(signs.slice(from, from + most).join(''), openid))
  return (['risky', 'unavailable', 'doubt'] as const).find((verdict) => verdicts.includes(verdict)) ?? 'pass'
}

async function checkPiece(content: string, openid: string): Promise<Verdict> {
  try {
    const answer = await environment().callWxOpenApi({ apiName: '/wxa/msg_sec_check', requestData: { content, version: 2, scene, openid } })
    const { errcode, result } = (answer as { result?: Checked }).result ?? {}
    if (errcode === 0 && result?.suggest === 'pass') return 'pass'
    if (errcode === 0 && result?.suggest === 'risky') return 'risky'
    if (errcode === 0 && result?.suggest === 'review') return 'doubt'
    return told(`errcode ${errcode}`)
  } catch (failure) {
    return told(`${(failure as { code?: unknown }).code ?? 'failed'}`)
  }
}

function told(why: string): 'unavailable' {
  console.error(JSON.stringify({ code: 'content-check.unavailable', why }))
  return 'unavailable'
}

/** 图片 */
const picture = 2

/** Asks WeChat to look at a picture (mediaCheckAsync 2.0): its answer comes later, under the name given here; null where it could not be asked. */
export async function askPictureCheck(url: string, openid: string): Promise<string | null> {
  try {
    const answer = await environment().callWxOpenApi({ apiName: '/wxa/media_check_async', requestData: { media_url: url, media_type: picture, version: 2, scene, openid } })
    const { errcode, trace_id: trace } = (answer as { result?: { errcode?: number; trace_id?: string } }).result ?? {}
    if (errcode === 0 && trace) return trace
    told(`errcode ${errcode}`)
  } catch (failure) {
    told(`${(failure as { code?: unknown }).code ?? 'failed'}`)
  }
  return null
}
