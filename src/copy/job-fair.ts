import { figure } from './job-words'

export const fairPage = {
  title: '参展单位与岗位',
  card: '参展单位与岗位',
  sums: (totals: { employers: number; posts: number; headcount: number }) => `${totals.employers} 家单位 · ${totals.posts} 个岗位 · 招 ${figure(totals.headcount)} 人`,
  noPlan: '这一场在线上，没有展位图',
  plan: '展位图',
  planNote: '点展位看那家单位',
  booth: (number: string, name: string) => `${number} ${name}`,
  posts: (posts: number, headcount: number) => (posts === 0 ? '岗位没有公布' : `${posts} 个岗位，招 ${headcount} 人`),
  seePosts: '看这家的岗位',
  all: '看全部岗位',
  employers: '参展单位',
  outcome: '这一场的结果',
  outcomeNote: '按投递记录逐条数出来的',
  figures: { applications: '投递', interviews: '约面试', hired: '录用', stillThere: '三月后在岗' },
  people: (count: number) => `${count} 人次`,
  none: { title: '参展单位还没有公布', advice: '公布以后会放在这里。' },
}
