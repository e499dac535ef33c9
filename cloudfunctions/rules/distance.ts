import type { Coordinates } from '../contract/place'

const radian = Math.PI / 180
/** Mean radius of the earth (IUGG), metres. */
export const earthMeters = 6_371_008.8

/** Great-circle distance (haversine), metres. */
export const metersBetween = (a: Coordinates, b: Coordinates): number => metersFrom(a, latitudeCosine(a.lat), b.lng, b.lat)

/** The cosine of a latitude in degrees. */
export const latitudeCosine = (lat: number): number => Math.cos(lat * radian)

/** `metersBetween` to the last bit, for whoever measures many from one place and has the cosine of its latitude at hand. */
export function metersFrom(a: Coordinates, cosLat: number, lng: number, lat: number): number {
  const up = Math.sin(((lat - a.lat) * radian) / 2)
  const across = Math.sin(((lng - a.lng) * radian) / 2)
  // Products, since engines answer `** 2` with a power, which takes three times as long as all the rest.
  const h = up * up + cosLat * Math.cos(lat * radian) * across * across
  return 2 * earthMeters * Math.asin(Math.min(1, Math.sqrt(h)))
}
