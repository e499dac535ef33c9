/** Roads are longer than the straight line; ground truth for the city is not ours to ship, so one usual factor. */
const detour = 1.3
const walkMetersPerMinute = 75
/** 30 km/h: town roads and the last turn into a yard. */
const driveMetersPerMinute = 500
const walkableMinutes = 15

export interface Travel { way: 'walk' | 'drive'; minutes: number }

/** A guess from the straight distance in metres, whole minutes and never under one: on foot where that is at most a quarter of an hour. */
export function travelFrom(meters: number): Travel {
  const walk = Math.max(1, Math.round((meters * detour) / walkMetersPerMinute))
  if (walk <= walkableMinutes) return { way: 'walk', minutes: walk }
  return { way: 'drive', minutes: Math.max(1, Math.round((meters * detour) / driveMetersPerMinute)) }
}
