import { tellProblems } from '.'

export const contestProblems = {
  'team.size': { happened: '人数和报名时不一样', advice: '想换人数，请先取消报名再重新报。' },
  'team.unnamed': { happened: '队伍还没有名字', advice: '起个队名再保存。' },
  'member.ineligible': { happened: '有人的年龄不符合条件', advice: '请看标出来的那一位，换人后再保存。' },
  'member.facts': { happened: '有人的情况还差一项', advice: '请补上标出来的那一位的退休类别。' },
  'member.twice': { happened: '有两位填了同一个手机号', advice: '每位选手填自己的手机号。' },
  'member.taken': { happened: '有人已经报了这场竞赛', advice: '一个人在一场竞赛里只能参加一次，请和本人核对。' },
  'member.mobile': { happened: '有人还没填手机号', advice: '新换的选手要填手机号。' },
  'entry.not-by-unit': { happened: '这场不收单位统一报名', advice: '请让本人在活动页面上报名。' },
  'entry.unnamed': { happened: '有得奖的选手没填参赛信息', advice: '请联系这位选手补填，再办结。' },
  'contest.state': { happened: '成绩的状态已经变了', advice: '请刷新看看现在到哪一步。' },
  'scoring.not-yet': { happened: '还没开赛', advice: '开赛以后才能录成绩。' },
  'scorer.contestant': { happened: '您是这场的选手', advice: '选手不能录这场的成绩，请换一位同事。' },
  'scorer.same': { happened: '这一项要由别人来办', advice: '您录过这里的成绩，请换一位没录过的同事。' },
  'marks.too-many': { happened: '分数超过了满分', advice: '请对照评分表再看一遍。' },
  'score.twice': { happened: '这一项您已经录过', advice: '第二遍要由另一位同事来录。' },
  'score.state': { happened: '这一项的状态已经变了', advice: '请刷新看看现在该录哪一遍。' },
  'scores.incomplete': { happened: '成绩还没录齐', advice: '每位选手每一轮都核对一致了，才能公布。' },
  'objections.over': { happened: '异议期已经过了', advice: '还有疑问，请打主办方电话。' },
  'objections.not-over': { happened: '异议期还没过', advice: '过了截止时间再办结。' },
  'objections.open': { happened: '还有异议没答复', advice: '答复完每一条异议，才能办结。' },
  'objection.unknown': { happened: '没有找到这条异议', advice: '请刷新页面看看。' },
  'objection.sent': { happened: '您已经提过异议', advice: '一次公布只能提一次，结果会发消息告诉您。' },
  'objection.state': { happened: '这条异议已经有人答复', advice: '请刷新看看答复。' },
} as const

tellProblems(contestProblems)
