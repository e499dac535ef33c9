import type { RuleSet } from '../../contract/eligibility'
import type { OccasionKind, OpenOccasion, Slot } from '../../contract/occasion'
import { counties } from '../../rules/areas'
import { dayNumber, instantOf } from '../../rules/shanghai-time'

/** 国家职业技能竞赛 takes people from sixteen until they retire. */
const workingAge: RuleSet = { id: 'working-age', version: '2025', rules: [{ id: 'age', kind: 'age', least: 16, most: 'retirement' }] }
const dayMinutes = 1_440
const cityUnion = '廊坊市总工会'

/** One line of the seed: days are counted from today, times are those of the clock in Shanghai. */
interface Sketch {
  id: string
  kind: OccasionKind
  title: string
  host?: string
  paragraphs: string[]
  county: string | null
  place?: string
  address?: string
  live?: string
  /** [day, from, to, seats] */
  slots: [day: number, from: string, to: string, capacity: number][]
  /** Enrolling opens and closes, days from today. */
  opens: number
  closes: number
  waitlist?: boolean
  groupMost?: number
  groupLeast?: number
  unitOnly?: true
  offerMinutes?: number
  buckets?: number
  eligibility?: RuleSet
}

const sketches: readonly Sketch[] = [
  {
    id: 'oc-fair-spring', kind: 'job-fair', title: '“春风行动”专场招聘会 · 主会场', county: '131003', place: '市工人文化宫', address: '新华路 18 号',
    paragraphs: ['现场设六十个展位，叉车、分拣、焊工、货车司机、家政和养老护理岗位都有。工会在门口设法律咨询台，看合同、问工资都可以。', '入场分四个时段，每个时段 150 人，按时段进场不用早排队。'],
    slots: [[6, '09:00', '10:30', 150], [6, '10:30', '12:00', 150], [6, '14:00', '15:30', 150], [6, '15:30', '17:00', 150]],
    opens: -5, closes: 6, groupMost: 6,
  },
  {
    id: 'oc-fair-region', kind: 'job-fair', title: '京津冀协同招聘专场', county: '131071', place: '开发区会展中心', address: '会展路 1 号',
    paragraphs: ['北京通州、天津武清和廊坊三地企业一起来。跨省上班的交通、社保怎么接，现场有人讲清楚。'],
    slots: [[12, '09:00', '12:00', 200], [12, '13:30', '16:30', 200]], opens: -1, closes: 11, groupMost: 4,
  },
  {
    id: 'oc-fair-night', kind: 'job-fair', title: '燕郊夜市招聘', county: '131082', place: '燕郊夜市南广场', address: '行宫西大街',
    paragraphs: ['下班以后来：晚上七点开始，边逛边看。岗位以日结和小时工为主。'],
    slots: [[2, '19:00', '21:30', 80]], opens: -6, closes: 2, groupMost: 2, offerMinutes: 60,
  },
  {
    id: 'oc-fair-live-1', kind: 'job-fair', title: '直播带岗 · 物流仓储专场', county: null, live: '职工之家视频号',
    paragraphs: ['主播到车间里拍，工资、班次、宿舍当场问。看直播不用报名，报名的人会在开播前收到提醒。'],
    slots: [[1, '20:00', '21:00', 2_000]], opens: -3, closes: 1, waitlist: false,
  },
  {
    id: 'oc-fair-live-2', kind: 'job-fair', title: '直播带岗 · 先进制造专场', county: null, live: '职工之家视频号',
    paragraphs: ['焊工、数控、装配三条线，企业人事在线答问，可以看回放。'],
    slots: [[-4, '20:00', '21:00', 2_000]], opens: -12, closes: -4, waitlist: false,
  },
  {
    id: 'oc-fair-women', kind: 'job-fair', title: '女职工专场招聘会', county: '131002', place: '安次区职工服务中心', address: '光明西道 66 号',
    paragraphs: ['家政、养老护理、电商客服、收银岗位，有托育的企业会标出来。现场有母婴室。'],
    slots: [[20, '09:30', '12:00', 120]], opens: 3, closes: 19, groupMost: 2,
  },
  {
    id: 'oc-course-ev', kind: 'course', title: '新能源汽车维修培训（五级）', county: '131003', place: '市职业技术学校', address: '和平路 120 号',
    paragraphs: ['六个周末，理论和实操各一半。学完参加考核，合格发证书。会员免学费。'],
    slots: [[15, '08:30', '17:00', 40]], opens: -4, closes: 12,
  },
  {
    id: 'oc-course-robot', kind: 'course', title: '工业机器人系统操作员培训', county: '131071', place: '开发区实训基地', address: '科技大道 9 号',
    paragraphs: ['从认识示教器到独立编程，每组两台机器人。'],
    slots: [[25, '08:30', '17:00', 30]], opens: -2, closes: 20,
  },
  {
    id: 'oc-course-net', kind: 'course', title: '网络与信息安全管理员培训', county: null, live: '线上教室',
    paragraphs: ['晚上上课，可以回看。结业考试在线下。'],
    slots: [[9, '19:00', '21:00', 120]], opens: -8, closes: 8,
  },
  {
    id: 'oc-course-home', kind: 'course', title: '家政服务员培训', county: '131022', place: '固安县总工会', address: '新中街 30 号',
    paragraphs: ['收纳、烹饪、照护三门课。学员可以推荐到家政企业面试。'],
    slots: [[3, '09:00', '16:30', 36]], opens: -20, closes: 2,
  },
  {
    id: 'oc-course-rehab', kind: 'course', title: '康复护理入门（通武廊）', county: '131024', place: '香河县职工学校', address: '新华大街 88 号',
    paragraphs: ['通州、武清、廊坊三地互认学时。'],
    slots: [[30, '08:30', '17:00', 50]], opens: 5, closes: 25,
  },
  {
    id: 'oc-contest-weld', kind: 'contest', title: '职工职业技能竞赛 · 焊工', county: '131081', place: '霸州市实训中心', address: '益津路 5 号',
    paragraphs: ['上午理论，下午实操。年满 16 周岁、未到法定退休年龄的职工都能报。'],
    slots: [[18, '08:00', '17:30', 60]], opens: -3, closes: 10, waitlist: false, eligibility: workingAge,
  },
  {
    id: 'oc-contest-net', kind: 'contest', title: '职工职业技能竞赛 · 网络与信息安全管理员', county: '131071', place: '开发区会展中心', address: '会展路 1 号',
    paragraphs: ['两人一组。理论在线上考，攻防在现场。'],
    slots: [[22, '08:30', '17:00', 80]], opens: -1, closes: 15, waitlist: false, eligibility: workingAge, groupMost: 2, groupLeast: 2,
  },
  {
    id: 'oc-contest-ev', kind: 'contest', title: '职工职业技能竞赛 · 汽车维修工（新能源）', county: '131003', place: '市职业技术学校', address: '和平路 120 号',
    paragraphs: ['实操题库提前十天公布。'],
    slots: [[27, '08:30', '17:00', 40]], opens: 2, closes: 20, waitlist: false, eligibility: workingAge,
  },
  {
    id: 'oc-contest-rehab', kind: 'contest', title: '“通武廊”职业技能竞赛 · 康复', county: '131003', place: '市人民医院康复中心', address: '新华路 37 号',
    paragraphs: ['北京通州、天津武清和廊坊三地一起比。由单位工会统一报名。'],
    slots: [[24, '08:30', '17:00', 45]], opens: -2, closes: 16, waitlist: false, eligibility: workingAge, unitOnly: true,
  },
  {
    id: 'oc-contest-home', kind: 'contest', title: '职工职业技能竞赛 · 家政', county: '131022', place: '固安县总工会', address: '新中街 30 号',
    paragraphs: ['收纳、烹饪、照护三个模块。'],
    slots: [[-1, '08:30', '17:00', 30]], opens: -30, closes: -5, waitlist: false, eligibility: workingAge,
  },
  {
    id: 'oc-contest-robot', kind: 'contest', title: '职工职业技能竞赛 · 工业机器人系统操作员', county: '131071', place: '开发区实训基地', address: '科技大道 9 号',
    paragraphs: ['示教编程、码垛、故障排除。'],
    slots: [[-6, '08:30', '17:00', 30]], opens: -40, closes: -12, waitlist: false, eligibility: workingAge,
  },
  {
    id: 'oc-contest-drug', kind: 'contest', title: '京津冀职业技能竞赛 · 药物检验员', county: '131003', place: '市职业技术学校', address: '和平路 120 号',
    paragraphs: ['三地选手同场，河北赛区在廊坊。'],
    slots: [[-32, '08:30', '17:00', 30]], opens: -70, closes: -40, waitlist: false, eligibility: workingAge,
  },
  {
    id: 'oc-activity-books', kind: 'activity', title: '24 小时职工书屋 · 体验日', county: '131003', place: '市工人文化宫', address: '新华路 18 号',
    paragraphs: ['今天从零点到半夜十二点都开着，夜班下了也能来。有热水、充电和躺椅，带上工友。'],
    slots: [[0, '00:00', '24:00', 300]], opens: -7, closes: 1, groupMost: 6,
  },
  {
    id: 'oc-activity-talk', kind: 'activity', title: '工宣讲 · 货车司机的社保怎么交', county: '131082', place: '燕郊物流园司机之家', address: '京榆大街 200 号',
    paragraphs: ['讲四十分钟，问二十分钟。讲员是市总法律工作部的同志。'],
    slots: [[4, '15:00', '16:00', 60]], opens: -2, closes: 4, groupMost: 3,
  },
  {
    id: 'oc-activity-match', kind: 'activity', title: '职工篮球赛', county: '131026', place: '文安县体育馆', address: '兴文道 1 号',
    paragraphs: ['十六支队，每队由基层工会报。这里报的是观众席。'],
    slots: [[8, '18:30', '20:30', 300], [9, '18:30', '20:30', 300]], opens: -6, closes: 8, groupMost: 6,
  },
  {
    id: 'oc-activity-show', kind: 'activity', title: '送文艺到工地', county: '131025', place: '大城县产业园', address: '创业路 12 号',
    paragraphs: ['下了班来看，带上工友。'],
    slots: [[5, '19:00', '20:30', 260]], opens: -3, closes: 5, groupMost: 6,
  },
  {
    id: 'oc-activity-walk', kind: 'activity', title: '职工健步走', county: '131003', place: '市人民公园北门', address: '爱民道',
    paragraphs: ['五公里，按自己的步子走。不计步数，不排名次，走一段也算参加。'],
    slots: [[13, '08:00', '10:30', 100_000]], opens: -1, closes: 13, waitlist: false, groupMost: 6, buckets: 8,
  },
]

