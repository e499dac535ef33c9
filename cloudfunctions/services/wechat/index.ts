import { erasePerson } from '../../clerks/personal-data'
import { openMailbox, type Letter } from '../../office/mailbox'
import { answerCheck, type PhotoCheck } from '../../store/photos'

const checks: Record<string, PhotoCheck> = { pass: 'pass', risky: 'risky', review: 'doubt' }

const forget: Letter = async (event) => {
  const { OpenID: person } = event
  if (typeof person === 'string' && person !== '') await erasePerson(person, Date.now())
}

/** What WeChat sends by itself. The trace is WeChat's own and was never told to anybody: nobody else can name a picture here. */
export const main = openMailbox({
  wxa_media_check: async ({ trace_id: trace, errcode, result }) => {
    const suggest = (result as { suggest?: unknown } | undefined)?.suggest
    // A check that failed is no answer to what is in the picture: somebody must look.
    const check = errcode === 0 || errcode === undefined ? checks[String(suggest)] : 'doubt'
    if (typeof trace === 'string' && check) await answerCheck(trace, check)
  },
  // Somebody has taken back what he let WeChat give us, or has left WeChat: what can be read of him goes, whatever is under way.
  user_authorization_revoke: forget,
  user_authorization_cancellation: forget,
})
