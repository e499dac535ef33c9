import { environment } from './database'

interface Given { errcode?: number; phone_info?: { purePhoneNumber?: string; countryCode?: string } }

/** The mobile number that somebody lets us have by WeChat's own button, for the code that it gave; else WeChat's reason. */
export async function wechatMobile(code: string): Promise<{ mobile: string } | { errcode: number }> {
  const answer = await environment().callWxOpenApi({ apiName: '/wxa/business/getuserphonenumber', requestData: { code } })
  const { errcode = -1, phone_info: info } = (answer as { result?: Given }).result ?? {}
  if (errcode !== 0 || !info?.purePhoneNumber) return { errcode }
  return info.countryCode === '86' ? { mobile: info.purePhoneNumber } : { errcode: -2 }
}
