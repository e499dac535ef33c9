import type { ProfileField } from '../../cloudfunctions/contract/profile-fields'

export const profilePage = {
  title: '我的信息',
  first: '填过一次，别的表就不再问。名字、号码加密保存，屏幕上只露头尾；每次用到别的事上，都会再请您同意。',
  groups: [
    { title: '我是谁', fields: ['name', 'idNumber', 'birthMonth', 'sex', 'mobile'] },
    { title: '工作', fields: ['occupation', 'employer', 'uscc', 'area'] },
    { title: '学历和户籍', fields: ['diploma', 'householdInHebei'] },
    { title: '收款', fields: ['bankName', 'bankCard'] },
    { title: '约宣讲', fields: ['venue', 'venueAddress', 'venueArea'], onceTold: true },
  ] as readonly { title: string; fields: readonly ProfileField[]; /** Asked of few: stands there for whoever has told it. */ onceTold?: true }[],
  none: '没填', implied: '由身份证号得出',
  logIn: { title: '登录后看自己的信息', advice: '填过一次，别的表就不再问。', do: '登录' },
  save: '保存', saved: '记住了', forgotten: '忘掉了', forget: '忘掉这一项', keep: '不改',
  hints: {
    name: '和身份证一致', idNumber: '18 位', employer: '单位全称', uscc: '18 位，营业执照上有', bankName: '例如 中国银行廊坊支行', bankCard: '本人的借记卡，16 到 19 位',
  } as Partial<Record<ProfileField, string>>,
  identityNote: '身份证号只核对写得对不对；是不是本人，办事时由工会的同志看证件。',
  places: { title: '在哪里工作或居住', parts: '乡镇街道', whole: (name: string) => `${name}全境`, back: '返回县区' },
  yesNo: { yes: '是', no: '不是' },
}

export const mobileSheet = {
  title: '手机号',
  byWechat: '用微信的手机号', or: '或者自己填', hint: '11 位手机号', short: '手机号是 11 位',
  send: '发验证码', again: (seconds: number) => `${seconds} 秒后可以再发`, code: '验证码', codeHint: '六位数字', confirm: '确认',
  sentTo: { 'message-centre': '演示环境没有接短信：验证码在“我的”里的“消息”中，五分钟内有效。' } as Record<string, string>,
  refused: '没有用微信的手机号，可以自己填。',
}