const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** Job fairs, courses, contests and activities around today. */
export function seedOccasions(now: number): OpenOccasion[] {
  const today = dayNumber(now)
  const at = (day: number, clock: string) => instantOf(today + day, minutesOf(clock))
  return sketches.map(({ id, kind, title, host = cityUnion, paragraphs, county, place, address, live, slots, opens, closes, waitlist = true, groupMost = 1, groupLeast, unitOnly, offerMinutes = 240, buckets = 1, eligibility = null }) => {
    const area = counties.find(({ code }) => code === county)
    const timed: Slot[] = slots.map(([day, from, to, capacity], index) => ({ id: `s${index + 1}`, starts: at(day, from), ends: at(day, to), capacity }))
    const first = Math.min(...timed.map(({ starts }) => starts))
    return {
      id, demo: true, kind, title, host, paragraphs,
      mode: !area ? 'online' : live ? 'both' : 'on-site',
      place: area && place ? { name: place, address: `${area.name}${address}`, area: area.code, at: area.centre } : null,
      live: live ? { channel: live, replay: true } : null,
      slots: timed,
      enrolling: {
        opens: instantOf(today + opens, 9 * 60),
        closes: Math.min(instantOf(today + closes, dayMinutes - 6 * 60), Math.max(...timed.map(({ ends }) => ends))),
        cancelUntil: first - 2 * 3_600_000, waitlist, offerMinutes, groupMost, buckets, ...(groupLeast && { groupLeast }), ...(unitOnly && { unitOnly }),
      },
      eligibility,
      phone: '0316-12351',
      calledOff: null,
    }
  })
}
