import type { OccupationCode } from '../../contract/person'
import { problem } from '../../office/problem'
import { maskName } from '../../rules/masks'
import { membershipAt } from '../../rules/membership'
import { answersOf, type CaseRecord } from '../../store/cases'
import { findMembership, membershipId, membershipsOf } from '../../store/memberships'
import { fingerprint } from '../../store/sealed'
import { admitMember, happened } from '../members'
import { knownUnion, routeRule, unionFor } from '../unions'
import type { Clerk } from './clerk'

const text = (answer: unknown): string | null => (typeof answer === 'string' ? answer : null)

export const joining: Clerk = {
  async judge({ answers, source, now }) {
    const idNumber = String(answers.idNumber)
    const record = await findMembership(membershipId(idNumber))
    const found = record ? membershipAt(record.events, now) : null
    if (found && found.standing !== 'left') throw problem('member.already', { standing: found.standing })
    const area = String(answers.area)
    const { union, working } = await unionFor({ uscc: text(answers.uscc), occupation: answers.occupation as OccupationCode, area }, source, now)
    // Who has left may come again; whoever stands in line or has come may not.
    const timesLeft = record?.events.filter(({ what }) => what === 'left').length ?? 0
    return { same: fingerprint(`${idNumber} ${timesLeft}`, 'joining'), area, union: union.id, rule: routeRule, working, fen: null }
  },

  async hinders({ union }, move, now) {
    return move === 'pass' && (union === null || (await knownUnion(union, now)).parent === null) ? 'union-missing' : null
  },

  async decide({ union }, move, _said, now) {
    return move === 'pass' ? { union: (await knownUnion(union!, now)).parent } : {}
  },

  /** All that has happened so far, since whoever moved it before may have died before it was told. */
  async settle(record) {
    if (record.state === 'withdrawn') return taken(record)
    const { _id: of, person, source, area, demo, history } = record
    const steps = history.filter((event): event is typeof event & { move: keyof typeof told } => event.move in told)
    if (!steps.length) return
    const answers = answersOf(record)
    const _id = membershipId(String(answers.idNumber))
    const name = String(answers.name)
    for (const { move, at } of steps) {
      const event = { what: told[move], at, union: record.union!, of }
      if (move !== 'approve') await happened(_id, event, { person })
      else await admitMember({ _id, demo, person, name, holder: maskName(name), mobile: String(answers.mobile), occupation: answers.occupation as OccupationCode, area, source }, event)
    }
  },
}

const told = { approve: 'approved', pass: 'passed', settle: 'settled' } as const

/** He has taken it back after it was approved: what he told is gone from the case, so his membership is found by it. */
async function taken({ _id: of, person, history }: CaseRecord): Promise<void> {
  const record = (await membershipsOf(person)).find(({ events }) => events.some((event) => event.of === of))
  if (record) await happened(record._id, { what: 'left', at: history[history.length - 1]!.at, of })
}
