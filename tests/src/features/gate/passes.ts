import { sign } from 'tweetnacl'
import type { Enrolment, Occasion } from '../../../../cloudfunctions/contract/occasion'
import { encodePass, type Pass, passMessage, passTimes } from '../../../../cloudfunctions/rules/pass'
import { shortCode, shortCodeNumber } from '../../../../cloudfunctions/rules/short-code'
import type { PackPage } from '../../../../src/features/gate/_parts/door-pack'

const hour = 3_600_000
/** A key of its own for each run of the tests; no number in it is secret. */
const keys = sign.keyPair.fromSeed(Uint8Array.from({ length: 32 }, (_, at) => at))
export const slot = (id: string, startsIn: number) => ({ id, starts: Date.now() + startsIn * hour, ends: Date.now() + (startsIn + 2) * hour, capacity: 50 })
export const serialOf = (number: number): string => shortCode(number * 37)!

export function packPage(roster: PackPage['roster'], changes: Partial<PackPage> = {}): PackPage {
  return { title: '春季招聘会', number: 77, publicKey: Buffer.from(keys.publicKey).toString('base64'), slots: [slot('s1', -1)], roster, nextPage: null, asOf: Date.now(), ...changes }
}
export const seated = (number: number, size = 1, checkedInAt: number | null = null) => ({ serial: serialOf(number), slot: 's1', size, checkedInAt })

export function signedPass(number: number, changes: Partial<Pass> = {}): string {
  const pass: Pass = { occasion: 77, slot: 1, size: 1, serial: shortCodeNumber(serialOf(number)), ...passTimes(slot('s1', -1)), ...changes }
  return encodePass(pass, sign.detached(passMessage(pass), keys.secretKey))
}

export const enrolment = (id: string, changes: Partial<Enrolment> = {}): Enrolment => ({
  occasion: id, slot: 's1', size: 1, state: 'seated', serial: serialOf(1), ahead: null, until: null, checkedInAt: null, pass: null, ...changes,
})
export const occasion = (id: string): Occasion => ({
  id, demo: false, kind: 'job-fair', title: '春季招聘会', host: '市总工会', paragraphs: [], mode: 'on-site', place: null, live: null, slots: [slot('s1', -1)],
  enrolling: { opens: 0, closes: Date.now(), cancelUntil: 0, waitlist: true, offerMinutes: 60, groupMost: 6, buckets: 1 }, phone: '', calledOff: null, eligibility: null,
})
