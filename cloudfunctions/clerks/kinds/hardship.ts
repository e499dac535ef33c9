import { hardshipKinds, hardshipRule } from '../../contract/hardship-terms'
import { problem } from '../../office/problem'
import { hardship as judged, householdOf, workingOf } from '../../rules/hardship'
import { dayNumber, isoDate } from '../../rules/shanghai-time'
import { answersOf, type CaseRecord, nameOf } from '../../store/cases'
import { endNotices } from '../../store/notices'
import { fingerprint } from '../../store/sealed'
import { standardFor } from '../../store/standards'
import { hangNotice, noticeHindrance, noticeUntil } from '../notices'
import { enterPayout, noteSlip } from '../payouts'
import { unionOfArea } from '../unions'
import type { Clerk } from './clerk'

const yearOf = (now: number): number => Number(isoDate(dayNumber(now)).slice(0, 4))
const made = ({ history }: CaseRecord, move: string) => history.filter((event) => event.move === move)

/** What the rule said of a case when it was last judged. */
const categoryOf = ({ working }: CaseRecord): string => String(working.find(({ step }) => step === 'verdict')?.values.verdict ?? '')
/** A family is paid once a year: each payment has a name of its own. */
const paymentOf = (record: CaseRecord, order: number): string => (order > 1 ? `${record._id}.${order}` : record._id)

export const hardship: Clerk = {
  async judge({ answers, now }) {
    const area = String(answers.area)
    const [county, year] = [area.slice(0, 6), yearOf(now)]
    const standard = await standardFor('living', county, year)
    if (!standard) throw problem('rule.refused', { why: 'standard-unknown', county, year })
    const found = judged(householdOf(answers), standard.fen)
    const given = { step: 'standard', values: { county, year, fen: standard.fen, revision: standard.revision, demo: Number(standard.demo) } }
    return {
      same: fingerprint(String(answers.idNumber), 'hardship'), area, union: await unionOfArea(area, now), rule: { id: hardshipRule.id, version: hardshipRule.version },
      working: [given, ...workingOf(found)], fen: null,
    }
  },

  async hinders(record, move, now) {
    if (move === 'post' && !hardshipKinds.some((each) => each === categoryOf(record))) return 'not-hardship'
    return move === 'approve' ? noticeHindrance(record._id, made(record, 'post').length, now) : null
  },

  async decide(record, move, said, now) {
    if (move === 'pay') await noteSlip(String(said.slip), paymentOf(record, made(record, 'pay').length + 1))
    if (move === 'post') noticeUntil(now)
    if (!['post', 'approve', 'keep'].includes(move)) return {}
    if (said.fen === 0) throw problem('answer.faulty', { question: 'fen', fault: 'too-small' })
    if (move === 'approve' && said.fen !== record.fen && said.words === undefined) throw problem('amount.unexplained')
    return { fen: Number(said.fen) }
  },

  async settle(record, now) {
    const { _id: id, state, area, fen, demo, person } = record
    if (state === 'noticed') {
      const posts = made(record, 'post')
      const workers = record.history.flatMap(({ by, who }) => (by === 'applicant' || who === null ? [] : [who]))
      const answers = answersOf(record)
      await hangNotice({
        case: id, round: posts.length, area, workers, at: posts[posts.length - 1]!.at, demo,
        name: nameOf(record) ?? '', unit: String(answers.employer ?? ''), category: categoryOf(record), fen,
      })
    } else await endNotices(id, now)
    const pays = made(record, 'pay')
    if (state === 'on-file') await enterPayout({ case: paymentOf(record, pays.length), person, kind: 'hardship', fen: fen!, at: pays[pays.length - 1]!.at, demo })
  },
}
