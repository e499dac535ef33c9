import type { MembershipEventName, Standing } from '../../cloudfunctions/contract/membership-terms'
import { documentDayWords } from './times'

export const memberPages = { card: '会员卡', check: '查会员卡', join: '加入工会', pool: '周转库', sources: '入会码' }
export const joinEntry = { words: '加入工会', note: '六项，一分半钟，没有劳动合同也能入' }

type Tone = 'good' | 'soon' | 'off' | 'halt' | 'doubt'
export const standingWords: Record<Standing, { word: string; tone: Tone; means: string }> = {
  pool: { word: '已入会，待落会', tone: 'soon', means: '您已经是会员了，正等工会接您' },
  member: { word: '在籍', tone: 'good', means: '' },
  moving: { word: '在籍，接转中', tone: 'soon', means: '新的工会接了才算，没接之前还在原来的工会' },
  kept: { word: '在籍，保留会籍', tone: 'good', means: '保留期间不交会费，也不投票，别的都一样' },
  left: { word: '已退会', tone: 'off', means: '想回来，随时可以再申请' },
  ended: { word: '会籍已终止', tone: 'halt', means: '有疑问请拨打 0311-12351' },
}

export const eventWords: Record<MembershipEventName, (union: string | null) => string> = {
  approved: () => '批准入会',
  passed: (union) => `交给${union ?? '上级工会'}`,
  settled: (union) => `落会到${union ?? '工会'}`,
  moving: (union) => `申请接转到${union ?? '别的工会'}`,
  arrived: () => '接转完成',
  stayed: () => '没有接转',
  kept: () => '保留会籍',
  resumed: () => '恢复会籍',
  left: () => '退会',
  ended: () => '会籍终止',
}

export const cardWords = {
  logIn: { title: '登录后看会员卡', advice: '会员卡跟着人走，换了手机也在。', do: '登录' },
  none: { title: '您还没有入会', advice: '六项，一分半钟。没有劳动合同也能入，没有您同意，不会告诉您的单位。', do: '加入工会', check: '查别人的会员卡' },
  issuer: '廊坊市总工会',
  number: '卡号',
  joined: (at: number) => `${documentDayWords(at)}入会`,
  show: '出示会员码',
  hide: '收起',
  showNote: '三十秒换一次，截了图也没用',
  code: (number: string, digits: string) => `会员码：卡号 ${[...number].join(' ')}，数字 ${[...digits].join(' ')}`,
  seconds: (left: number) => `${left} 秒后换新的`,
  scan: '对方扫码，或者打开“查会员卡”输卡号和六位数字',
  type: '对方打开“查会员卡”，输卡号和六位数字',
  offline: '没有网络，出示不了会员码。会籍是上次看到的。',
  union: '我的工会',
  to: '要接转到',
  until: '保留到',
  mobile: '手机号',
  noMobile: '登记在另一位会员名下',
  call: '打给工会',
  claim: '这个号码是我的',
  change: { words: '会籍变动', note: '接转、保留、恢复、退会' },
  again: '再申请入会',
  checkOthers: { words: '查别人的会员卡', note: '不用登录' },
  history: '会籍经历',
}

export const claimWords = {
  title: '认领手机号',
  advice: '短信验证码发到这个号码，输对了就登记在您名下。原来登记的那位会收到一条消息。',
  mobile: '手机号',
  code: '验证码',
  codeHint: '六位数字',
  send: '发送验证码',
  sent: '验证码发出去了，五分钟内有效',
  sentHere: '演示环境没有接短信，验证码在“消息”里，五分钟内有效',
  claim: '认领',
  faults: { mobile: '手机号是十一位', code: '验证码是六位数字' },
  done: '这个号码登记在您名下了',
}

export const checkMemberWords = {
  number: '卡号',
  numberHint: '八位，字母数字都有',
  digits: '六位数字',
  digitsHint: '对方手机上现在的这一组',
  check: '查验',
  faults: { number: '卡号是八位', digits: '是六位数字' },
  advice: '看着对方的会员卡输。数字三十秒换一次，旧的、截图的都查不到。',
  valid: '是工会会员',
  holder: '会员',
  standing: '会籍',
  union: '所在工会',
  privacy: '只显示姓，别的都不给看。数字对得上，说明卡就在他手里。',
}

export const joinWords = {
  from: (name: string) => `您从“${name}”来`,
  title: '加入工会',
  lines: ['货车司机、骑手、快递员、保安、家政，没有劳动合同也能入', '六项，一分半钟，手机上办完', '没有您同意，不会告诉您的单位'],
  whose: '先看看会归哪个工会',
  whoseNote: '不用登录，什么也不留',
  occupation: '职业',
  area: '常在哪里',
  choose: '请选择',
  result: '接您的会是',
  why: '怎么来的',
  begin: '开始填',
  unit: '单位还没有工会？',
  found: { words: '给单位建会', note: '职工、经办人都可以提' },
}

export const poolWords = {
  logIn: { title: '登录后看周转库', advice: '这里是批准了、还没有工会接的会员。', do: '登录' },
  none: { title: '没有人在等', advice: '批准了的会员都有工会接了。' },
  sum: (total: number, ageing: number) => (ageing === 0 ? `${total} 位在等，没有超过十个工作日的` : `${total} 位在等，${ageing} 位超过了十个工作日`),
  ageing: '等久了',
  row: (area: string, union: string, days: string, due: string | null) => `${area}，归${union}。${days}批准，${due === null ? '到期日要等放假安排公布' : `应在${due}前落会`}`,
  desk: '去办件桌落会',
  more: '看后面的',
}

export const sourceWords = {
  logIn: { title: '登录后看入会码', advice: '挂在园区、摊位上的码，都在这里。', do: '登录' },
  none: { title: '您这里还没有入会码', advice: '要在园区、摊位挂码，请联系市总工会。' },
  note: '数的是从这个码来、已经批准入会的人。只为知道码挂得有没有用，不排名。',
  joined: (count: number) => `${count} 人入会`,
  picture: (name: string) => `${name}的入会码`,
  noPicture: '这里没有网页大厅的地址，做不出二维码',
  copy: '复制地址',
  copied: '地址已复制',
}
