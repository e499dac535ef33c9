import { codePrint, countTry, findMobileCode, mobileCodeId, spendMobileCode } from '../store/mobile-codes'
import { wechatMobile } from '../store/wechat-mobile'
import { problem } from './problem'

/** For how long a code that was sent is good. */
export const codeValidMs = 5 * 60_000
const mostTries = 5

/** By what WeChat's button gave, or by the code that was sent. */
export type MobileProof = { by: 'wechat'; code: string } | { by: 'code'; mobile: string; code: string }

/**
 * Does something with the mobile number that somebody has just proved to be his; then the code is spent.
 * Errors: `wechat-mobile.refused`, `mobile-code.expired`, `mobile-code.wrong`.
 */
export async function withProvenMobile<T>(said: MobileProof, person: string, now: number, work: (mobile: string) => Promise<T>): Promise<T> {
  const done = await work(said.by === 'wechat' ? await givenByWechat(said.code) : await confirmedByCode(said, person, now))
  if (said.by === 'code') await spendMobileCode(mobileCodeId(said.mobile))
  return done
}

async function givenByWechat(code: string): Promise<string> {
  const given = await wechatMobile(code)
  if ('errcode' in given) throw problem('wechat-mobile.refused', { errcode: given.errcode })
  return given.mobile
}

async function confirmedByCode({ mobile, code }: { mobile: string; code: string }, person: string, now: number): Promise<string> {
  const id = mobileCodeId(mobile)
  const seen = await findMobileCode(id)
  if (!seen || seen.person !== person || seen.code === '' || now >= seen.at + codeValidMs || seen.tries >= mostTries) throw problem('mobile-code.expired')
  // The try is used up first: a hundred guesses at once are not a hundred tries.
  if (!await countTry(seen)) throw problem('intent.doing', { retryAfterMs: 1_000 })
  if (seen.code !== codePrint(id, code)) throw problem('mobile-code.wrong', { left: mostTries - seen.tries - 1 })
  return mobile
}
