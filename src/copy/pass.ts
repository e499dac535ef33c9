import { enrolSheet } from './enrolling'

export const passPage = {
  title: '入场码',
  show: '进场时给工作人员扫',
  serial: '扫不出来，就报这个编号',
  code: (serial: string) => `入场码 ${serial}`,
  noCode: '二维码还没生成，进场时报下面的编号就行。',
  people: enrolSheet.people,
  checkedIn: (when: string) => `${when} 已签到`,
  none: { title: '这一场没有您的名额', advice: '可能已经取消，或还在候补。看看报名现在是什么情况。' },
  see: '看这一场',
  self: '自己签到（照现场屏幕上的码）',
}

/** `7K3M-9XQP`, easier to read out. */
export const serialWords = (serial: string): string => `${serial.slice(0, 4)}-${serial.slice(4)}`
