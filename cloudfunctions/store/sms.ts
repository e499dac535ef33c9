import type { SmsProviderName } from '../contract/sms-providers'
import { leaveMessage } from './messages'

interface Sms { mobile: string; code: string; person: string; id: string; until: number; now: number }
/** Sends one code. A provider of text messages is another entry here, with its own keys in config/functions.ts. */
type SmsProvider = (sms: Sms) => Promise<void>

const providers: Record<SmsProviderName, SmsProvider> = {
  'message-centre': async ({ code, person, id, until, now }) => {
    await leaveMessage({ _id: id, person, kind: 'mobile-code', about: 'account', title: code, moment: until, at: now })
  },
}

/** The provider that this environment names; none where it names none. */
export function smsProvider(): { name: SmsProviderName; send: SmsProvider } | undefined {
  const name = process.env.SMS_PROVIDER as SmsProviderName | undefined
  const send = name === undefined ? undefined : providers[name]
  return send && { name: name!, send }
}
