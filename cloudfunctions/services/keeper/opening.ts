import type { keeper } from '../../contract/keeper'
import type { Hours } from '../../contract/opening-hours'
import type { Station } from '../../contract/station'
import { longestPauseDays } from '../../contract/station-terms'
import { affirm } from '../../clerks/stations'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { hoursFault } from '../../rules/station-hours'
import { findTicket } from '../../store/station-tickets'
import { changing, type Known } from './known'

type Actions = (typeof keeper)['actions']
const dayMs = 86_400_000

export const confirm: Handler<Actions['confirm']> = (input, request) =>
  changing(input, request, ({ station, doer }) => affirm(station, {}, 'open-now', doer))

export const setHours: Handler<Actions['setHours']> = (input, request) => changing(input, request, (known) => withHours(known, input))

export const pause: Handler<Actions['pause']> = (input, request) => changing(input, request, (known) => paused(known, input))

export const reopen: Handler<Actions['reopen']> = (input, request) => changing(input, request, async ({ station, doer }) => {
  const { pause: shut } = station
  if (!shut || (shut.until !== null && shut.until <= request.now)) throw problem('station.not-paused')
  return affirm(station, { pause: null }, 'open-now', doer)
})

export const answer: Handler<Actions['answer']> = async (input, request) => {
  const { id, ticket, answer: said } = input
  return changing(input, request, async (known) => {
    const found = await findTicket(ticket)
    if (found?.station !== id) throw problem('ticket.unknown')
    if (!found.open) throw problem('ticket.ended')
    if (said.as === 'was-closed') return paused(known, said)
    if (said.as === 'hours-wrong') return withHours(known, said)
    return affirm(known.station, {}, 'open-now', known.doer)
  })
}

/** Errors: `hours.faulty`. */
async function withHours({ station, doer }: Known, { hours, stops }: { hours: Hours; stops: Station['stops'] }): Promise<Station | undefined> {
  const found = hoursFault(hours, { kind: station.kind, stops }, doer.now)
  if (found) throw problem('hours.faulty', { ...found })
  return affirm(station, { hours, stops }, 'hours-wrong', doer)
}

/** Errors: `pause.until`. */
async function paused({ station, doer }: Known, { reason, until }: { reason: string; until: number | null }): Promise<Station | undefined> {
  const { now } = doer
  if (until !== null && (until <= now || until > now + longestPauseDays * dayMs)) throw problem('pause.until', { days: longestPauseDays })
  return affirm(station, { pause: { since: now, until, reason } }, 'was-closed', doer)
}
