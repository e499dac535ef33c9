import { kindOf } from '../../contract/kinds'
import { above, type Desk, desks } from '../../contract/kinds/kind'
import { advance, peopleAt, settle } from '../../clerks/cases'
import { notify } from '../../office/notify'
import type { Chore } from '../../office/timer'
import { deadAfterMs } from '../../rules/seats/sweep'
import { dayNumber, dayStart } from '../../rules/shanghai-time'
import { addWorkingDays } from '../../rules/working-days'
import { casesDue, changeCase, type CaseRecord, owedCases } from '../../store/cases'

const mostARound = 100
const isDesk = (at: CaseRecord['at']): at is Desk => (desks as readonly string[]).includes(at)

/** Completes cases whose effect or message died with whoever moved them. */
export const settleCases: Chore = async (now) => {
  const owed = await owedCases(now - deadAfterMs, mostARound)
  for (const record of owed) await settle(record, now).catch(told)
  return owed.length
}

/** On the working day before something is due, whoever has it hears of it. */
export const remindOfCases: Chore = async (now) => {
  const next = addWorkingDays(dayNumber(now), 1)
  if (!('day' in next)) return 0
  const due = await casesDue(dayStart(next.day + 1), 'reminded', mostARound)
  for (const record of due) {
    if (!isDesk(record.at)) await tell(record, record.person, 'case-moved', now)
    else for (const person of await peopleAt(record.at, record)) await tell(record, person, 'case-due', now)
    await changeCase(record, { reminded: true })
  }
  return due.length
}

/** What is overdue goes to the eyes of those above; what its own person has not brought in time ends by the kind's own table. */
export const escalateCases: Chore = async (now) => {
  const over = await casesDue(now, 'escalated', mostARound)
  for (const record of over) {
    const lapse = Object.entries(kindOf(record.kind).moves).find(([, { from, by }]) => by === 'office' && from.includes(record.state))
    if (record.at === 'applicant' && lapse) {
      await advance(record, { move: lapse[0], by: 'office', who: null, said: {} }, now).catch(told)
      continue
    }
    const upper = isDesk(record.at) ? above[record.at] : null
    for (const person of upper ? await peopleAt(upper, record) : []) await tell(record, person, 'case-overdue', now)
    if (isDesk(record.at)) await tell(record, record.person, 'case-late', now)
    await changeCase(record, { escalated: true })
  }
  return over.length
}

const tell = (record: CaseRecord, person: string, kind: 'case-moved' | 'case-due' | 'case-late' | 'case-overdue', now: number) => notify({
  _id: `${kind}-${record._id}-${record.since}-${person}`, person, kind, about: record._id, title: kindOf(record.kind).title, moment: record.due, at: now,
})

const told = (failure: unknown): void => console.error(JSON.stringify({ chore: 'cases', error: String(failure) }))
