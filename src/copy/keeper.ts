import type { KeeperRow } from '../../cloudfunctions/contract/keeper'
import type { OpenState } from '../../cloudfunctions/contract/opening-hours'
import type { CorrectionField, FacilityFault, TicketEnd } from '../../cloudfunctions/contract/station-terms'
import { facilityWords } from './facilities'
import { isoDateWords } from './hours-words'
import { nextChangeWords } from './open-state'
import { momentWords } from './times'

export const ticketEndWords: Record<TicketEnd, string> = {
  'open-now': '答了：开着', 'was-closed': '答了：当时关着，已临时关闭', 'hours-wrong': '答了：时间登记错了，已改', 'worker-confirmed': '别的工友说开着',
}

/** `药箱 2026年12月12日过期，还有 20 天`. `left`: days, below 0 where it has expired. */
export const medicineWords = (expires: string, left: number): string =>
  `${isoDateWords(expires)}${left < 0 ? `，已过期 ${-left} 天` : left === 0 ? '，今天到期' : `到期，还有 ${left} 天`}`

/** `今天 18:00 前答复`, or that it is late. */
export const dueWords = (due: number, now: number): string => (due > now ? `${momentWords(due, now)} 前答复` : `${momentWords(due, now)} 前该答复，已经过了`)

const registeredWords: Record<NonNullable<OpenState['registered']>, string> = { 'open': '登记为开着', 'closed': '登记为已关门', 'holiday-unknown': '节假日时间待确认' }

/** What comes next, to whoever looks after it: he is not told to telephone himself. */
export const standingWords = (open: OpenState, now: number): string => (open.registered ? registeredWords[open.registered] : nextChangeWords(open, now))

/** Why it is in doubt, and what he can do about it. */
export function keeperDoubtWords({ state }: OpenState, confirmedDays: number): string | null {
  if (state === 'holiday-unknown') return '今年的放假安排还没有公布。请在“改时间”里写上节假日开不开、几点开。'
  return state === 'unverified' ? `已经 ${confirmedDays} 天没人核实，工友看到的是“待核实”。去看一眼，再点一下。` : null
}

export const keeperList = {
  title: '站长的桌子',
  logIn: { title: '登录后看您照看的驿站', advice: '核实、答复“到了没开”、改时间和设施，都在这里。', do: '去登录' },
  none: { title: '还没有您照看的驿站', advice: '要照看哪个站，请联系县区工会开通。' },
  noneFound: { title: '没有找到', advice: '换个站名、地址，或者清空再找。' },
  search: { label: '找驿站', hint: '站名、地址', clear: '清空', search: '搜索' },
  choose: { title: '选一个驿站', advice: '点左边的一个，在这里核实、答复、改时间和设施。' },
  total: (total: number) => `${total} 个站，急的在前`,
  more: '再看一些',
  back: '全部驿站',
  ticket: ({ reports, due }: NonNullable<KeeperRow['ticket']>, now: number) => `到了没开 ${reports} 人，${dueWords(due, now)}`,
  failing: (codes: KeeperRow['failing']) => `不能用：${codes.map((code) => facilityWords[code].word).join('、')}`,
  medicine: (expires: string, left: number) => `药箱 ${medicineWords(expires, left)}`,
  corrections: (count: number) => `${count} 条纠错等您答`,
  visits: (count: number) => `今天来过 ${count} 人次`,
}

