// WeChat reads the colours of its bars from theme.json; the browser knows no such names and is given the light ones.
const weapp = process.env.TARO_ENV === 'weapp'
const themed = (name: string, light: string) => (weapp ? `@${name}` : light)

const forWechat: Omit<Parameters<typeof defineAppConfig>[0], 'pages'> = {
  preloadRule: { 'pages/home/index': { network: 'all', packages: ['features/station', 'features/occasion'] } },
  darkmode: true,
  themeLocation: 'theme.json',
  style: 'v2',
  lazyCodeLoading: 'requiredComponents',
  permission: { 'scope.userLocation': { desc: '用来找离您最近的驿站' } },
  requiredPrivateInfos: ['getLocation'],
}

export default defineAppConfig({
  pages: ['pages/home/index', 'pages/me/index'],
  subpackages: [
    { root: 'features/station', pages: ['find/index', 'detail/index', 'road/index', 'correct/index'] },
    { root: 'features/certificate', pages: ['check/index', 'mine/index'] },
    { root: 'features/message', pages: ['list/index'] },
    { root: 'features/job', pages: ['find/index', 'post/index', 'resume/index', 'applications/index', 'fair/index', 'desk/index', 'write/index', 'review/index', 'wish/index', 'favourites/index', 'papers/index'] },
    { root: 'features/occasion', pages: ['list/index', 'detail/index', 'pass/index', 'mine/index'] },
    { root: 'features/activity', pages: ['talks/index', 'book/index', 'bookings/index', 'desk/index', 'feedback/index', 'gallery/index', 'match/index'] },
    { root: 'features/course', pages: ['trainees/index'] },
    { root: 'features/contest', pages: ['show/index', 'entry/index', 'results/index', 'desk/index', 'board/index', 'score/index', 'unit/index'] },
    { root: 'features/study', pages: ['catalogue/index', 'check/index', 'apply/index', 'application/index', 'desk/index'] },
    { root: 'features/aid', pages: ['estimate/index', 'policies/index', 'batch/index'] },
    { root: 'features/matter', pages: ['list/index', 'apply/index', 'mine/index', 'case/index', 'status/index', 'desk/index'] },
    { root: 'features/member', pages: ['card/index', 'check/index', 'join/index', 'pool/index', 'sources/index'] },
    { root: 'features/ledger', pages: ['public/index', 'mine/index', 'notices/index', 'objections/index'] },
    { root: 'features/hardship', pages: ['check/index', 'standards/index'] },
    { root: 'features/legal', pages: ['help/index'] },
    { root: 'features/keeper', pages: ['list/index', 'desk/index', 'hours/index'] },
    { root: 'features/account', pages: ['profile/index', 'papers/index', 'privacy/index', 'about/index'] },
    { root: 'features/gate', pages: ['list/index', 'door/index', 'screen/index', 'self/index'] },
  ],
  window: {
    navigationBarTitleText: '职工之家',
    navigationBarBackgroundColor: themed('bar', '#ededed'),
    navigationBarTextStyle: themed('barText', 'black') as 'black',
    backgroundColor: themed('ground', '#ededed'),
    backgroundTextStyle: themed('scroll', 'dark') as 'dark',
  },
  tabBar: {
    color: themed('tabWord', '#6b6b6b'),
    selectedColor: themed('tabChosen', '#c8161d'),
    backgroundColor: themed('tab', '#f7f7f7'),
    borderStyle: themed('tabBorder', 'black') as 'black',
    list: [
      { pagePath: 'pages/home/index', text: '首页', iconPath: 'assets/tab-home.png', selectedIconPath: 'assets/tab-home-on.png' },
      { pagePath: 'pages/me/index', text: '我的', iconPath: 'assets/tab-me.png', selectedIconPath: 'assets/tab-me-on.png' },
    ],
  },
  // What WeChat alone reads is not carried to a browser. Taro's router for the browser hides a page when its movement ends, even
  // if one has come back to it meanwhile: a white page.
  ...(weapp ? forWechat : { animation: false }),
})
