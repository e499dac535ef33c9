import type { account } from '../../contract/account'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { dayNumber } from '../../rules/shanghai-time'
import { learn } from '../../store/known-fields'
import { codePrint, countTry, findMobileCode, freshCode, mobileCodeId, putMobileCode, spendMobileCode } from '../../store/mobile-codes'
import { smsProvider } from '../../store/sms'
import { wechatMobile } from '../../store/wechat-mobile'
import { rowOf } from './known'

const minuteMs = 60_000
const validMs = 5 * minuteMs
const mostADay = 5
const mostTries = 5

/** The limits are the number's, whoever asks: nobody can be rung up by somebody with many accounts. */
export const sendCode: Handler<typeof account.actions.sendCode> = async ({ mobile }, { caller, now, intent }) => {
  const provider = smsProvider()
  if (!provider) throw problem('sms.not-set-up')
  const id = mobileCodeId(mobile)
  const seen = await findMobileCode(id)
  const day = dayNumber(now)
  const sends = seen?.day === day ? seen.sends : 0
  if (seen && now < seen.at + minuteMs) throw problem('mobile-code.too-soon', { retryAfterMs: seen.at + minuteMs - now })
  if (sends >= mostADay) throw problem('mobile-code.too-many', { most: mostADay })
  const code = freshCode()
  const until = now + validMs
  if (!await putMobileCode(seen, { _id: id, person: caller.openid!, code: codePrint(id, code), at: now, day, sends: sends + 1, tries: 0 })) throw problem('mobile-code.too-soon', { retryAfterMs: minuteMs })
  await provider.send({ mobile, code, person: caller.openid!, id: `${id}-${intent}`, until, now }).catch(() => { throw problem('sms.failed') })
  return { by: provider.name, until, againAt: now + minuteMs }
}

export const confirmMobile: Handler<typeof account.actions.confirmMobile> = async (said, { caller, now }) => {
  const person = caller.openid!
  await learn(person, { mobile: said.by === 'wechat' ? await givenByWechat(said.code) : await confirmedByCode(said, person, now) }, said.by, now)
  if (said.by === 'code') await spendMobileCode(mobileCodeId(said.mobile))
  return rowOf(person, 'mobile', now)
}

/** Errors: `wechat-mobile.refused`. */
async function givenByWechat(code: string): Promise<string> {
  const given = await wechatMobile(code)
  if ('errcode' in given) throw problem('wechat-mobile.refused', { errcode: given.errcode })
  return given.mobile
}

/** Errors: `mobile-code.expired`, `mobile-code.wrong`. */
async function confirmedByCode({ mobile, code }: { mobile: string; code: string }, person: string, now: number): Promise<string> {
  const id = mobileCodeId(mobile)
  const seen = await findMobileCode(id)
  if (!seen || seen.person !== person || seen.code === '' || now >= seen.at + validMs || seen.tries >= mostTries) throw problem('mobile-code.expired')
  // The try is used up first: a hundred guesses at once are not a hundred tries.
  if (!await countTry(seen)) throw problem('intent.doing', { retryAfterMs: 1_000 })
  if (seen.code !== codePrint(id, code)) throw problem('mobile-code.wrong', { left: mostTries - seen.tries - 1 })
  return mobile
}
