import type { JobPost, PostFacts } from '../../cloudfunctions/contract/job-post'
import { boardWords, insuranceLine, lodgingWords, payPartWords, payWords, shiftWords } from './job-words'
import { diplomaWords } from './person-words'
import { dayOfYearWords, momentWords } from './times'
import { union } from './union'

export const jobPage = {
  title: '岗位',
  seeOthers: '看别的岗位',
  conditions: '待遇',
  work: '做什么',
  needs: '要求',
  employer: '用人单位',
  where: '在哪里上班',
  headcount: (count: number) => `招 ${count} 人`,
  parts: '工资构成', shifts: '班次', insurance: '保险', board: '吃饭', lodging: '住宿',
  age: '年龄', diploma: '学历', skills: '手艺',
  anyAge: '不限', anyDiploma: '不限', noSkills: '没有写',
  ages: ({ least, most }: { least: number; most: number }) => `${least}–${most} 岁`,
  name: '单位', uscc: '信用代码', licence: '许可证', validUntil: '招到',
  reviewed: '工会已核验', agency: '人力资源中介，替别的单位招人',
  phone: '电话', call: '打电话', callLabel: (number: string) => `打电话 ${number}`,
  demoCall: { title: '这是演示单位', advice: '单位和电话都是虚构的，不会真的拨出。要找工会，请打 12351 职工热线。', call: `拨打 ${union.hotline}` },
  seeEmployer: '看这家的其他岗位',
  warning: '工会提醒：入职不用交任何钱',
  warningMore: '要押金、培训费、服装费，或者扣身份证的，不要去，点下面举报。',
  report: '举报这个岗位',
  reportTitle: '哪里不对',
  reportNote: '工会会去核实，不会告诉单位是谁举报的。',
  reported: '举报收到了，工会会去核实',
  apply: '投递简历', again: '再投一次', seeMine: (state: string) => `${state} · 看进展`,
  interviewAt: (at: number, now: number) => `面试 ${momentWords(at, now)} · 看进展`,
  sent: '投递成功，单位看了会告诉您',
  share: (post: JobPost) => `${post.title}：${payWords(post.pay)}`,
}

export const applySheet = {
  title: (employer: string) => `投给${employer}`,
  sees: '这家单位看得到什么',
  steps: [
    { when: '投递以后', what: '姓（如“张*”）、年龄、住在哪里、学历、手艺' },
    { when: '对方点了“看”', what: '您的姓名' },
    { when: '约了面试', what: '您的手机号' },
  ],
  ends: '不合适，或者您撤回，就又看不到了。撤回时发出去的简历会删除。',
  consent: (employer: string) => `我同意把简历给${employer}看`,
  consentNote: '只给这一家，别家看不到',
  send: '同意并投递',
  edit: '改简历',
}

const listed = (words: readonly string[]): string => words.filter(Boolean).join('、')

export const conditionFacts = ({ pay, shifts, insurance, board, lodging }: PostFacts) => [
  { name: jobPage.parts, value: listed(pay.parts.map((part) => payPartWords[part])) },
  { name: jobPage.shifts, value: listed([...shifts.codes.map((code) => shiftWords[code]), shifts.text]) },
  { name: jobPage.insurance, value: insuranceLine(insurance) },
  { name: jobPage.board, value: boardWords[board] },
  { name: jobPage.lodging, value: lodgingWords[lodging] },
]

export const needFacts = ({ ages, diploma, skills }: PostFacts) => [
  { name: jobPage.skills, value: skills || jobPage.noSkills },
  { name: jobPage.diploma, value: diploma === null ? jobPage.anyDiploma : `${diplomaWords[diploma]}以上` },
  { name: jobPage.age, value: ages === null ? jobPage.anyAge : jobPage.ages(ages) },
]

export const validWords = ({ validThrough }: JobPost, now: number): string => `${dayOfYearWords(validThrough, now)}为止`
