import type { AnswerFault, Question } from '../../cloudfunctions/contract/kinds/kind'
import type { KnownField } from '../../cloudfunctions/contract/known'
import { sourceWords } from './known-fields'

export const formWords = {
  choose: '请选择', yes: '是', no: '否', optional: '可不填', change: '改', useKnown: '还用它',
  known: (told: Pick<KnownField, 'source' | 'at'>, now: number) => `已有 · ${sourceWords(told, now)}`,
  addRow: (words: string) => `再加一项${words}`, dropRow: '去掉这一项', row: (words: string, order: number) => `${words} ${order}`,
  yuan: '元',
  luhn: '卡号好像有一位不对，请再核对一遍；确认没错可以继续',
}

const hints: Partial<Record<Question['ask'], string>> = {
  name: '和身份证上一样', mobile: '11 位', 'id-card': '18 位', day: '八位数字，比如 20260203', month: '六位数字，比如 199005', fen: '元，可以有两位小数', count: '数字',
}
export const hintOf = ({ ask, hint }: Question): string => hint ?? hints[ask] ?? ''

const faults: Record<AnswerFault, string> = {
  missing: '这一项要填', shape: '写得不对，请核对', 'too-short': '再多写几个字', 'too-long': '太长了，请删减一些', 'too-small': '数目太小', 'too-large': '数目太大',
  checksum: '有一位不对，请对照证件再看一遍', date: '没有这一天', past: '不能是过去的日子', future: '不能是将来的日子', 'too-old': '年份不对', formula: '不要用 =、@ 开头', unasked: '这一项不用填',
}
const byAsk: Partial<Record<Question['ask'], Partial<Record<AnswerFault, string>>>> = {
  name: { shape: '只写汉字，少数民族姓名中间用 ·' }, mobile: { shape: '手机号是 11 位' }, 'id-card': { shape: '身份证号是 18 位，最后一位可以是 X' },
  choice: { missing: '请选一项' }, 'yes-no': { missing: '请选是或否' }, area: { missing: '请选县区和乡镇' }, rows: { 'too-small': '至少要有一项', missing: '至少要有一项' },
}
export const faultWords = ({ ask }: Question, fault: AnswerFault): string => byAsk[ask]?.[fault] ?? faults[fault]
