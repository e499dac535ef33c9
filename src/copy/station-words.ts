import type { accessMethods, confirmers, FilterCode, hostTypes, stationKinds } from '../../cloudfunctions/contract/station'

export const stationKindWords: Record<(typeof stationKinds)[number], string> = {
  'rest-station': '户外劳动者驿站',
  'truckers-home': '司机之家',
  'riders-home': '骑手之家',
  'reading-room': '职工书屋',
  'help-centre': '帮扶中心',
  'mobile': '流动站',
}

export const hostTypeWords: Record<(typeof hostTypes)[number], string> = {
  bank: '银行网点', community: '社区党群', petrol: '加油站', logistics: '物流园', telecom: '通信营业厅', sanitation: '环卫', shop: '便利店', other: '其他',
}

/** How one gets in, short for a line and plain for a page. */
export const accessWords = {
  'walk-in': { short: '直接进', plain: '门开着就能直接进，不用登记', icon: 'door-open' },
  'ask-staff': { short: '找店员', plain: '进门跟店员说一声', icon: 'hand-helping' },
  'scan-code': { short: '扫码进', plain: '扫门口的二维码开门', icon: 'qr-code' },
  'face-gate': { short: '刷脸进', plain: '门禁刷脸进', icon: 'scan-face' },
  'door-code': { short: '密码进', plain: '输入密码开门', icon: 'keyboard' },
} as const satisfies Record<(typeof accessMethods)[number], { short: string; plain: string; icon: string }>

export const confirmerWords: Record<(typeof confirmers)[number], string> = {
  keeper: '站长核实', worker: '工友核实', union: '工会核实', import: '登记资料录入',
}

/** In the order in which they stand in the row; the first is on when somebody comes. */
export const filterWords: Record<FilterCode, string> = {
  'open-now': '现在开着',
  'truck-parking': '能停大车',
  'always': '24 小时',
  'water': '饮水',
  'microwave': '热饭',
  'charging': '充电',
  'toilet': '卫生间',
  'shower': '淋浴',
  'medicine': '药箱',
}
