import { tellProblems } from '.'

export const ledgerProblems = {
  'standard.year': { happened: '年份太远了', advice: '最多填到明年。' },
  'standard.changed': { happened: '刚有人改过这个标准', advice: '已经换成新的，请看一看再改。' },
  'notice.unknown': { happened: '这条公示已经结束', advice: '公示期过了会自动撤下。有情况可以打职工热线。' },
  'notice.objected': { happened: '您已经提过异议', advice: '工会正在核实，有了答复就在“我提的异议”里。' },
  'notice.objection-unknown': { happened: '没有找到这条异议', advice: '它可能不在您的辖区。' },
  'notice.decided': { happened: '这条异议已经有人答复', advice: '请刷新看看结果。' },
} as const

tellProblems(ledgerProblems)
