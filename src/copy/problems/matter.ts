import { tellProblems } from '.'

export const matterProblems = {
  'member.already': { happened: '这个身份证号已经入过会了', advice: '一个人只入一次会。要换工会办接转；要是您没办过，请拨打 0311-12351。' },
  'membership.state': { happened: '现在的会籍办不了这一项', advice: '打开“会员卡”看看现在在哪一步。' },
  'case.unknown': { happened: '没有找到这件事', advice: '请核对受理号，或回到列表刷新。' },
  'case.exists': { happened: '这件事您已经办过一份', advice: '到“我的办件”里接着看进度，不用再提交。' },
  'case.exists-elsewhere': { happened: '这件事已经有人用另一部手机提交过', advice: '如果不是您本人办的，请打 12351。' },
  'case.too-many': { happened: '您在办的事太多了', advice: '先办完或撤回几件，再提交新的。' },
  'case.state': { happened: '这件事的状态已经变了', advice: '请刷新看看现在走到哪一步。' },
  'case.changed': { happened: '刚才有人动过这件事', advice: '您写的还在，请看一眼最新的情况再提交。' },
  'case.hindered': { happened: '现在还办不了这一步', advice: '请看页面上写的原因。' },
  'batch.not-yours': { happened: '整批只能由基层工会替自己的会员报', advice: '请用工会的账号，“替谁报”选“我们工会的会员”。' },
  'batch.same-paper': { happened: '这张照片已经交给同一批的另一位了', advice: '一人一份材料，请拍他自己的。' },
  'batch.full': { happened: '这一批已经满了', advice: '请另开一批，接着报。' },
  'form.outdated': { happened: '表格换了新的', advice: '已经填的还在，请打开新表核对后提交。' },
  'answer.faulty': { happened: '有一处填得不对', advice: '请改一改标红的那一项。' },
  'answer.unknown-field': { happened: '有一项以前填过的已经失效', advice: '请重新填这一项。' },
  'answer.not-asked': { happened: '这一项没有让您重填', advice: '只改工会指出的几项，其余保持不变。' },
  'asked.nothing': { happened: '还没有写要补什么', advice: '退回要写清楚补哪一项、为什么。' },
  'asked.unknown': { happened: '表里没有这一项', advice: '请重新选要补的项目。' },
  'amount.unexplained': { happened: '金额和测算的不一样', advice: '改了金额要写原因。' },
  'receipt.mistyped': { happened: '受理号不对', advice: '一共十位，字母数字都有，请核对一遍。' },
  'rule.refused': { happened: '按规定现在算不出来', advice: '请看页面上写的原因，或打 12351 问问。' },
} as const

tellProblems(matterProblems)
