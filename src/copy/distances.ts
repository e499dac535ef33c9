/** `380 米`, `2.4 公里`, `36 公里`: no finer than anybody can walk or drive. */
export function distanceWords(meters: number): string {
  if (meters < 995) return `${Math.max(10, Math.round(meters / 10) * 10)} 米`
  const km = meters / 1000
  return `${km < 9.95 ? km.toFixed(1) : Math.round(km)} 公里`
}

/** A round radius: `5 公里`. */
export const radiusWords = (meters: number): string => `${meters / 1000} 公里`

/** `开车约 6 分钟`, or on foot where that is what one would do. */
export const travelWords = ({ way, minutes }: { way: 'walk' | 'drive'; minutes: number }): string =>
  `${way === 'walk' ? '步行' : '开车'}约 ${minutes < 60 ? `${minutes} 分钟` : `${Math.round(minutes / 6) / 10} 小时`}`
