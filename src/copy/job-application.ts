import type { ApplicationState } from '../../cloudfunctions/contract/application'
import { applicationStateWords } from './job-words'

export const applicationsPage = {
  title: '我的投递',
  note: '投了哪些岗位，走到哪一步',
  resume: '我的简历',
  resumeNote: '填一次，投哪家都用它',
  none: { title: '还没有投过简历', advice: '看看有什么合适的岗位。', do: '找工作' },
  logIn: { title: '登录后看投递', advice: '投过的岗位和面试都在这里。', do: '登录' },
  pool: '请工会帮着找工作',
  union: '工会',
  interview: '面试',
  withdraw: '撤回',
  withdrawSheet: { title: '撤回投递', advice: '撤回后单位再也看不到您的简历，发出去的会删除。以后还可以再投。', yes: '确定撤回', no: '再想想' },
  withdrawn: '已撤回，简历已删除',
  seePost: '看岗位',
}

const next: Partial<Record<ApplicationState, string>> = {
  applied: '接下来：等单位看', read: '接下来：等单位答复', interview: '接下来：按时面试，带上身份证', hired: '接下来：满三个月，工会问问您还在不在',
}
/** What comes next, or that nothing does. */
export const appliedNext = (state: ApplicationState): string | null => next[state] ?? null
export const appliedSteps = Object.fromEntries(Object.entries(applicationStateWords).map(([state, { done }]) => [state, done])) as Record<ApplicationState, string>
