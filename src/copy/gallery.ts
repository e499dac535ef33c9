import type { HideReason, PhotoState } from '../../cloudfunctions/contract/photo-reasons'

export const galleryPage = {
  title: '照片',
  count: (shown: number, more: boolean) => (more ? `${shown} 张以上` : `${shown} 张`),
  addFirst: '还没有照片，传第一张',
  none: { title: '还没有照片', advice: '来过的人可以传，审过了大家都看得到。' },
  add: (left: number) => (left > 0 ? `传一张（还能传 ${left} 张）` : '已经传了九张'),
  consentTitle: '传之前先看一眼',
  consent: '照片里看得清脸的人，您都问过了，他们同意放出来。孩子的脸、工牌、车牌和病历不要拍进来。平台审过以后才公开，您随时可以删。',
  agree: '问过了，选照片',
  remove: '删掉这张', removed: '已删掉',
  hide: '藏起来', hideTitle: '为什么藏', show: '放出来', judged: '已改好',
  uploading: '正在传', waits: '存在手机上，有网就传', again: '再试一次', drop: '不传了',
  one: (number: number) => `第 ${number} 张照片`,
}
export const photoStateWords: Record<PhotoState, { word: string; tone: 'good' | 'soon' | 'off' | 'halt' | 'doubt' }> = {
  checking: { word: '平台在审，审过才公开', tone: 'soon' }, doubt: { word: '平台拿不准，等工会看', tone: 'doubt' }, refused: { word: '平台审核没通过，不公开', tone: 'halt' },
  hidden: { word: '工会藏起来了', tone: 'off' }, shown: { word: '已公开', tone: 'good' },
}
export const hideWords: Record<HideReason, string> = { 'face-unasked': '有人不愿意露脸', 'personal-data': '拍到了证件、车牌', 'unfit': '不合适公开', 'other-matter': '和这一场没关系' }
