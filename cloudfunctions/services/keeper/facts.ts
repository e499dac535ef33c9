import type { keeper } from '../../contract/keeper'
import type { Station } from '../../contract/station'
import { change } from '../../clerks/stations'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { facilitiesFault } from '../../rules/station-hours'
import { packPlace } from '../../rules/station-pack/pack'
import { stationInitials } from '../../rules/station-text'
import { changing } from './known'

type Actions = (typeof keeper)['actions']

export const setFacilities: Handler<Actions['setFacilities']> = (input, request) => changing(input, request, async ({ station, doer }) => {
  const found = facilitiesFault(input.facilities, request.now)
  if (found?.fault === 'twice') throw problem('facility.twice', { code: found.code })
  if (found) throw problem('facility.faulty', { ...found })
  return change(station, { facilities: input.facilities.map((each) => sinceWhen(each, station, request.now)) }, doer)
})

/** Broken since it was said to be, since it was before, or since now. */
function sinceWhen(facility: Station['facilities'][number], { facilities }: Station, now: number): Station['facilities'][number] {
  if (facility.state === 'working' || facility.since !== undefined) return facility
  const before = facilities.find(({ code, state }) => code === facility.code && state === facility.state)
  return { ...facility, since: before?.since ?? now }
}

export const setFacts: Handler<Actions['setFacts']> = (input, request) => changing(input, request, async ({ station, doer, maySetPlace }) => {
  const { id: _id, edition: _edition, phone, ...facts } = input
  if ((facts.address !== undefined || facts.at !== undefined) && !maySetPlace) throw problem('role.required')
  const told = { address: facts.address ?? station.address, landmark: facts.landmark ?? station.landmark, access: facts.access ?? station.access, at: facts.at ? packPlace(facts.at) : station.at }
  return change(station, {
    ...told, keeper: { ...station.keeper, phone: phone ?? station.keeper.phone }, initials: stationInitials({ ...station, ...told }),
  }, doer)
})
