import type { Diploma, OccupationCode, Sex } from '../../cloudfunctions/contract/person'

export const diplomaWords: Record<Diploma, string> = {
  'primary': '小学', 'junior-middle': '初中', 'senior-middle': '高中、中专、技校', 'junior-college': '大专', 'bachelor': '本科', 'postgraduate': '研究生',
}
export const occupationWords: Record<OccupationCode, string> = {
  'truck-driver': '货车司机', 'courier': '快递员', 'delivery-rider': '外卖骑手', 'ride-hailing-driver': '网约车司机', 'care-worker': '护理员',
  'domestic-worker': '家政服务员', 'mall-clerk': '商场信息员', 'property-agent': '房产中介员', 'security-guard': '保安员', 'employee': '单位职工', 'other-flexible': '其他灵活就业',
}
export const sexWords: Record<Sex, string> = { female: '女', male: '男' }
