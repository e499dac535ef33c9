import type { station } from '../../contract/station'
import { oldestReportMs } from '../../contract/station-terms'
import { affirm, keeps, knownStation, untilDone } from '../../clerks/stations'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { dayNumber } from '../../rules/shanghai-time'
import { addVoice, findVoice, saidLocked, voiceRecord } from '../../store/station-voices'

export const confirmOpen: Handler<typeof station.actions.confirmOpen> = async ({ id }, { caller, now, intent }) => {
  const person = caller.openid!
  const before = await knownStation(id)
  if (await keeps(person, id)) throw problem('station.own')
  const record = voiceRecord({ station: id, person, said: 'open', at: now, day: dayNumber(now), intent })
  const own = await findVoice(record._id)
  if (own && own.intent !== intent) return { outcome: 'already', confirmed: before.confirmed }
  if (await saidLocked(id, person, Math.max(before.confirmed.at, now - oldestReportMs))) throw problem('station.reported')
  if (!own && !(await addVoice(record))) return { outcome: 'already', confirmed: before.confirmed }
  const { confirmed } = await untilDone(id, async (seen) =>
    // Whoever died after he had confirmed it finds it confirmed.
    (own && seen.confirmed.at >= own.at ? seen : affirm(seen, {}, 'worker-confirmed', { who: person, by: 'worker', intent, now })))
  return { outcome: 'confirmed', confirmed }
}
