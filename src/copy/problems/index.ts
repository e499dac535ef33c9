import type { ProblemCode } from '../../../cloudfunctions/contract/problem'

/** What happened, and what to do now: as a colleague would say it. */
export interface ProblemWords { happened: string; advice: string }
export type SomeProblems = Readonly<Partial<Record<ProblemCode, ProblemWords>>>

/** What any page may be answered. What only one room can be answered is said in a file beside this one, and travels with its subpackage. */
export const commonProblems = {
  'input.invalid': { happened: '这一步没有办成', advice: '填写的内容我们没看懂，请返回改一改再试。' },
  'input.too-large': { happened: '内容太多，没能提交', advice: '请删减一些再试。' },
  'action.unknown': { happened: '这个版本用不了这项服务', advice: '请关掉小程序重新打开，会自动更新。' },
  'identity.required': { happened: '需要先登录', advice: '登录后就能接着办，已经填的不会丢。' },
  'role.required': { happened: '这项工作不在您的职责里', advice: '如果应该由您来办，请联系上级工会开通。' },
  'intent.reused': { happened: '这一步没有办成', advice: '请返回上一页，重新提交一次。' },
  'intent.unknown': { happened: '上次没有提交成功', advice: '请再提交一次。' },
  'intent.doing': { happened: '上一次提交还在办', advice: '稍等几秒就有结果，不用再填一遍。' },
  'rate.limited': { happened: '操作太快了', advice: '歇几秒再试，填的内容还在。' },
  'station.unknown': { happened: '没有找到这个驿站', advice: '它可能已经撤销。可以看看附近的其他驿站。' },
  'pack.unknown': { happened: '没有这个地方的驿站数据', advice: '它还没有共享过来，先看廊坊的。' },
  'pack.foreign': { happened: '这份驿站数据不是它署名的单位给的', advice: '没有收下。请向对方工会重新要一份。' },
  'pack.damaged': { happened: '这份驿站数据读不出来', advice: '没有收下。请向对方工会重新要一份。' },
  'pack.older': { happened: '已经有更新的一份', advice: '不用做什么，用的就是新的。' },
  'pack.no-key': { happened: '离线数据还没有开通', advice: '有网络时照常能找驿站。' },
  'area.unknown': { happened: '没有找到这个地方', advice: '请重新选择县区或乡镇。' },
  'occasion.unknown': { happened: '没有找到这场活动', advice: '它可能已经撤下。可以看看其他的。' },
  'slot.unknown': { happened: '没有这个时段', advice: '时段可能改过，请返回重新选一个。' },
  'enrolment.unknown': { happened: '没有找到这次报名', advice: '请刷新页面，看看现在是什么情况。' },
  'enrolling.not-yet': { happened: '报名还没开始', advice: '到时间再来，名额不会提前放出。' },
  'enrolling.closed': { happened: '报名已经截止', advice: '可以打主办方电话问问现场还有没有位置。' },
  'enrolling.called-off': { happened: '这场活动取消了', advice: '不用做什么，报过名的人会收到消息。' },
  'enrolment.too-late': { happened: '已经过了取消的时间', advice: '去不了的话，请打主办方电话说一声。' },
  'enrolment.ineligible': { happened: '不符合报名条件', advice: '页面上写着差在哪一条。有疑问请打主办方电话。' },
  'facts.missing': { happened: '还差一点情况没填', advice: '补上以后就能报名，填过的不用再填。' },
  'group.too-large': { happened: '一起报名的人太多', advice: '请分成几次报。' },
  'slot.other': { happened: '您已经报了另一个时段', advice: '想换时段，请先取消原来的，再报新的。' },
  'seats.full': { happened: '名额已经满了', advice: '这一场没有候补。可以看看别的时段或别的场次。' },
  'seats.busy': { happened: '报名的人正多', advice: '已经替您排着，几秒后会自动再试。' },
  'offer.lapsed': { happened: '保留的时间过了', advice: '名额已经给了下一位。还想去，可以重新报名排队。' },
  'text.risky': { happened: '有些话没通过内容审核', advice: '请改一改文字再提交，其余内容都还在。' },
  'uscc.invalid': { happened: '统一社会信用代码不对', advice: '请对照营业执照再看一遍，一共 18 位。' },
  'certificate.unknown': { happened: '没有查到这张证书', advice: '请向持证人要编号再核对一遍；仍查不到，可以打 12351 问。' },
  'certificate.mistyped': { happened: '编号有误', advice: '十位编号里有一位不对，请照证书再输一遍。' },
  'image.type': { happened: '这个文件不是照片', advice: '请拍一张，或从相册里选 JPG、PNG 图片。' },
  'image.too-large': { happened: '照片太大了', advice: '请截小一些，或重新拍一张。' },
  'image.too-many-pixels': { happened: '照片的尺寸太大了', advice: '请截小一些，或重新拍一张。' },
  'mobile-code.expired': { happened: '验证码过期了', advice: '请再要一个新的。' },
  'mobile-code.wrong': { happened: '验证码不对', advice: '请照着再输一遍。' },
  'wechat-mobile.refused': { happened: '微信没有给出手机号', advice: '请再点一次，或自己填手机号。' },
  'consent.missing': { happened: '还没有同意使用这些信息', advice: '请先看一看说明，同意后再试。' },
  'consent.outdated': { happened: '授权说明更新了', advice: '请看一看新的说明，同意后再提交。' },
  'known.missing': { happened: '以前填过的已经过期', advice: '请再填一遍，填完以后又能记一年。' },
  'text.unchecked': { happened: '内容审核暂时没有回音', advice: '没审过的文字不能公开，请过几分钟再试。' },
  'membership.none': { happened: '您现在不是工会会员', advice: '入会只要填六项，一分半钟。' },
  'union.unknown': { happened: '没有找到这个工会', advice: '回到上一页再选一次；要是您自己的工会，请联系市总工会核对。' },
  'enrolling.by-unit': { happened: '这场由单位统一报名', advice: '请找本单位工会，或打主办方电话。' },
  'group.too-small': { happened: '人数不够一队', advice: '请按要求的人数一起报名。' },
  'round.unknown': { happened: '没有这一轮', advice: '请刷新页面，看看现在是哪一轮。' },
  'calendar.unpublished': { happened: '放假安排还没公布，算不出异议期', advice: '等国务院公布放假安排后再公布成绩。' },
  'enrolling.by-application': { happened: '这是求学圆梦的名额', advice: '请从“求学圆梦”里填申请，不在这里报名。' },
  'id-card.invalid': { happened: '身份证号不对', advice: '请对照身份证再看一遍，一共 18 位，最后一位可能是 X。' },
  'paper.unknown': { happened: '材料库里没有这份材料', advice: '请先拍照上传，再来提交。' },
  'paper.unchanged': { happened: '还是上次那张', advice: '工会请您重新拍这一份，请换一张再提交。' },
  'mover.same': { happened: '这一步要换一个人办', advice: '之前经手的人不能再办这一步，请转给同事。' },
  'slip.used': { happened: '这个回单号已经登记过', advice: '请核对银行回单，一张回单只对应一笔。' },
  'store.unavailable': { happened: '服务暂时忙不过来', advice: '不是您的问题，请过一会儿再试。' },
  'server.failed': { happened: '我们这边出错了', advice: '已经记录下来。可以再试一次，急事请打 12351。' },
} satisfies SomeProblems

