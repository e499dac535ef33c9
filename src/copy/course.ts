import type { Trainee, TraineeRow } from '../../cloudfunctions/contract/course'

export const coursePage = {
  sessions: '上课安排',
  count: (all: number) => `共 ${all} 次`,
  rule: (needed: number, all: number, exam: boolean) => `${all} 次课到 ${needed} 次${exam ? '，考核合格' : ''}，结束后发结业证书。每次课都要签到。`,
  attended: '已签到', missed: '没签到', coming: '还没上',
  add: (about: string) => `把“${about}”存到日历`,
  progress: (attended: number, needed: number) => `您已签到 ${attended} 次，需要 ${needed} 次`,
  exam: { passed: '考核合格', failed: '考核没通过', none: '考核还没有成绩' },
  lacking: { sessions: '签到次数还不够', exam: '考核还没通过', name: '还没留证书上的名字', end: '课程还没结束' } satisfies Record<Trainee['lacking'][number], string>,
  still: '拿证书还差',
  name: '证书上写的名字', nameHint: '和身份证上一样', nameFault: '请写两个字以上的姓名', nameNote: '加密保存，只用来写证书。', save: '保存', saved: '已存好',
  named: (name: string) => `证书上写：${name}`,
  certificate: '看结业证书',
  trainees: '出勤和成绩', traineesNote: '记考核成绩，看谁够结业',
  nobody: { title: '还没有学员', advice: '有人报名会出现在这里。' },
  nameless: '没留名字',
  row: ({ attended, all }: TraineeRow) => `签到 ${attended.length} / ${all} 次`,
  examOf: (name: string) => `${name} 的考核`,
  mark: { passed: '合格', failed: '不合格' },
  certified: '已发证书',
  marked: '已记下',
}
