import type { PayMethod } from '../../cloudfunctions/contract/pay-terms'
import type { PostReturnReason } from '../../cloudfunctions/contract/post-terms'
import { figure, payMethodWords, postReturnWords } from './job-words'
import { clockWords, dayOfYearWords } from './times'

export const writePage = {
  title: '写岗位',
  first: '一页写完，五分钟左右。写到哪里都存在这部手机上，工会审过才会公开。',
  kept: (at: number) => `接着上次写的，${clockWords(at)} 存在这部手机上`,
  anew: '不要了，重新写',
  keptNow: (at: number) => `已存在手机上 ${clockWords(at)}`,
  listed: '这个岗位正在招人。改了再存，就先下架，工会再审一遍。',
  waiting: '这个岗位正等工会审核。改了再存，要重新交。',
  said: (reason: PostReturnReason, text: string) => `工会：${postReturnWords[reason]}${text ? `。${text}` : ''}`,
  parts: { job: '做什么', pay: '给多少', place: '在哪里、什么班', welfare: '保险和食宿', needs: '要什么人', when: '发到哪里、招到哪天' },
  jobTitle: '岗位名称', titleHint: '例如 叉车工',
  occupation: '职业', anyOccupation: '都可以',
  headcount: '招几个人', headcountHint: '人',
  duties: '做什么活', dutiesHint: '每天做什么、多重、站着还是坐着，写给没干过的人看',
  method: '怎么算钱', min: '最低（元）', max: '最高（元）', monthNote: '一个月大约能拿到', monthMin: '最低（元/月）', monthMax: '最高（元/月）',
  optional: '可以不填',
  payParts: '由什么构成',
  area: '乡镇街道', areaHint: '选县区，再选乡镇街道',
  address: '门牌', addressHint: '例如 工业园区路 8 号，东门进',
  shifts: '班次', shiftText: '休息', shiftTextHint: '例如 月休四天，法定节假日三薪',
  insurance: '交哪些保险', board: '吃饭', lodging: '住宿',
  diploma: '最低学历', anyDiploma: '不限',
  least: '最小年龄', most: '最大年龄', ageHint: '不限就空着',
  skills: '手艺和证书', skillsHint: '例如 叉车证 N1',
  fairs: '去哪几场招聘会', noFairs: '现在没有要开的招聘会',
  days: '招多久', dayWords: (days: number) => `${days} 天`, until: (at: number, now: number) => `招到 ${dayOfYearWords(at, now)}`,
  save: '存草稿', submit: '交给工会审',
  saved: '草稿已存好',
  submitted: { title: '交给工会了', advice: '审过就上架。要改的话，会写明改哪里，在工作台看得到。' },
  toDesk: '回工作台',
  wrong: (count: number) => `有 ${count} 处要改，已在下面标出`,
  choose: '请选择',
}

const yuan = (fen: number): string => figure(String(fen / 100))

export const postFaults = {
  title: '写两个字以上', headcount: '写 1 到 999', number: '写一个数', backwards: '最低比最高还高',
  bounds: (method: PayMethod, [least, most]: readonly [number, number]) => `应在 ${yuan(least)} 到 ${yuan(most)} ${payMethodWords[method]}之间`,
  monthBoth: '最低和最高都写，或者都空着',
  parts: '至少选一样', area: '请选到乡镇街道或县区', address: '写四个字以上，让人找得到门', shifts: '至少选一样', duties: '写清楚做什么活',
  ages: (least: number, most: number) => `写 ${least} 到 ${most} 之间的整数，小的在前`,
  days: '请选招多久',
  fee: (words: readonly string[]) => `不许向劳动者收钱，请删掉“${words.join('”“')}”`,
}
