import type { Answer } from '../../../cloudfunctions/contract/action'
import type { Enrolment as Shown, EnrolmentState } from '../../../cloudfunctions/contract/occasion'
import { type Counter, type Enrolment, isStanding } from '../../../cloudfunctions/rules/seats/documents'
import type { StoredMessage } from '../../../cloudfunctions/store/messages'
import type { World } from '../seats/interpret'
import { atRest, everySeatAccounted, neverNegative, stepComplaint } from '../seats/invariants'
import type { Archive, Witness } from './archive'

/** What a phone was told last; `refused` says nothing of an enrolment. */
interface Told { state: EnrolmentState | 'refused'; serial: string }

const seatsOf = (enrolment: Enrolment | undefined): number =>
  (enrolment?.state === 'seated' || enrolment?.state === 'offered' ? enrolment.size : 0)

/** What may have become of it without the person's doing. */
const mayBe: Readonly<Record<EnrolmentState, readonly string[]>> = {
  seated: ['seated'], waiting: ['waiting', 'offered', 'lapsed'], offered: ['offered', 'lapsed'],
  cancelled: ['cancelled'], declined: ['declined'], lapsed: ['lapsed'],
}

const mostComplaints = 20

/** Sees every change of the archive and hears everything that phones are told, and complains where the two do not fit. */
export class Judge {
  readonly complaints: string[] = []
  /** How often somebody came to be seated, and to be offered a seat. */
  seated = 0
  offered = 0
  readonly #counters = new Map<string, Counter>()
  readonly #seats = new Map<string, number>()
  /** Who waits for each slot, in the order in which they came to wait. */
  readonly #lines = new Map<string, Map<string, Enrolment>>()
  readonly #offers = new Set<string>()
  readonly #told = new Map<string, Told>()
  /** Wishes that were refused, and are not written down where they were refused from memory. */
  readonly #refused = new Set<string>()

  readonly witness: Witness = (collection, _id, before, after) => {
    if (collection === 'enrolments') this.#enrolmentChanged(before as Enrolment | undefined, after as Enrolment)
    if (collection === 'seat-counters') this.#counterChanged(before as Counter, after as Counter)
  }

  #complain(complaint: string | undefined): void {
    if (complaint && this.complaints.length < mostComplaints) this.complaints.push(complaint)
  }

  #line(slot: string): Map<string, Enrolment> {
    return this.#lines.get(slot) ?? this.#lines.set(slot, new Map()).get(slot)!
  }

  #enrolmentChanged(before: Enrolment | undefined, after: Enrolment): void {
    const { _id, slot, state, token } = after
    const line = this.#line(slot)
    const offered = state === 'offered' && before?.state === 'waiting'
    this.#complain(stepComplaint(before, after, offered ? [...line.values()] : []))
    if (offered) this.#offers.add(token)
    if (offered) this.offered++
    if (state === 'seated' && before?.state !== 'seated') this.seated++
    if (before?.state === 'offered' && state === 'lapsed' && !before.told) this.#complain(`message: the offer ${before.token} lapsed and nobody had been told of it`)
    if (before) this.#seats.set(before.slot, (this.#seats.get(before.slot) ?? 0) - seatsOf(before))
    this.#seats.set(slot, (this.#seats.get(slot) ?? 0) + seatsOf(after))
    if (state !== 'waiting') line.delete(_id)
    else if (before?.state !== 'waiting') line.set(_id, after)
    this.#oversold(slot)
  }

  #counterChanged(before: Counter, after: Counter): void {
    const first = this.#line(after._id).values().next().value
    this.#complain(stepComplaint(before, after, first ? [first] : []))
    this.#counters.set(after._id, after)
    this.#oversold(after._id)
  }

  #oversold(slot: string): void {
    const counter = this.#counters.get(slot)
    const seats = this.#seats.get(slot) ?? 0
    if (counter && seats > counter.capacity + counter.debt) this.#complain(`oversold: ${seats} seats of ${counter.capacity}`)
  }

  /** A wish has come to its end at a phone. */
  told(openid: string, action: string, { serial = '' }: { serial?: string }, answer: Answer<Shown>, intent: string): void {
    if (answer.ok) return void this.#told.set(openid, answer.data)
    const { code } = answer.problem
    if (code === 'enrolment.unknown' && this.#told.get(openid)?.serial === serial) this.#complain(`once: ${openid} cannot ${action} what he was told to have`)
    if (action === 'enrol') this.#refused.add(intent)
    this.#told.set(openid, code === 'offer.lapsed' ? { state: 'lapsed', serial } : { state: 'refused', serial: '' })
  }

  /** Complains of whatever does not fit when nothing happens any more. */
  atRest(archive: Archive, said: readonly string[]): readonly string[] {
    const enrolments = archive.all<Enrolment>('enrolments')
    const world: World = new Map()
    for (const each of enrolments) world.set(`enrolment:${each._id}`, each)
    for (const each of archive.all<Counter>('seat-counters')) world.set(`counter:${each._id}`, each)
    for (const invariant of [everySeatAccounted, neverNegative, atRest]) this.#complain(invariant(world))
    const own = new Map(enrolments.map((each) => [each.person, each]))
    for (const [openid, { state, serial }] of this.#told) {
      const found = own.get(openid)
      if (state === 'refused' || (found && this.#refused.has(found.intent)) || (found?.serial === serial && mayBe[state].includes(found.state))) continue
      this.#complain(`once: ${openid} was told ${state} (${serial}) and is ${found?.state ?? 'not there'} (${found?.serial ?? ''})`)
    }
    this.#messages(archive, enrolments)
    for (const line of said) if (/server\.failed|TypeError|ReferenceError/.test(line)) this.#complain(`log: ${line}`)
    return this.complaints
  }

  /** One message and one line in the log for each offer that was told, none for anything else. */
  #messages(archive: Archive, enrolments: readonly Enrolment[]): void {
    const messages = archive.all<StoredMessage>('messages').filter(({ kind }) => kind === 'seat-offered').map(({ _id }) => _id.slice('offer-'.length))
    const logged = new Set(archive.all<{ _id: string }>('promotions').map(({ _id }) => _id))
    for (const token of messages) {
      if (!this.#offers.has(token)) this.#complain(`message: ${token} was never offered`)
      if (!logged.has(token)) this.#complain(`message: ${token} is not in the log`)
    }
    if (new Set(messages).size !== messages.length) this.#complain('message: an offer was told twice')
    for (const { state, told, token } of enrolments) if (state === 'offered' && !told) this.#complain(`message: nobody was told of the offer ${token}`)
  }

  /** How many stand in an enrolment that they were refused: a call that came again, minutes late, was done after all. */
  unawares(archive: Archive): number {
    return archive.all<Enrolment>('enrolments').filter(({ intent, state }) => isStanding(state) && this.#refused.has(intent)).length
  }
}
