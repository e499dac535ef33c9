import type { JobRow } from '../../cloudfunctions/contract/job-post'
import { distanceWords } from './distances'
import { jobFilterWords, payWords, shiftWords } from './job-words'

export const jobList = {
  title: '找工作',
  search: { label: '找岗位', hint: '岗位、单位、手艺', clear: '清空', search: '搜索' },
  filters: '筛选',
  chips: { daily: '日结', monthly: '月薪', ...jobFilterWords },
  area: '县区',
  near: '离我近',
  sorts: { newest: '最新的', monthly: '工资高的', distance: '离得近的' },
  sortBy: (sort: string) => `排序：${sort}`,
  sortTitle: '怎么排',
  wholeCity: '全市',
  places: { title: '在哪里上班', parts: '乡镇街道', whole: (name: string) => `${name}全境`, back: '返回县区' },
  count: (total: number) => `${total} 个岗位在招`,
  refreshing: '正在找',
  none: { title: '没有符合条件的岗位', advice: '少选几个条件，或者换个说法再找。', drop: '看全部岗位' },
  noneAtAll: { title: '现在没有在招的岗位', advice: '有新的会放在这里，过几天再来看看。' },
  more: '加载更多',
  moreFailed: '没加载出来，再试一次',
  all: (total: number) => `就这些，共 ${total} 个`,
  /** The line above the fairs that leads here. */
  seeAll: (total: number) => `看岗位 · ${total} 个`,
  seeAllNote: '不用等招聘会，现在就能投',
  agency: '中介',
  about: (distance: string) => `约 ${distance}`,
  onlyOf: (employer: string) => `只看${employer}的岗位`,
  favourite: { mark: '收藏', marked: '已收藏', do: (title: string) => `收藏“${title}”`, undo: (title: string) => `取消收藏“${title}”` },
  favourites: {
    title: '我的收藏', chip: '我的收藏', note: '收藏只存在这部手机上', over: '不招了', drop: '移走',
    none: { title: '还没有收藏', advice: '看到合适的，点一下心，就收在这里。', do: '找工作' },
    unknown: '没有连上网，不知道现在还招不招',
  },
}

/** What stands in one line of the list. */
export interface JobRowWords { title: string; pay: string; employer: string; agency: string; place: string; facts: string; mark: string; unmark: string }

const provided = (board: boolean, lodging: boolean): string => (board && lodging ? '有食宿' : board ? '有饭补' : lodging ? '有住宿' : '')

export function jobRowWords(row: JobRow, areaName: string): JobRowWords {
  const facts = [row.shifts.map((shift) => shiftWords[shift]).join('、'), provided(row.board, row.lodging), row.insured ? '五险' : '', `招 ${row.headcount} 人`]
  return {
    mark: jobList.favourite.do(row.title), unmark: jobList.favourite.undo(row.title), title: row.title, pay: payWords(row.pay), employer: row.employer, agency: row.agency ? jobList.agency : '',
    place: [areaName, row.meters === null ? '' : jobList.about(distanceWords(row.meters))].filter(Boolean).join(' · '),
    facts: facts.filter(Boolean).slice(0, 3).join(' · '),
  }
}
