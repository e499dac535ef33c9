/** Words that more than one page says. */
export const everywhere = {
  offline: '现在没有网络，看到的是之前的内容',
  /** How old what is shown is, while newer cannot be had. */
  aged: (ago: string) => `离线 · ${ago}的数据`,
  loading: '正在加载',
  close: '关闭',
  back: '返回',
  navigate: '导航',
  details: '看详情',
  useMyPlace: '用我的位置找',
  locating: '正在定位',
  chooseArea: '选择县区',
  /** What is said after asking for the place did not bring one. */
  notLocated: { refused: '没有使用您的位置，选县区一样能找', unavailable: '暂时定不到位，可以先选县区' },
  facilitiesOf: (words: readonly string[]) => (words.length > 0 ? `有${words.join('、')}` : ''),
  route: {
    title: '用哪个地图导航',
    close: '关闭',
    apps: { amap: '高德地图', tencent: '腾讯地图', baidu: '百度地图' },
    copy: '复制地址',
    copied: '地址已复制',
    notCopied: '没能复制，请长按地址',
  },
}