const onTheWay = {
  'network.failed': { happened: '现在连不上网', advice: '走到信号好一点的地方再试。急事可以直接打 12351。' },
  'network.timeout': { happened: '信号太弱，等了 10 秒没有回音', advice: '换个地方再试一次。' },
  'answer.unreadable': { happened: '服务没有正常应答', advice: '请过一会儿再试。急事可以直接打 12351。' },
} satisfies Record<string, ProblemWords>

const onThePhone = {
  'outbox.full': { happened: '待发的事太多了', advice: '连上网等前面的发完，再来办这一件。' },
  'outbox.not-kept': { happened: '手机存储满了，没能存下', advice: '清理一点空间再试，现在还没有提交。' },
  'photo.gone': { happened: '这张照片在手机上找不到了', advice: '请再选一次。' },
  'secret.gone': { happened: '手机里存的这一份找不到了', advice: '请回到表格再提交一次。' },
  'photo.unreadable': { happened: '这张照片打不开', advice: '请换一张，或者重新拍。' },
} satisfies Record<string, ProblemWords>

type Code = ProblemCode | keyof typeof onTheWay | keyof typeof onThePhone
const told: Partial<Record<Code, ProblemWords>> = { ...commonProblems, ...onTheWay, ...onThePhone }

/** Says what the problems of one room are called; each of its pages brings them along. */
export const tellProblems = (more: SomeProblems): void => void Object.assign(told, more)

/** What is said of a problem. One whose room has not been entered is said to be ours, which it then is. */
export const problemWords = new Proxy(told, { get: (all, code) => all[code as Code] ?? commonProblems['server.failed'] }) as Readonly<Record<Code, ProblemWords>>

export const retryWords = '再试一次'
