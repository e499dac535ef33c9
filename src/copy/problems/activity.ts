import { tellProblems } from '.'

export const activityProblems = {
  'talk.unknown': { happened: '没有找到这个宣讲题目', advice: '它可能已经撤下。请返回看看别的题目。' },
  'speaker.unknown': { happened: '这位讲员不讲这个题目', advice: '请换一位讲员。' },
  'booking.unknown': { happened: '没有找到这次约讲', advice: '请刷新看看。' },
  'booking.state': { happened: '这次约讲的状态已经变了', advice: '请刷新看看现在是什么情况。' },
  'booking.dates': { happened: '日子不合适', advice: '请选三天以后、半年以内的日子，讲员要有时间准备。' },
  'booking.time': { happened: '时间不合适', advice: '请选将来的时间，一场宣讲要在同一个上午、下午或晚上讲完。' },
  'booking.year': { happened: '这次约讲占的是另一年的计划', advice: '请选同一年的日子。' },
  'booking.over': { happened: '宣讲已经开始', advice: '开始以后不能再取消。' },
  'plan.full': { happened: '这一年的宣讲都约满了', advice: '有人退出会空出来，过几天再看。急需的请打市总电话。' },
  'plan.busy': { happened: '约讲的人正多', advice: '已经替您排着，几秒后会自动再试。' },
  'speaker.taken': { happened: '讲员这个时间已有别的宣讲', advice: '请换一位讲员，或换一个时间。' },
  'feedback.not-there': { happened: '没有您的签到记录', advice: '到过现场、签过到的人才能评价。' },
  'feedback.given': { happened: '您已经评价过了', advice: '每场一次，谢谢您。' },
  'photo.not-there': { happened: '报过名的人才能传照片', advice: '这一场没有您的名额。' },
  'photo.enough': { happened: '已经传了九张', advice: '删掉一张，就能再传一张。' },
  'photo.unknown': { happened: '这张照片已经不在了', advice: '可能本人刚刚删掉，请刷新看看。' },
  'course.unknown': { happened: '这一场没有分次上课', advice: '不用看出勤，按活动时间来就行。' },
  'trainee.certified': { happened: '证书已经发了', advice: '名字写错了，请打主办方电话更正。' },
  'trainee.changed': { happened: '刚被别人改过', advice: '请刷新看看，再改一次。' },
  'match.unknown': { happened: '这一场没有分队比赛', advice: '看看活动页上的介绍。' },
  'team.unknown': { happened: '没有找到这支队', advice: '队长可能取消了报名，请刷新看看。' },
  'team.players': { happened: '队员人数不对', advice: '请按活动要求的人数填。' },
  'team.changed': { happened: '名单刚在别处改过', advice: '请刷新看看，再改一次。' },
  'fixture.unknown': { happened: '没有找到这场对阵', advice: '请刷新看看。' },
  'fixture.over': { happened: '这两队已经打过了', advice: '记过比分的对阵不能再改时间。' },
  'fixture.not-yet': { happened: '还没开打', advice: '开打以后再记比分。' },
  'fixture.changed': { happened: '比分刚被别人改过', advice: '请刷新看看，再改一次。' },
} as const

tellProblems(activityProblems)
