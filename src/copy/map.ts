export const mapWords = {
  label: '驿站地图',
  schematic: '示意图，非测绘地图',
  zoomIn: '放大',
  zoomOut: '缩小',
  origin: '找驿站的起点',
  bubble: (count: number) => `这里有 ${count} 个驿站，点开放大`,
}
