import type { CheckedCertificate } from '../../cloudfunctions/contract/certificate'

export const certificatePages = {
  check: '查证书',
  mine: '我的证书',
  mineNote: '培训结业、学历资助、竞赛奖项',
}

export const kindWords: Record<CheckedCertificate['kind'], string> = { completion: '结业证书', award: '获奖证书' }

export const checkWords = {
  label: '证书编号',
  hint: '十位编号',
  clear: '清空',
  search: '查验',
  advice: '编号印在证书上，一共十位，字母数字都有。不用登录就能查。',
  valid: '证书有效',
  revoked: (day: string) => `${day} 已撤销，不算数了`,
  holder: '持证人',
  issuer: '发证单位',
  issued: '发证日期',
  code: '编号',
  privacy: '为了保护持证人，这里只显示姓。要核对本人，请对照他出示的证书。',
}

export const ownWords = {
  none: { title: '还没有证书', advice: '培训结业、竞赛获奖以后，证书会放在这里，谁都可以凭编号查验。' },
  logIn: { title: '登录后看证书', advice: '证书跟着人走，换了手机也在。' },
  picture: (code: string) => `查验用的二维码，编号 ${code}`,
  scan: '对方扫码，或者打开“查证书”输入编号，就能核对',
  type: '对方打开“查证书”输入编号，就能核对',
  copy: '复制编号',
  copied: '编号已复制',
  revoked: (day: string, why: string) => `${day} 已撤销：${why}`,
  courses: '看看培训',
  check: '查别人的证书',
}

/** `7K3M2-9QXAT`, easier to read out. */
export const codeWords = (code: string): string => `${code.slice(0, 5)}-${code.slice(5)}`
