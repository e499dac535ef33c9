import type { Coordinates } from '../contract/place'

const radian = Math.PI / 180
/** Mean radius of the earth (IUGG), metres. */
const earthMeters = 6_371_008.8

/** Great-circle distance (haversine), metres. */
export function metersBetween(a: Coordinates, b: Coordinates): number {
  const dLat = (b.lat - a.lat) * radian
  const dLng = (b.lng - a.lng) * radian
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * radian) * Math.cos(b.lat * radian) * Math.sin(dLng / 2) ** 2
  return 2 * earthMeters * Math.asin(Math.min(1, Math.sqrt(h)))
}
