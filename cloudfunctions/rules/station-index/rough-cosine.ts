const microRadian = Math.PI / 180e6

/**
 * The cosine of a latitude in 1e-6 degree, within 0.001 up to 85 degrees. Of products alone, so that it is the same on
 * every machine, which `Math.cos` need not be; for choices that may be a little off, never for a distance.
 */
export function roughCosine(lat: number): number {
  const angle = lat * microRadian
  const square = angle * angle
  return 1 - square * (0.5 - square * (1 / 24 - square / 720))
}
