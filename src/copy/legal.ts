import { union } from './union'

/** 12351 of the nation, through its capital. */
const national = '010-12351'

export const legalHelp = {
  title: '维权', calls: '打电话最快',
  lines: [{ words: '河北 12351', number: union.hotline, note: '省总工会职工热线' }, { words: '全国 12351', number: national, note: '外地打，或省里打不通时' }],
  write: '写下来', consultation: '咨询求助', consultationNote: '派给管这事的工会，有人办、有人回访', aid: '法律援助', aidNote: '工会出律师，打官司不花钱',
  check: '我能不能派律师', checkNote: '不用登录，答几个问题就知道。填的只存在这部手机上。', go: '看一看', apply: '去申请', ask: '先咨询', source: '依据：工会法律援助办法（锦州公开的文件）。最后由工会审核。',
}
