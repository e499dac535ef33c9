import type { EmployerReturnReason } from '../../cloudfunctions/contract/employer-terms'
import type { Decision, ReviewedPost } from '../../cloudfunctions/contract/job-post'
import { momentWords } from './times'

export const reviewPage = {
  title: '岗位审核',
  note: '审单位、审岗位、核实举报、帮人找工作',
  queueLabel: '看哪一队',
  queues: { posts: '等审的岗位', employers: '等审的单位', reported: '被举报的', pool: '请工会找工作的', followUps: '到岗回访', decided: '办过的' },
  none: {
    posts: { title: '没有等审的岗位', advice: '单位交上来会排在这里，等得最久的在最上面。' },
    employers: { title: '没有等审的单位', advice: '单位填好资料会排在这里。' },
    reported: { title: '没有被举报藏起来的岗位', advice: '三个人举报同一个岗位，就先藏起来等您核实。' },
    pool: { title: '没有人请工会找工作', advice: '有人登记会出现在这里。' },
    followUps: { title: '现在没有要回访的', advice: '录用满三个月的人会出现在这里，打电话问一问还在不在。' },
    decided: { title: '还没有办过的', advice: '审过的岗位按时间排在这里。' },
  },
  choose: { title: '选一份来看', advice: '资料、退回的原因、办过什么，都在这里。' },
  followUp: { title: '打电话问一问', advice: '还在不在，记下来就行，只用来算招聘会的结果。' },
  back: '返回',
  more: '加载更多',
  gone: '这一份已经不在队里了，下面是刚才看到的样子。',
  checks: { pass: '文字审过，没有问题', doubt: '文字要人看一眼', waiting: '文字还没审，上架时再审一次' } as const,
  reports: (count: number) => `${count} 个人举报`,
  facts: {
    employer: '单位', uscc: '信用代码', kind: '性质', own: '自己用人', agency: '中介', licence: '许可证', phone: '电话', area: '在哪里', pay: '工资', headcount: '招',
    place: '地点', until: '招到', fairs: '招聘会', check: '文字', duties: '做什么活',
  },
  people: (count: number) => `${count} 人`,
  fairCount: (count: number) => (count === 0 ? '不参加' : `${count} 场`),
  approveEmployer: '资料属实，通过', returnEmployer: '退回单位',
  list: '审过，上架', sendBack: '退回修改',
  stands: '没有问题，恢复', takeDown: '撤下岗位',
  why: '为什么', words: '跟单位说一句', wordsHint: '例如 请写清楚一件多少钱', mustChoose: '请选一个原因', send: '确定',
  said: { reviewEmployer: '办好了，单位看得到结果', reviewPost: '办好了，单位看得到结果', settleReports: '办好了，举报已了结' } as Record<string, string>,
  decided: { listed: '上架', returned: '退回', stands: '核实后恢复', withdrawn: '撤下' } satisfies Record<Decision, string>,
  judged: (by: string, what: string) => `${by} ${what}`,
}

export const followUpWords = { mobile: '看手机号，打电话问', still: '还在干', gone: '不在了', said: '记下了' }

export const employerReturnWords: Record<EmployerReturnReason, string> = {
  'uscc-mismatch': '信用代码和执照不符', 'name-mismatch': '名称和执照不符', 'licence-missing': '缺人力资源许可证', 'licence-expired': '许可证过期了', 'unreachable': '电话打不通',
}

/** Who did it, what, and when: `李干事 上架 · 今天 10:42`. */
export const decidedWords = ({ decided }: ReviewedPost, now: number): string | null =>
  decided && `${reviewPage.judged(decided.by, reviewPage.decided[decided.what])} · ${momentWords(decided.at, now)}`
