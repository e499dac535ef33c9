import type { Fixture } from '../../cloudfunctions/contract/match'

export const matchPage = {
  title: '队伍和对阵',
  entry: '队伍和对阵', entryNote: (teams: number, fixtures: number) => `${teams} 支队，${fixtures} 场对阵`,
  own: '我的队', ownNote: '队员名单只有您看得到，加密保存。截止前都能改。',
  until: (when: string) => `${when}前都能改`,
  name: '队名', nameHint: '例如 燕郊快递队',
  players: (least: number, most: number) => `队员（${least} 到 ${most} 人，用顿号或空格隔开）`, playersHint: '马有才、韩大勇、冯国强',
  plays: '我也上场', captain: '队长（您自己）', captainHint: '和身份证上一样',
  others: (least: number, most: number) => `别的队员（${least} 到 ${most} 人，用顿号或空格隔开）`,
  count: (count: number) => `现在写了 ${count} 人`,
  consent: '每位队员都问过了，同意报名和登记姓名', consentNote: '您自己的姓名记到“我的信息”，别的表不再问；同意的记录在“我的”里。',
  faults: { name: '请写队名', captain: '请写中文姓名', players: '人数不对', consent: '请先问过每一位队员' },
  save: '存好这支队', saved: '已存好',
  teams: '参赛的队', people: (count: number) => `${count} 人`,
  fixtures: '对阵', noTeams: '还没有队', noFixtures: '对阵还没有排',
  versus: (home: string, away: string) => `${home} 对 ${away}`,
  score: ({ score }: Fixture) => (score ? `${score.home} : ${score.away}` : ''),
  gone: '（已退出）',
  scoreTitle: '记比分', home: '前面的队', away: '后面的队', note: '记下', noted: '已记下', scoreFault: '请写 0 到 999 的数',
}
/** Names as somebody types them in one line. */
export const namesOf = (text: string): string[] => text.split(/[、,，;；\s]+/).map((name) => name.trim()).filter(Boolean)
