import type { ProfileNeed } from '../../cloudfunctions/contract/application'
import { profileNeedWords } from './job-words'

export const resumePage = {
  title: '我的简历',
  /** What it takes, before the first question. */
  first: '只填一次，投哪家都用它。四项必填，一分钟就好。',
  missing: (needs: readonly ProfileNeed[]) => `还差：${needs.map((need) => profileNeedWords[need]).join('、')}`,
  whole: '简历齐了，随时能投',
  must: '必填', may: '填了更好',
  name: profileNeedWords.name, nameHint: '身份证上的姓名',
  mobile: profileNeedWords.mobile, mobileHint: '11 位手机号',
  mobileKept: (masked: string) => `已有 ${masked}`,
  mobileKeep: '不改就空着',
  birthMonth: profileNeedWords.birthMonth, birthMonthHint: '例如 1990年2月，填 199002',
  area: profileNeedWords.area, areaHint: '选县区或乡镇',
  occupation: '现在做什么', diploma: '学历', sex: '性别', unsaid: '不说',
  skills: '手艺和证书', skillsHint: '例如 焊工证，两年氩弧焊',
  years: '干了几年', yearsHint: '年',
  wanted: '想找什么', wantedHint: '例如 燕郊附近，白班',
  choose: '请选择',
  faults: { name: '请填中文姓名', mobile: '手机号是 11 位', birthMonth: '请填年和月，例如 199002', area: '请选县区', years: '请填 0 到 60' },
  save: '保存',
  saveAndApply: '保存，接着投递',
  saved: (clock: string) => `已保存 ${clock}`,
  privacy: '姓名和手机号加密保存。不投递，任何单位都看不到。',
  logIn: { title: '登录后填简历', advice: '只填一次，投哪家都用它。', do: '登录' },
}
