export interface CastMember {
  /** What a development token names: `Authorization: Bearer dev:<id>`. */
  id: string
  name: string
  role: string
  /** Null for a visitor who has no WeChat identity. */
  openid: string | null
  phone: string | null
}

/** The mini-program's id in every local identity; it is no real one. */
export const LOCAL_APPID = 'wx0000000000local0'

/** The people of the demonstration: synthetic, with telephone numbers that nobody has. */
export const localCast: readonly CastMember[] = [
  { id: 'zhang', name: '张师傅', role: 'driver', openid: 'local-openid-zhang', phone: '19900000001' },
  { id: 'li', name: '李干事', role: 'reviewer', openid: 'local-openid-li', phone: '19900000002' },
  { id: 'wang', name: '王主任', role: 'approver', openid: 'local-openid-wang', phone: '19900000003' },
  { id: 'zhao', name: '赵出纳', role: 'cashier', openid: 'local-openid-zhao', phone: '19900000004' },
  { id: 'sun', name: '孙站长', role: 'keeper', openid: 'local-openid-sun', phone: '19900000005' },
  { id: 'liu', name: '刘科长', role: 'organizer', openid: 'local-openid-liu', phone: '19900000006' },
  { id: 'zhou', name: '周经理', role: 'employer', openid: 'local-openid-zhou', phone: '19900000007' },
  { id: 'chen', name: '陈主席', role: 'union', openid: 'local-openid-chen', phone: '19900000008' },
  { id: 'he', name: '何主席', role: 'union', openid: 'local-openid-he', phone: '19900000009' },
  { id: 'gao', name: '高干事', role: 'reviewer', openid: 'local-openid-gao', phone: '19900000010' },
  { id: 'meng', name: '孟主任', role: 'approver', openid: 'local-openid-meng', phone: '19900000011' },
  { id: 'guest', name: '游客', role: 'guest', openid: null, phone: null },
]

/** The code that stands for a member's consent to give the telephone number, as WeChat's button would return it. */
export function phoneCodeOf(member: CastMember): string {
  return `dev-phone-${member.id}`
}
