import type { PaperKind } from '../../cloudfunctions/contract/paper'

export const paperWords: Record<PaperKind, string> = {
  'id-front': '身份证人像面', 'id-back': '身份证国徽面', household: '户口本', diploma: '毕业证书', pension: '社保缴费证明', 'union-card': '会员证', enrolment: '在读证明', marks: '成绩单',
  settlement: '医保结算单', discharge: '出院小结', invoice: '医疗发票', 'expense-list': '费用清单', diagnosis: '诊断证明', 'bank-card': '本人银行卡', 'consent-letter': '代办同意书',
  'income-proof': '收入证明', 'hardship-statement': '困难情况说明', 'unit-proof': '单位证明', disability: '残疾证',
  'labour-contract': '劳动合同', 'wage-proof': '工资凭据', 'injury-proof': '工伤材料',
}
export const paperNotes: Record<PaperKind, string> = {
  'id-front': '四个角都拍进去', 'id-back': '看得清有效期', household: '拍户主页和本人页', diploma: '报专升本要大专毕业证', pension: '外省户籍的，在河北交满六个月', 'union-card': '有就传，没有不影响',
  enrolment: '领第一年补助用，学校盖章', marks: '领第二、三年补助用，当年的',
  settlement: '医院盖章的那一张', discharge: '看得清出院日期', invoice: '票号、金额拍清楚', 'expense-list': '多页拍汇总的那一页', diagnosis: '医院盖章，看得清病名', 'bank-card': '有卡号的一面，本人的卡', 'consent-letter': '本人签名，写明请谁代办',
  'income-proof': '单位或村、社区盖章', 'hardship-statement': '写清为什么困难，本人签名', 'unit-proof': '单位盖章', disability: '有照片和编号的一页',
  'labour-contract': '写着工资和盖章的页', 'wage-proof': '工资条、转账记录、考勤都行', 'injury-proof': '认定书或者诊断、事故证明',
}
export const paperGroups: readonly { title: string; kinds: readonly PaperKind[] }[] = [
  { title: '证件', kinds: ['id-front', 'id-back', 'household', 'union-card', 'bank-card', 'disability'] },
  { title: '求学', kinds: ['diploma', 'pension', 'enrolment', 'marks'] },
  { title: '看病', kinds: ['settlement', 'discharge', 'diagnosis', 'invoice', 'expense-list', 'consent-letter'] },
  { title: '困难帮扶', kinds: ['income-proof', 'hardship-statement', 'unit-proof'] },
  { title: '维权', kinds: ['labour-contract', 'wage-proof', 'injury-proof'] },
]

export const papersPage = {
  title: '我的材料', note: '传一次，每次申请都能用',
  first: '只有您自己和您同意的审核人看得到。不用一次传齐，用到哪份传哪份。', have: '已有', none: '还没有', add: '拍照上传', replace: '换一张', drop: '删除', inUse: '正用在申请里',
  sending: '正在上传', kept: '已存好，有网就传', again: '再传一次', discard: '不传了', logIn: { title: '登录后看材料', advice: '传一次，以后都能用。', do: '登录' },
}
