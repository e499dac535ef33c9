import type { Coordinates } from '../contract/place'

const semiMajor = 6_378_245
const eccentricity = 0.006_693_421_622_965_943
const radian = Math.PI / 180

/** WGS-84 (GPS, browsers) to GCJ-02 (Tencent Map); in Langfang they lie 526 m apart. Source: the published GCJ-02 approximation. */
export function toGcj02({ lng, lat }: Coordinates): Coordinates {
  const x = lng - 105
  const y = lat - 35
  const waves = 20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)
  let dLat = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x))
  dLat += ((waves + 20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)
    + 160 * Math.sin((y / 12) * Math.PI) + 320 * Math.sin((y * Math.PI) / 30)) * 2) / 3
  let dLng = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x))
  dLng += ((waves + 20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)
    + 150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * 2) / 3
  const magic = 1 - eccentricity * Math.sin(lat * radian) ** 2
  const root = Math.sqrt(magic)
  return {
    lng: round6(lng + dLng / ((semiMajor / root) * Math.cos(lat * radian) * radian)),
    lat: round6(lat + dLat / (((semiMajor * (1 - eccentricity)) / (magic * root)) * radian)),
  }
}

const round6 = (degrees: number): number => Math.round(degrees * 1e6) / 1e6
