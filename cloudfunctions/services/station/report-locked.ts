import type { station } from '../../contract/station'
import { aheadReportMs, oldestReportMs } from '../../contract/station-terms'
import { keeps, knownStation, weighReports } from '../../clerks/stations'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { dayNumber } from '../../rules/shanghai-time'
import { isShutByItself } from '../../rules/station-doubt'
import { addVoice, findVoice, voiceRecord } from '../../store/station-voices'

const dayMs = 86_400_000

export const reportLocked: Handler<typeof station.actions.reportLocked> = async ({ id, at: tapped }, { caller, now, intent }) => {
  const person = caller.openid!
  if (tapped - now > aheadReportMs) throw problem('report.ahead')
  if (now - tapped > oldestReportMs) throw problem('report.too-old', { mostDays: oldestReportMs / dayMs })
  const seen = await knownStation(id)
  if (await keeps(person, id)) throw problem('station.own')
  // A clock a little ahead must not outlive a confirmation that comes after it.
  const at = Math.min(tapped, now)
  const record = voiceRecord({ station: id, person, said: 'locked', at, day: dayNumber(at), intent })
  const own = await findVoice(record._id)
  if (!own && at <= seen.confirmed.at) return { outcome: 'confirmed-since', doubt: seen.doubt }
  if (!own && isShutByItself(seen, at)) return { outcome: 'closed-then', doubt: seen.doubt }
  const counts = own ? own.intent === intent : await addVoice(record)
  // Also where it was said before: who said it may have died before it was weighed.
  const { doubt } = await weighReports(id, { who: person, by: 'worker', intent, now })
  return { outcome: counts ? 'counted' : 'already', doubt }
}