export const keeperDesk = {
  title: '站长的桌子',
  seePage: '看工友看到的页面',
  confirm: '开着，我核实',
  pause: '临时关闭…',
  reopen: '现在开了，恢复开放',
  otherPause: '改原因、改恢复时间…',
  ticket: (reports: number) => `${reports} 位工友说到了没开`,
  ticketSince: (since: number, due: number, now: number) => `最早是${momentWords(since, now)}。${due > now ? `请在${momentWords(due, now)} 前答复。` : `${momentWords(due, now)} 前该答复，已经过了，请马上答。`}`,
  escalated: '已经告诉县区工会，他们也能答。',
  answers: { 'open-now': '开着，照登记的来', 'was-closed': '当时关着，临时关闭…', 'hours-wrong': '时间登记错了，改时间' },
  answersLabel: '怎么答',
  done: {
    confirm: '核实好了。工友看到的是“刚刚由站长核实”。', answer: '答好了，工友马上就能看到。', pause: '已临时关闭，工友看得到原因。', reopen: '已恢复开放，也算核实过了。',
    setFacilities: '设施存好了，工友马上就能看到。', setFacts: '存好了，工友马上就能看到。', setHours: '时间存好了，工友马上就能看到。',
  } as Readonly<Record<string, string>>,
  /** Somebody else was quicker: what there is now. */
  changed: (now: string) => `这个站刚被别人改过，现在是：${now}。您填的还在，看一看再办一次。`,
  facilities: '设施',
  facilitiesNote: '点一下就存',
  facility: (facility: string, state: string) => `${facility}：${state}`,
  since: (ago: string) => `${ago}起`,
  which: '有哪些设施',
  whichAdvice: '有的打勾，没有的去掉。点一下就存。',
  pending: (count: number) => `${count} 样还没存上`,
  asTapped: '照我点的改',
  asItIs: '不改了',
  facilityFaults: {
    'twice': '有一样设施写了两遍，请去掉一个', 'since': '坏的日期不能在今后', 'expires-missing': '药箱要先写上哪天到期，别的设施才能存', 'expires-date': '没有这一天',
    'expired': '药箱里的药过期了：先换新的写上日期，或者改成缺货、停用', 'not-medicine': '只有药箱有到期日',
  } satisfies Record<FacilityFault | 'twice', string>,
  expiry: '药箱哪天到期',
  expiryAdvice: '看药盒上最早到期的一样。',
  expiryDate: '到期的日期',
  expiryHint: '八位数字，比如 20270331',
  expirySet: '写上到期日',
  expiryChange: '改到期日',
  expiryNone: '没有写到期日',
  expirySave: '存好，药箱正常',
  expiryFaults: { shape: '请写八位数字的日期，比如 20270331', past: '这一天已经过了；过期的请收起来，改成缺货或停用' },
  soon: '快到期', expired: '过期了',
  hours: '开放时间',
  editHours: '改时间',
  corrections: '纠错',
  correctionsNote: (count: number) => (count === 0 ? '没有等着答的' : `${count} 条等着答`),
  photo: '随纠错拍的照片',
  photoWaits: '照片还在审核，过一会儿再看。',
  photoHidden: '照片没通过审核，不能看。',
  accept: '说得对…',
  decline: '不是这样…',
  acceptTitle: '说得对：答一句', declineTitle: '不是这样：答一句',
  decideAdvice: {
    place: '这句话说的人看得到。挪到哪里，选了就一起改。',
    gone: '答了以后，哪里都找不到这个站；这句话说的人看得到，也写在站的页上。弄错了，可以恢复开放。',
    other: '这句话说的人看得到。答了以后，请把站里登记的也改过来。',
  } as Partial<Record<CorrectionField, string>> & { other: string },
  markedAt: (far: string) => `他标了现在的地方，离登记的 ${far}`,
  move: {
    to: '挪到哪里', marked: '他标的地方', here: '我现在站的地方', stay: '不挪，只答复', toFault: '请选一样',
    far: (far: string) => `离登记的 ${far}`, notLocated: '定不到位，请到跟前再试，或者选“不挪”',
    stop: '挪的是哪一处', stopFault: '请选一处', address: '新的地址', addressHint: '街道、门牌，或者大家怎么叫它', addressFault: '请写 2 到 60 个字',
  },
  declineAdvice: '这句话说的人看得到，请说清楚现在是什么样。',
  decideWords: '答复',
  decideHint: '2 到 200 个字',
  decideFault: '请写 2 到 200 个字',
  decideQuick: { accept: ['谢谢，已经改了', '谢谢，去看过了，马上改', '谢谢，已经报给县里'], decline: ['去看过了，现在是好的', '登记的没错，当天有特殊情况'], gone: ['去看过，已经拆了', '去看过，换成别的店了', '主办单位不再提供'] },
  decideQuickLabel: '常用的话',
  decideSend: '答复他',
  decided: { accepted: '答了“说得对”，说的人收到消息了。', declined: '答了“不是这样”，说的人收到消息了。', waiting: '' },
  overtaken: '有一条已经有人答了。',
  facts: '怎么找、怎么进',
  factsNames: { address: '地址', landmark: '怎么找', access: '怎么进', asks: '要准备', phone: '电话' },
  none: '没有写',
  editFacts: '改怎么找、怎么进',
  factsHints: { address: '街道、门牌', landmark: '比如：公交站牌旁，蓝色门头', asks: '比如：跟店员说一声', phone: '手机，或者带区号的座机' },
  factsFaults: { address: '请写 2 到 80 个字', phone: '请写手机号，或者像 0316-5550100 的座机' },
  factsPlace: '地址和地图上的位置由县区工会来改。',
  factsSave: '存好',
  door: '门口的码',
  doorNote: '贴在门口，扫了看这个站；一天扫几次，算几次到访',
  doorTitle: '门口的码',
  doorPicture: (name: string) => `${name}门口的二维码`,
  doorAdvice: '印出来贴在门口、柜台都行。扫了只数次数，不记是谁。',
  noPicture: '浏览器里才画得出这张码，请在电脑上打开站长的桌子。',
  copy: '复制链接', copied: '已复制',
  visits: '最近 30 天来过多少人次',
  visitsUnit: '人次',
  visitsSum: ({ total, most, mostOn, today }: { total: number; most: number; mostOn: string; today: number }) =>
    (total === 0 ? '这 30 天还没有人扫过门口的码。' : `一共 ${total} 人次，最多的是${mostOn}，${most} 人次；今天到现在 ${today} 人次。`),
  visitsNote: '数的是门口的码扫了几次，不知道是谁。',
  visitsTable: '看每天的数', visitsTableClose: '收起',
  visitsDay: (day: string, count: number) => `${day} ${count}`,
  today: '今天',
  history: '改过什么',
  historyNone: '还没有人改过。',
  historyMore: '看更早的',
  ended: (reports: number, end: TicketEnd) => `${reports} 人说到了没开，${ticketEndWords[end]}`,
}

export const pauseSheet = {
  title: '临时关闭', titleAnswer: '当时关着，临时关闭',
  reason: '为什么关', reasonHint: '工友看得到，2 到 60 个字', reasons: ['停水停电', '设备检修', '店里歇业', '装修', '没人值守'], reasonsLabel: '常见的原因',
  reasonFault: '请写 2 到 60 个字的原因',
  day: '哪天恢复', otherDay: '另选一天', unknown: '还不知道', dayFault: '请选哪天恢复，或者选“还不知道”',
  date: '恢复的日期', dateHint: '八位数字，比如 20261231', dateFault: '请写八位数字的日期，比如 20261231',
  clock: '几点恢复', clockHint: '比如 8:30', clockFault: '请写几点，比如 8:30',
  past: '这个时间已经过了', tooFar: '最多关一年；更久的请选“还不知道”',
  do: '临时关闭',
  willSay: (words: string) => `工友会看到：${words}`,
}
