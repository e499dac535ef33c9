import type { account } from '../../contract/account'
import { codeValidMs, withProvenMobile } from '../../office/mobile-proof'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { dayNumber } from '../../rules/shanghai-time'
import { learn } from '../../store/known-fields'
import { codePrint, findMobileCode, freshCode, mobileCodeId, putMobileCode } from '../../store/mobile-codes'
import { smsProvider } from '../../store/sms'
import { rowOf } from './known'

const minuteMs = 60_000
const mostADay = 5

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
  const until = now + codeValidMs
  if (!await putMobileCode(seen, { _id: id, person: caller.openid!, code: codePrint(id, code), at: now, day, sends: sends + 1, tries: 0 })) throw problem('mobile-code.too-soon', { retryAfterMs: minuteMs })
  await provider.send({ mobile, code, person: caller.openid!, id: `${id}-${intent}`, until, now }).catch(() => { throw problem('sms.failed') })
  return { by: provider.name, until, againAt: now + minuteMs }
}

export const confirmMobile: Handler<typeof account.actions.confirmMobile> = async (said, { caller, now }) => {
  const person = caller.openid!
  await withProvenMobile(said, person, now, (mobile) => learn(person, { mobile }, said.by, now))
  return rowOf(person, 'mobile', now)
}
