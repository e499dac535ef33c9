import type { ProblemCode } from '../../cloudfunctions/contract/problem'

/** What happened, and what to do now: as a colleague would say it. */
export interface ProblemWords { happened: string; advice: string }

const atTheCounter: Record<ProblemCode, ProblemWords> = {
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
  'capacity.changed': { happened: '名额刚被别人改过', advice: '请刷新看看现在是多少，再改。' },
  'code.wrong': { happened: '签到码不对', advice: '屏幕上的码半分钟一换，请照现在显示的输入。' },
  'pass.no-key': { happened: '这里还不能签发入场码', advice: '报名有效，入场时报八位短码就行。' },
  'offer.lapsed': { happened: '保留的时间过了', advice: '名额已经给了下一位。还想去，可以重新报名排队。' },
  'employer.unknown': { happened: '没有找到这家单位', advice: '如果是您自己的单位，请先填好单位资料。' },
  'post.unknown': { happened: '没有找到这个岗位', advice: '它可能已经撤下。可以看看其他岗位。' },
  'application.unknown': { happened: '没有找到这份投递', advice: '本人可能已经撤回。请刷新看看。' },
  'post.fee-words': { happened: '岗位里有向劳动者收费的话', advice: '招工不许收押金、培训费这类钱。请删掉，或写明“不收任何费用”。' },
  'post.validity': { happened: '有效期不对', advice: '请选今天以后、九十天以内的日子。' },
  'text.risky': { happened: '有些话没通过内容审核', advice: '请改一改文字再提交，其余内容都还在。' },
  'uscc.invalid': { happened: '统一社会信用代码不对', advice: '请对照营业执照再看一遍，一共 18 位。' },
  'uscc.taken': { happened: '这个信用代码已经有单位在用', advice: '如果就是贵单位，请联系工会找回。' },
  'profile.missing': { happened: '简历还差一项', advice: '补上就能投，填过的都还在。' },
  'certificate.unknown': { happened: '没有查到这张证书', advice: '请向持证人要编号再核对一遍；仍查不到，可以打 12351 问。' },
  'certificate.mistyped': { happened: '编号有误', advice: '十位编号里有一位不对，请照证书再输一遍。' },
  'image.type': { happened: '这个文件不是照片', advice: '请拍一张，或从相册里选 JPG、PNG 图片。' },
  'image.too-large': { happened: '照片太大了', advice: '请截小一些，或重新拍一张。' },
  'image.too-many-pixels': { happened: '照片的尺寸太大了', advice: '请截小一些，或重新拍一张。' },
  'consent.outdated': { happened: '授权说明更新了', advice: '请看一看新的说明，同意后再投。' },
  'post.over': { happened: '这个岗位已经不招了', advice: '可以看看这家单位的其他岗位，或附近的同类岗位。' },
  'post.state': { happened: '岗位的状态已经变了', advice: '请刷新看看现在是什么情况。' },
  'employer.unreviewed': { happened: '这家单位还没审核', advice: '请先审核单位资料，再上架岗位。' },
  'review.outdated': { happened: '这一份刚被别人处理过，或者单位改过', advice: '没有盖掉别人的结果。已换成最新的，请再看一遍。' },
  'text.unchecked': { happened: '内容审核暂时没有回音', advice: '没审过的文字不能公开，请过几分钟再试。' },
  'application.state': { happened: '这份投递的状态已经变了', advice: '请刷新看看现在走到哪一步。' },
  'application.too-early': { happened: '还没到回访的时候', advice: '入职满三个月再问。' },
  'interview.past': { happened: '面试时间已经过去了', advice: '请选一个将来的时间。' },
  'mobile.closed': { happened: '现在还不能看手机号', advice: '约了面试以后才能看，每次查看都有记录。' },
  'store.unavailable': { happened: '服务暂时忙不过来', advice: '不是您的问题，请过一会儿再试。' },
  'server.failed': { happened: '我们这边出错了', advice: '已经记录下来。可以再试一次，急事请打 12351。' },
}

const onTheWay = {
  'network.failed': { happened: '现在连不上网', advice: '走到信号好一点的地方再试。急事可以直接打 12351。' },
  'network.timeout': { happened: '信号太弱，等了 10 秒没有回音', advice: '换个地方再试一次。' },
  'answer.unreadable': { happened: '服务没有正常应答', advice: '请过一会儿再试。急事可以直接打 12351。' },
} satisfies Record<string, ProblemWords>

const onThePhone = {
  'outbox.full': { happened: '待发的事太多了', advice: '连上网等前面的发完，再来办这一件。' },
  'outbox.not-kept': { happened: '手机存储满了，没能存下', advice: '清理一点空间再试，现在还没有提交。' },
  'photo.gone': { happened: '这张照片在手机上找不到了', advice: '请再选一次。' },
  'photo.unreadable': { happened: '这张照片打不开', advice: '请换一张，或者重新拍。' },
} satisfies Record<string, ProblemWords>

export const problemWords: typeof atTheCounter & typeof onTheWay & typeof onThePhone = { ...atTheCounter, ...onTheWay, ...onThePhone }

export const retryWords = '再试一次'
