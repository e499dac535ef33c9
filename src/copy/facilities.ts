import type { FacilityCode, facilityStates } from '../../cloudfunctions/contract/station'

/** The word of a facility, and the drawing beside it. */
export const facilityWords = {
  'water': { word: '饮水', icon: 'glass-water' },
  'microwave': { word: '微波炉', icon: 'microwave' },
  'fridge': { word: '冰箱', icon: 'refrigerator' },
  'charging': { word: '充电', icon: 'battery-charging' },
  'seats': { word: '座椅', icon: 'armchair' },
  'aircon': { word: '空调', icon: 'air-vent' },
  'medicine': { word: '应急药箱', icon: 'briefcase-medical' },
  'toilet': { word: '卫生间', icon: 'toilet' },
  'wifi': { word: 'WiFi', icon: 'wifi' },
  'books': { word: '书报', icon: 'book-open' },
  'rain-gear': { word: '雨具', icon: 'umbrella' },
  'tools': { word: '打气筒工具', icon: 'wrench' },
  'shower': { word: '淋浴', icon: 'shower-head' },
  'laundry': { word: '洗衣', icon: 'washing-machine' },
  'nursing-room': { word: '母婴室', icon: 'baby' },
  'aed': { word: 'AED', icon: 'heart-pulse' },
  'battery-swap': { word: '换电', icon: 'battery-full' },
  'meals': { word: '优惠餐', icon: 'utensils' },
  'haircut': { word: '理发', icon: 'scissors' },
  'legal': { word: '法律服务', icon: 'scale' },
} as const satisfies Record<FacilityCode, { word: string; icon: string }>

export const facilityStateWords = {
  'working': { word: '正常', tone: 'good' },
  'out-of-stock': { word: '缺货', tone: 'soon' },
  'broken': { word: '故障', tone: 'halt' },
  'stopped': { word: '停用', tone: 'off' },
} as const satisfies Record<(typeof facilityStates)[number], { word: string; tone: string }>

/** Of medicine that is registered as working and has passed its day. */
export const pastItsDayWords = { word: '过期', tone: 'halt' } as const
