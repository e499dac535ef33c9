import type { Erasure, KeptGroup } from '../../cloudfunctions/contract/kept-data'
import { documentDayWords } from './times'

interface KeptWords { what: string; why: string; lasts: string; seen: string; law?: string }
/** What is kept, why, for how long and who sees it, as it is said to whom it belongs. */
export const keptWords: Record<KeptGroup, KeptWords> = {
  known: { what: '填过的信息', why: '填过一次，别的表不再问', lasts: '各项到期就要重填，随时可以忘掉', seen: '只有您；用到哪件事上，那件事的审核人才看得到' },
  papers: { what: '材料照片', why: '传一次，办哪件事都能用', lasts: '到您删掉为止', seen: '只有您和您同意的审核人，每次打开都有记录' },
  resume: { what: '简历', why: '投岗位用', lasts: '到您删掉为止', seen: '您投了的单位，按进度一步一步看到' },
  applications: { what: '投递和举报', why: '单位看您的简历、约面试；工会查您举报的岗位', lasts: '撤回就删掉简历；办完的只留经过', seen: '您投的单位、工会' },
  study: { what: '求学圆梦申请和补助', why: '审核申请、发补助', lasts: '申请撤回就删掉姓名和号码；发过的补助留 30 年', seen: '审核、审批、出纳的同志，各看各要看的', law: '《会计档案管理办法》：会计凭证保管 30 年' },
  matters: { what: '入会、互助、帮扶、维权的申请', why: '审核、办理、答复', lasts: '撤回就删掉内容；办完的，您删除资料时只留经过', seen: '经手的同志，打开要说用途，有记录' },
  membership: { what: '会籍', why: '您是工会会员', lasts: '会籍在就留着；不想留，先办退会', seen: '接您的工会', law: '《中国工会章程》：会员会籍由工会管理' },
  money: { what: '发给您的钱', why: '账目可核，一笔不多一笔不少', lasts: '30 年', seen: '财务、审计；公开的账上没有名字', law: '《会计档案管理办法》：会计凭证保管 30 年' },
  seats: { what: '名额和签到', why: '留座、入场、不重复', lasts: '活动办完以后只用来统计', seen: '活动的组织者；记的是编号，没有姓名' },
  contests: { what: '竞赛、球队、课程里的名字', why: '排名次、发证书', lasts: '公布和异议办完为止', seen: '组织者；得奖的会公示姓名' },
  certificates: { what: '证书', why: '证明是真的，谁都能查', lasts: '长期', seen: '知道编号的人只看得到一个姓', law: '证书发出去要能查验；名字写错了可以找工会更正' },
  stations: { what: '报过的“到了没开”、核实和纠错', why: '让驿站的信息是真的', lasts: '到您删除资料；还没办的一起删，办过的只留没有名字的经过', seen: '站长和县区工会看得到说了什么，看不到是谁说的' },
  photos: { what: '您传的照片', why: '放在活动的照片墙上，或说明驿站哪里不对', lasts: '到您删掉为止', seen: '审过以后，活动的给大家看，纠错的只给站长和工会看' },
  messages: { what: '消息', why: '告诉您办到哪一步', lasts: '到您删掉为止', seen: '只有您' },
  consents: { what: '同意和撤回的记录', why: '证明用您的信息经过您同意', lasts: '删除资料以后也留着', seen: '您；有争议时由工会查', law: '《个人信息保护法》：处理的人要能证明经过同意' },
  duties: { what: '工作人员的操作记录', why: '谁看过、谁办过，查得到', lasts: '不少于六个月，改不了也删不掉', seen: '审计的同志', law: '《网络安全法》第二十一条：日志留存不少于六个月' },
}
export const erasureWords: Record<Erasure, string> = { whole: '整个删掉', names: '删掉姓名、号码和照片，只留没有名字的经过', nothing: '留着' }
const purposeWords: Record<string, string> = { study: '求学圆梦', job: '投递岗位', contest: '技能竞赛', match: '组队比赛', course: '课程结业证书', talk: '约宣讲' }
/** A matter brings its own title. */
export const purposeName = ({ purpose, title }: { purpose: string; title: string | null }): string => title ?? purposeWords[purpose] ?? '办事'

export const privacyPage = {
  title: '隐私和我的资料',
  first: '您的资料是您的。存了什么、为什么、谁看得到，都在这里；可以带走，可以删掉。',
  without: '不登录、不同意任何一项，照样能找驿站、看岗位、看政策。',
  contract: '微信《隐私保护指引》',
  kept: '存了什么，为什么', count: (count: number) => `${count} 条`, none: '没有',
  sheet: { why: '为什么存', lasts: '存多久', seen: '谁看得到', erased: '您删除资料时', law: '依据' },
  consents: '同意过的', noConsents: '还没有同意过什么。办哪件事，那件事会先问您。',
  agreed: (version: string, at: number) => `${documentDayWords(at)}同意，说明是 ${version} 版`,
  withdrawnAt: (at: number) => `${documentDayWords(at)}收回`,
  live: '有效',
  withdraw: { title: (name: string) => `收回“${name}”的同意`, advice: '收回以后，这件事不能再用您的信息；再办要重新同意。正在办的，请先到那份申请里撤回。', yes: '收回同意' },
  said: { withdrawConsent: '收回了', eraseMe: '删掉了' } as Record<string, string>,
  mine: '带走和删除',
  export: { words: '带走我的全部资料', note: '一个文件，号码中间几位遮住', doing: '正在整理', done: '文件好了', save: '存下来', saved: '存好了', failed: '没有存下来，请再试一次' },
  phone: { words: '清掉这部手机上存的', note: '草稿、收藏、起点，只在这部手机上', done: '这部手机上的清掉了' },
  erase: {
    words: '删除我的资料', note: '姓名、号码、照片、简历、消息，马上删', title: '删除我的资料',
    advice: '删了就找不回来。办完的事只留没有名字的经过；发过的补助、证书、同意记录和操作记录按规定留着。', yes: '确定删除', no: '不删',
    stays: (groups: readonly KeptGroup[]) => (groups.length ? `删掉了。留着的：${groups.map((group) => keptWords[group].what).join('、')}。` : '全部删掉了。'),
  },
  logIn: '登录后看自己的', do: '登录',
}
