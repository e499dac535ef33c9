import type { PostFacts } from '../../contract/job-post'
import { townships } from '../../rules/areas'
import type { PostRecord } from '../../store/jobs'
import { chance, type Chance } from './chance'
import type { SeededEmployer, Trade } from './employers'
import { thrown, townshipMiddles } from './ground'

interface Sketch extends Pick<PostFacts, 'title' | 'occupation' | 'duties' | 'skills'> {
  trade: Trade
  count: number
  /** Yuan; the figures of an offer lie between the two. */
  pay: Pick<PostFacts['pay'], 'method' | 'parts'> & { from: number; to: number; month?: [number, number] }
  shifts: PostFacts['shifts']['codes']
  insured: boolean
  lodging?: boolean
  fairs: string[]
  diploma?: PostFacts['diploma']
}

const spring = 'oc-fair-spring'
const region = 'oc-fair-region'
const night = 'oc-fair-night'
const women = 'oc-fair-women'
const logisticsLive = 'oc-fair-live-1'
const worksLive = 'oc-fair-live-2'

/** Invented, with the ranges of a city like this one. */
const sketches: readonly Sketch[] = [
  { title: '叉车工', occupation: 'employee', trade: 'logistics', count: 20, pay: { method: 'monthly', from: 5_500, to: 7_000, parts: ['base', 'performance', 'attendance'] }, shifts: ['day'], insured: true, lodging: true, fairs: [spring, logisticsLive], duties: '库区装卸、上架、盘点，按作业单走。', skills: '持叉车证（N1），会开前移式优先' },
  { title: '货车司机 A2', occupation: 'truck-driver', trade: 'logistics', count: 22, pay: { method: 'kilometre', from: 0.5, to: 0.8, month: [9_000, 13_000], parts: ['output', 'allowance'] }, shifts: ['flexible'], insured: false, fairs: [spring, region, logisticsLive], duties: '廊坊到天津、石家庄干线往返，一车一人，当天回。', skills: 'A2 驾照，三年以上半挂经验，有从业资格证' },
  { title: '货车司机 B2', occupation: 'truck-driver', trade: 'logistics', count: 10, pay: { method: 'trip', from: 180, to: 320, month: [6_500, 9_000], parts: ['output', 'allowance'] }, shifts: ['day'], insured: true, fairs: [spring, logisticsLive], duties: '同城配送，一天两到三趟，有跟车员。', skills: 'B2 驾照，熟悉三河、香河、大厂道路' },
  { title: '分拣员', occupation: 'courier', trade: 'logistics', count: 26, pay: { method: 'daily', from: 160, to: 220, parts: ['base', 'overtime'] }, shifts: ['night', 'flexible'], insured: false, lodging: true, fairs: [spring, night, logisticsLive], duties: '包裹扫描、分拨、装笼，工资当天结。', skills: '能上夜班，站得住' },
  { title: '快递员', occupation: 'courier', trade: 'logistics', count: 14, pay: { method: 'piece', from: 1.1, to: 1.6, month: [6_000, 9_500], parts: ['output', 'allowance'] }, shifts: ['day'], insured: false, fairs: [spring, night], duties: '一个片区的收件派件，公司配电动三轮车。', skills: '会用智能手机，熟悉片区' },
  { title: '仓库管理员', occupation: 'employee', trade: 'logistics', count: 8, pay: { method: 'monthly', from: 4_800, to: 6_200, parts: ['base', 'seniority'] }, shifts: ['day'], insured: true, fairs: [region, logisticsLive], diploma: 'senior-middle', duties: '出入库记账、盘点、现场管理。', skills: '会用表格，做过库管优先' },
  { title: '焊工', occupation: 'employee', trade: 'works', count: 18, pay: { method: 'monthly', from: 7_000, to: 10_000, parts: ['base', 'performance', 'overtime'] }, shifts: ['day', 'two-shift'], insured: true, lodging: true, fairs: [spring, region, worksLive], duties: '二保焊、氩弧焊，按图施焊，有排烟设备。', skills: '焊工证，两年以上经验' },
  { title: '数控操作工', occupation: 'employee', trade: 'works', count: 14, pay: { method: 'monthly', from: 6_500, to: 9_000, parts: ['base', 'performance', 'overtime'] }, shifts: ['two-shift'], insured: true, lodging: true, fairs: [spring, region, worksLive], diploma: 'senior-middle', duties: '加工中心上下料、对刀、首件自检。', skills: '看得懂图纸，会法兰克系统优先' },
  { title: '装配工', occupation: 'employee', trade: 'works', count: 14, pay: { method: 'monthly', from: 5_000, to: 7_000, parts: ['base', 'output', 'attendance'] }, shifts: ['day'], insured: true, lodging: true, fairs: [spring, worksLive], duties: '流水线装配，坐着干，八小时。', skills: '手上有准头' },
  { title: '质检员', occupation: 'employee', trade: 'works', count: 6, pay: { method: 'monthly', from: 4_800, to: 6_500, parts: ['base', 'performance'] }, shifts: ['day'], insured: true, fairs: [region, women], diploma: 'senior-middle', duties: '来料和成品抽检，填记录。', skills: '会用卡尺和千分尺' },
  { title: '维修电工', occupation: 'employee', trade: 'works', count: 6, pay: { method: 'monthly', from: 6_000, to: 8_500, parts: ['base', 'allowance'] }, shifts: ['three-shift'], insured: true, fairs: [spring, region], duties: '车间设备日常点检和抢修。', skills: '低压电工证' },
  { title: '家政服务员', occupation: 'domestic-worker', trade: 'care', count: 16, pay: { method: 'hourly', from: 26, to: 40, parts: ['base', 'allowance'] }, shifts: ['day', 'flexible'], insured: false, fairs: [spring, women], duties: '日常保洁、做饭、接送孩子，按单上门。', skills: '有健康证，干过两年以上优先' },
  { title: '养老护理员', occupation: 'care-worker', trade: 'care', count: 14, pay: { method: 'monthly', from: 4_500, to: 6_000, parts: ['base', 'allowance', 'seniority'] }, shifts: ['two-shift'], insured: true, lodging: true, fairs: [spring, women], duties: '照护半自理老人起居，两班倒，带教一个月。', skills: '有耐心，护理员证可入职后考' },
  { title: '电商客服', occupation: 'employee', trade: 'service', count: 8, pay: { method: 'monthly', from: 4_000, to: 6_000, parts: ['base', 'commission'] }, shifts: ['day'], insured: true, fairs: [women, spring], diploma: 'senior-middle', duties: '在线答复、售后跟进。', skills: '打字每分钟 50 字' },
  { title: '收银员', occupation: 'mall-clerk', trade: 'service', count: 6, pay: { method: 'monthly', from: 3_600, to: 4_500, parts: ['base', 'attendance'] }, shifts: ['day', 'two-shift'], insured: true, fairs: [women, night], duties: '收银、理货，早晚两班轮换。', skills: '细心' },
  { title: '厨师', occupation: 'employee', trade: 'service', count: 5, pay: { method: 'monthly', from: 5_500, to: 8_000, parts: ['base', 'performance'] }, shifts: ['day'], insured: true, lodging: true, fairs: [spring, night], duties: '职工食堂大锅灶，管早午两餐。', skills: '有健康证，做过团餐' },
  { title: '保安员', occupation: 'security-guard', trade: 'agency', count: 6, pay: { method: 'monthly', from: 3_800, to: 4_800, parts: ['base', 'overtime'] }, shifts: ['two-shift'], insured: true, lodging: true, fairs: [spring, night], duties: '园区门岗和巡逻，派到物流园上班，合同和社保由本公司签和缴。', skills: '保安员证，可入职后考' },
  { title: '装卸工', occupation: 'other-flexible', trade: 'agency', count: 7, pay: { method: 'daily', from: 200, to: 260, parts: ['base'] }, shifts: ['day', 'night'], insured: false, fairs: [night, spring], duties: '到用工单位装车卸车，日结。', skills: '身体好' },
]

