import type { Station } from '../contract/station'

/** What a driver must have; false and null ask for nothing. */
export interface TruckNeeds {
  overnight: boolean
  monitored: boolean
  fuel: boolean
  truckersHome: boolean
  /** How high and how long his truck is, metres. */
  heightMeters: number | null
  lengthMeters: number | null
}

export const noNeeds: TruckNeeds = { overnight: false, monitored: false, fuel: false, truckersHome: false, heightMeters: null, lengthMeters: null }

/** Whether a truck may stand there and finds what its driver needs. */
export function fitsTruck({ truck, kind }: Pick<Station, 'truck' | 'kind'>, needs: TruckNeeds): boolean {
  if (!truck || truck.spaces < 1) return false
  return (!needs.overnight || truck.overnight) && (!needs.monitored || truck.monitored) && (!needs.fuel || truck.fuel)
    && (!needs.truckersHome || kind === 'truckers-home')
    && (needs.heightMeters === null || truck.heightLimitMeters === null || needs.heightMeters <= truck.heightLimitMeters)
    && (needs.lengthMeters === null || needs.lengthMeters <= truck.maxLengthMeters)
}
