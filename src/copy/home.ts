import { union } from './union'

export const home = {
  nearest: '最近开着的驿站',
  from: { here: (ago: string) => `从我的位置 · ${ago}`, area: (name: string) => `从${name}` },
  changePlace: '换地方',
  ask: { title: '最近的驿站在哪', advice: '歇脚、热饭、充电、喝水。告诉我您在哪，马上找到现在开着的。' },
  noneOpen: { title: '附近现在没有开着的驿站', advice: '可以看看全部驿站什么时候开门。' },
  seeAll: '看全部驿站',
  alsoOpen: (count: number) => `附近还有 ${count} 个开着`,
  truckSpaces: (spaces: number) => `大车位 ${spaces} 个`,
  waiting: {
    title: '等我的事',
    offered: (until: string) => `有名额了，为您保留到${until}`,
    case: (title: string, until: string | null) => (until === null ? `“${title}”等您回话` : `“${title}”等您办，最晚${until}`),
    soon: (moment: string) => `${moment} 凭入场码进场`,
  },
  coming: { 'job-fair': '下一场招聘会', 'course': '最近的培训' },
  services: '服务',
  stations: { words: '户外驿站', note: '歇脚热饭' },
  training: { words: '培训圆梦', note: '学手艺、拿学历' },
  aid: { words: '互助帮扶', note: '看病、困难' },
  join: { words: '入会', note: '一分半钟' },
  rights: { words: '维权', note: '讨薪、工伤' },
  hotline: { words: '12351 热线', note: '咨询求助' },
  callSomebody: { words: '找人帮忙', note: union.hotline },
  care: '关怀版：字大好按',
  leaveCare: '退出关怀版',
}