const dayMs = 86_400_000
const streets = ['建设路', '和平路', '工业园区路', '迎宾大街', '创业路', '站前街']

/** 220 invented posts: 180 on the list, 16 expired, and the others in every state that there is. `now` in ms. */
export function seedJobPosts(employers: readonly SeededEmployer[], now: number): PostRecord[] {
  const luck = chance(220_060)
  const order = sketches.flatMap((sketch) => Array.from({ length: sketch.count }, () => sketch))
  const turns = new Map<Trade, number>()
  return order.map((sketch, index): PostRecord => {
    const own = employers.filter(({ trade }) => trade === sketch.trade)
    const turn = turns.get(sketch.trade) ?? 0
    turns.set(sketch.trade, turn + 1)
    const { record: employer } = own[turn % own.length]!
    const post: PostRecord = {
      id: `jp-${String(index + 1).padStart(4, '0')}`, demo: true, employer: employer.id, ...factsOf(sketch, employer.area, luck),
      validThrough: now + luck.whole(5, 60) * dayMs, state: 'listed', check: 'pass',
      listedAt: now - luck.whole(1, 28 * 24) * 3_600_000, heldAt: null, returned: null, changedAt: now - dayMs, intents: [],
    }
    return employer.reviewed ? stateOf(post, index, now) : { ...post, state: 'submitted', listedAt: null }
  })
}

