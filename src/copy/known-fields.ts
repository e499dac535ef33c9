import type { KnownField } from '../../cloudfunctions/contract/known'
import type { ProfileField } from '../../cloudfunctions/contract/profile-fields'
import { diplomaWords, occupationWords, sexWords } from './person-words'
import { agoWords, documentDayWords } from './times'

export const fieldWords: Record<ProfileField, string> = {
  name: '姓名', idNumber: '身份证号', birthMonth: '出生年月', sex: '性别', mobile: '手机号', occupation: '职业', employer: '单位', uscc: '单位信用代码', area: '在哪里工作或居住',
  householdInHebei: '河北户籍', diploma: '学历', bankName: '开户银行', bankCard: '银行卡号', venue: '宣讲的地点', venueAddress: '宣讲地点的地址', venueArea: '宣讲地点的县区',
}
const codes: Partial<Record<ProfileField, Record<string, string>>> = { diploma: diplomaWords, occupation: occupationWords, sex: sexWords }

/** What is known, as it may be shown. A place is named by whoever knows its name. */
export function shownWords({ field, shown }: Pick<KnownField, 'field' | 'shown'>): string {
  if (typeof shown === 'boolean') return shown ? '是' : '不是'
  if (field === 'birthMonth') return `${String(shown).slice(0, 4)}年${Number(String(shown).slice(5))}月`
  return codes[field]?.[String(shown)] ?? String(shown)
}

const sources: Record<string, string> = { study: '求学圆梦申请', job: '简历', contest: '竞赛报名', match: '组队', course: '结业证书', talk: '约宣讲', account: '您自己填', wechat: '微信', code: '验证码' }
/** `来自简历，3 天前`. */
export function sourceWords({ source, at }: Pick<KnownField, 'source' | 'at'>, now: number): string {
  if (source === 'wechat' || source === 'code') return `${sources[source]}核实过，${agoWords(at, now)}`
  return source === 'account' ? `您自己填的，${agoWords(at, now)}` : `来自${sources[source] ?? '办事时填的表'}，${agoWords(at, now)}`
}
export const untilWords = (until: number | null): string => (until === null ? '以后不再问' : `${documentDayWords(until)}以前不再问`)
