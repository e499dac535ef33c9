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
const nextOfUnion: Partial<Record<ApplicationState, string>> = {
  applied: '接下来：等工会看', read: '接下来：工会找到合适的会约您谈', interview: '接下来：按时去谈，带上身份证', hired: '接下来：满三个月，工会问问您还在不在',
}
/** What comes next, or that nothing does. `union`: the union was asked, not an employer. */
export const appliedNext = (state: ApplicationState, union = false): string | null => (union ? nextOfUnion : next)[state] ?? null
/** As it is said of what the union was asked for. */
export const askedSteps: Record<ApplicationState, string> = {
  applied: '您请工会帮着找', read: '工会看了您的登记', interview: '工会约您谈', hired: '工会帮您找到了', unfit: '工会暂时没找到合适的', 'followed-up': '工会回访过了', withdrawn: '您撤回了，登记已删除',
}
export const appliedSteps = Object.fromEntries(Object.entries(applicationStateWords).map(([state, { done }]) => [state, done])) as Record<ApplicationState, string>