function factsOf(sketch: Sketch, county: string, luck: Chance): Omit<PostFacts, 'validThrough'> {
  const { title, occupation, duties, skills, shifts, insured, lodging = false, fairs, diploma = null } = sketch
  const township = luck.pick(townships.filter((one) => one.county === county))
  return {
    title, occupation, duties, skills, fairs, diploma,
    headcount: luck.pick([1, 2, 2, 3, 5, 5, 8, 10, 20]),
    pay: payOf(sketch, luck),
    place: { area: township.code, address: `${township.name}${luck.pick(streets)} ${luck.whole(1, 288)} 号`, at: placeOf(county, township.code, luck) },
    shifts: { codes: shifts, text: luck.pick(['月休四天', '单休，法定节假日三薪', '做六休一', '']) },
    insurance: insured ? ['pension', 'medical', 'unemployment', 'work-injury', 'maternity', ...(luck.happens(0.3) ? ['housing-fund' as const] : [])] : ['work-injury', 'accident'],
    board: luck.pick(['free', 'subsidy', 'subsidy', 'none']), lodging: lodging ? luck.pick(['free', 'free', 'subsidy']) : 'none',
    ages: luck.happens(0.7) ? { least: 18, most: luck.pick([50, 55, 60]) } : null,
  }
}

function placeOf(county: string, township: string, luck: Chance) {
  return thrown(county, townshipMiddles(county, luck).get(township)!, 1.6, luck)
}

/** Each offer is a narrower range within the one of its trade. */
function payOf({ pay: { method, parts, from, to, month } }: Sketch, luck: Chance): PostFacts['pay'] {
  const step = (to - from) / 10
  const fen = (yuan: number) => Math.round(yuan * 100)
  const [low, high] = [luck.whole(0, 4), luck.whole(5, 10)]
  const within = ([least, most]: readonly [number, number]) => ({ min: fen(least + (most - least) * low / 10), max: fen(least + (most - least) * high / 10) })
  return { method, parts, min: fen(from + step * low), max: fen(from + step * high), ...(month ? { month: within(month) } : {}) }
}

/** Every eleventh post or so shows a state that is not the list. */
function stateOf(post: PostRecord, index: number, now: number): PostRecord {
  if (index % 13 === 5) return { ...post, listedAt: now - 40 * dayMs, validThrough: now - (index % 9 + 1) * dayMs }
  switch (index % 44) {
    case 7: return { ...post, state: 'draft', check: 'waiting', listedAt: null }
    case 12: return { ...post, state: 'draft', check: 'waiting', listedAt: null, returned: { at: now - dayMs, by: 'local-openid-li', reason: 'pay-unclear' } }
    case 19: return { ...post, state: 'submitted', listedAt: null }
    case 27: return { ...post, state: 'withdrawn' }
    default: return index === 40 ? { ...post, heldAt: now - dayMs } : post
  }
}
