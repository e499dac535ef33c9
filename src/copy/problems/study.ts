import { tellProblems } from '.'

export const studyProblems = {
  'study.unknown': { happened: '没有找到这份申请', advice: '请回到“求学圆梦”看看现在的情况。' },
  'study.state': { happened: '这份申请的状态已经变了', advice: '请刷新看看现在走到哪一步。' },
  'study.elsewhere': { happened: '这个身份证号这一轮已经申请过', advice: '是从另一部手机申请的，一个人一轮只有一份。请用那部手机看，或打 12351。' },
  'study.one-a-phone': { happened: '这部手机这一轮已经有一份申请', advice: '一个微信一轮只能替一个人申请。填错了身份证号，请先撤回原来那份。' },
  'paper.used': { happened: '这份证明用过了', advice: '每一年要用当年的证明，请重新拍一张。' },
  'papers.closed': { happened: '补材料的时间过了', advice: '请打工会电话说明情况。' },
  'papers.missing': { happened: '材料还不齐', advice: '缺的材料写在上面，可以退回请本人补。' },
  'answer.missing': { happened: '还有要补的没有补', advice: '请对照退回的清单，一项一项补上。' },
  'appeal.too-late': { happened: '申诉的时间过了', advice: '收到结果后五个工作日内可以申诉。有疑问请打 12351。' },
  'year.order': { happened: '学年要一年一年来', advice: '请先报前一年的情况。' },
  'year.confirmed': { happened: '这一年已经核实过', advice: '写错了请打工会电话更正。' },
  'year.unconfirmed': { happened: '这一年的就读情况还没核实', advice: '先核实就读情况，再办这一步。' },
  'instalment.unknown': { happened: '没有找到这笔补助', advice: '请刷新看看。' },
  'instalment.state': { happened: '这笔补助的状态已经变了', advice: '请刷新看看现在走到哪一步。' },
} as const

tellProblems(studyProblems)
