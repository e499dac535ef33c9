/** What the text asks a worker to pay, and where it stands in the text as written; `to` is exclusive. */
export interface FeeWord { word: string; from: number; to: number }

const fees = [
  '押金', '压金', '保证金', '担保金', '风险金', '订金', '定金',
  '培训费', '体检费', '服装费', '工服费', '工装费', '制服费', '中介费', '介绍费', '职介费', '报名费', '资料费', '审核费', '建档费',
  '入职费', '上岗费', '转正费', '面试费', '办证费', '工牌费', '教材费', '耗材费', '岗位费', '名额费',
]
/** Longer words of honest posts in which the name of a fee only seems to stand. */
const innocent = [
  '工资保证金', '投标保证金', '履约保证金', '质量保证金', '保证金额', '保证金融', '保证金属', '抵押金额', '抵押金融', '高压金属',
  '定金额', '定金融', '定金属', '定金店', '定金牌', '订金额', '客户押金', '顾客押金', '租客押金', '住客押金',
]

const traditional: Record<string, string> = {
  證: '证', 訓: '训', 費: '费', 體: '体', 檢: '检', 裝: '装', 報: '报', 資: '资', 擔: '担', 風: '风', 險: '险', 紹: '绍', 職: '职', 檔: '档',
  崗: '岗', 轉: '转', 試: '试', 辦: '办', 繳: '缴', 納: '纳', 審: '审', 訂: '订', 塊: '块', 圓: '元', 無: '无', 壓: '压',
}
/** What is strewn into a word to hide it. A line break is none: it ends a clause. */
const strewn = /[^\S\n]|[\u00ad\u200b-\u200f\u2060\ufeff*·•._\-~|/\\+'"`^●★☆#@()[\]{}【】「」《》<>=—]/

const company = '(公司|我司|单位|企业|厂家|厂方|工厂|平台|雇主|门店)'
const amount = '(¥[1-9][\\d,]*|([1-9][\\d,]*|[一二两三四五六七八九十百千万]+)(元|块|rmb))'
const everything = new RegExp(
  `${[...innocent, ...fees].sort((a, b) => b.length - a.length).join('|')}|(上?交|交纳|缴纳?|预[交缴]|押|收取|转账|[先需须要自]付)(人民币|现金|款|了)?${amount}`, 'gi')
/** 成交、提交、抵押 … a sum of money is no demand. */
const otherVerb = /[成提移抵质]$/
const insurance = /^的?(社保|社会保险|五险|公积金|保险|个税)/

const pay = '(收取?|[交缴]纳?|付|要|除)?'
const denial = `(不(会|得|能|可能|需要?|用|必|再|另外?|额外|向.{1,4})*${pay}|(无需?|无须|没有|免|零|0)${pay}|(严禁|禁止|杜绝|拒绝|谢绝)${pay})`
const filler = '(任何|一切|所有|其[他它]|各[种类]|额外|名目|形式|求职者|劳动者|应聘者|员工|工人|您|你|的)*'
const deniedBefore = new RegExp(`(^|[^\\d十百千万])${denial}${filler}$`)
const deniedTwice = new RegExp(`(不是|并非|不能|不可|不得|未必|不一定|难|避|非)${denial}${filler}$`)
/** 不交押金不予录用 is a demand; 不交押金、不交培训费 is none. */
const threat = /^(的话?|者)?[,将则就会]*(不(?![收交缴付用需要])|无法|没法|拒|视为|取消)/
const borneBefore = new RegExp(`${company}(全额|统一|全部|会)?(承担|报销|支付|负责|出)(了|全部)?$`)
const paidToCompany = new RegExp(`[向给到在来去对找][本我该贵]?${company}[^,]*$`)
const goesFree = new RegExp(
  `^用?:?(为|[都均全]|全部|一律|一概|统统)*(免|全免|免费|免除|免[收交缴]|不收取?|不用[交缴]|不需要?[交缴]?|无需([交缴]纳?)?|无|没有|零|0元?|由?[本我]?${company}(全额|统一|全部)?(承担|报销|支付|负责|出))(?=$|[,。;!?、\\n])`)
const goesCharged = new RegExp(`^用?:?(为|共|每人|一次性)*(${amount}|自理|自费|自付|自行|另|先|本人|个人|需|要|从)`, 'i')
const listed = /^用?(、|\/|和|及|以及|或|或者|与|跟)$/

/**
 * By which words a text asks a worker for money, which no employer may (劳动合同法 art. 9). What is denied (不收押金) or borne by
 * the employer (体检费由公司承担) stands; in doubt the word is found, since the writer can say it plainly.
 */
export function feeWords(text: string): FeeWord[] {
  const { squeezed, places } = squeeze(text)
  const found = [...squeezed.matchAll(everything)]
    .map((match) => ({ word: match[0], from: match.index, to: match.index + match[0].length }))
    .filter(({ word }) => !innocent.includes(word))
    .map((one) => ({ ...one, clause: squeezed.slice(Math.max(0, one.from - 40), one.from).split(/[,。;!?\n]/).pop()!, rest: squeezed.slice(one.to) }))
    .filter(({ word, clause, rest }) => fees.includes(word) || (!otherVerb.test(clause) && !insurance.test(rest)))
  // A word reaches along a list: 不收押金、培训费; 押金、培训费全免.
  const joined = found.map(({ to }, at) => {
    const next = found[at + 1]
    return next !== undefined && listed.test(text.slice(places[to - 1]! + 1, places[next.from]).replace(/\s/g, ''))
  })
  const denied = found.map(({ clause, rest }) => isDenied(clause, rest))
  const free = found.map(({ rest }) => goesFree.test(rest))
  for (let at = 1; at < found.length; at++) denied[at] ||= denied[at - 1]! && joined[at - 1]!
  for (let at = found.length - 2; at >= 0; at--) free[at] ||= free[at + 1]! && joined[at]!
  return found
    .filter(({ rest }, at) => goesCharged.test(rest) || !(denied[at] || free[at]))
    .map(({ word, from, to }) => ({ word, from: places[from]!, to: places[to - 1]! + 1 }))
}

function isDenied(clause: string, rest: string): boolean {
  if (borneBefore.test(clause)) return !paidToCompany.test(clause)
  return deniedBefore.test(clause) && !deniedTwice.test(clause) && !threat.test(rest)
}

/** The text in half width and simplified characters without what is strewn in, and the place of each character in the original. */
function squeeze(text: string): { squeezed: string; places: number[] } {
  const places: number[] = []
  let squeezed = ''
  for (let at = 0; at < text.length; at++) {
    const plain = text[at]!.normalize('NFKC')
    const one = plain.length === 1 ? plain : text[at]!
    if (strewn.test(one)) continue
    squeezed += traditional[one] ?? one
    places.push(at)
  }
  return { squeezed, places }
}
