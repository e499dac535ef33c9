import { tellProblems } from '.'

export const jobProblems = {
  'employer.unknown': { happened: '没有找到这家单位', advice: '如果是您自己的单位，请先填好单位资料。' },
  'post.unknown': { happened: '没有找到这个岗位', advice: '它可能已经撤下。可以看看其他岗位。' },
  'application.unknown': { happened: '没有找到这份投递', advice: '本人可能已经撤回。请刷新看看。' },
  'post.fee-words': { happened: '岗位里有向劳动者收费的话', advice: '招工不许收押金、培训费这类钱。请删掉，或写明“不收任何费用”。' },
  'post.validity': { happened: '有效期不对', advice: '请选今天以后、九十天以内的日子。' },
  'uscc.taken': { happened: '这个信用代码已经有单位在用', advice: '如果就是贵单位，请联系工会找回。' },
  'profile.missing': { happened: '简历还差一项', advice: '补上就能投，填过的都还在。' },
  'post.over': { happened: '这个岗位已经不招了', advice: '可以看看这家单位的其他岗位，或附近的同类岗位。' },
  'post.state': { happened: '岗位的状态已经变了', advice: '请刷新看看现在是什么情况。' },
  'employer.unreviewed': { happened: '这家单位还没审核', advice: '请先审核单位资料，再上架岗位。' },
  'review.outdated': { happened: '这一份刚被别人处理过，或者单位改过', advice: '没有盖掉别人的结果。已换成最新的，请再看一遍。' },
  'application.state': { happened: '这份投递的状态已经变了', advice: '请刷新看看现在走到哪一步。' },
  'application.too-early': { happened: '还没到回访的时候', advice: '入职满三个月再问。' },
  'interview.past': { happened: '面试时间已经过去了', advice: '请选一个将来的时间。' },
  'mobile.closed': { happened: '现在还不能看手机号', advice: '约了面试以后才能看，每次查看都有记录。' },
} as const

tellProblems(jobProblems)
