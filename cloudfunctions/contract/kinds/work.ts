import { type OccupationCode, occupationCodes } from '../person'
import type { Choice, Question } from './kind'

const names: Record<OccupationCode, string> = {
  'truck-driver': '货车司机', courier: '快递员', 'delivery-rider': '外卖骑手', 'ride-hailing-driver': '网约车司机', 'care-worker': '护工护理员', 'domestic-worker': '家政服务员',
  'mall-clerk': '商场信息员', 'property-agent': '房产中介员', 'security-guard': '保安员', employee: '单位职工', 'other-flexible': '别的灵活就业',
}
export const occupationChoices: readonly Choice[] = occupationCodes.map((code) => ({ code, words: names[code] }))

/** For whom one works: it finds the union, and no unit is told of it. */
export const works = [
  { id: 'works', words: '给谁干活', ask: 'choice', of: [{ code: 'unit', words: '有单位' }, { code: 'platform', words: '在平台接单' }, { code: 'none', words: '没有单位' }] },
  { id: 'employer', words: '单位名称', ask: 'text', min: 2, max: 60, field: 'employer', when: { question: 'works', is: ['unit'] } },
  { id: 'uscc', words: '统一社会信用代码', hint: '知道就填，能直接找到单位工会', ask: 'text', min: 18, max: 18, pattern: 'uscc', field: 'uscc', optional: true, when: { question: 'works', is: ['unit'] } },
  { id: 'platform', words: '平台名称', ask: 'text', min: 2, max: 40, when: { question: 'works', is: ['platform'] } },
  { id: 'mayTellUnit', words: '可以告诉单位吗', hint: '不选就是不可以：没有您同意，工会不会联系您的单位', ask: 'yes-no', optional: true, when: { question: 'works', is: ['unit', 'platform'] } },
] as const satisfies readonly Question[]
