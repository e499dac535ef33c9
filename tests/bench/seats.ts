import { openCounter } from '../../cloudfunctions/rules/seats/capacity'
import { enrol } from '../../cloudfunctions/rules/seats/enrol'
import type { Step, Work } from '../../cloudfunctions/rules/seats/step'
import { database } from '../../cloudfunctions/store/database'
import { doSeatWork } from '../../cloudfunctions/store/seats'
import type { Bench } from './bench'
import { timed } from './measure'

const people = 1_000
const quota = 500
/** As many instances as the platform lets one function have at once, each with one call. */
const inFlight = 250

interface Outcome { seated: number; failed: number; seconds: number }

/** A thousand people at once for five hundred seats: our steps, and the way that the SDK's manual shows. */
export const seats: Bench = async (report) => {
  const ofSeated = { all: 0, onCounter: 0 }
  const ofTurnedAway = { all: 0, onCounter: 0 }
  const ours = await rush(async (person) => {
    const steps = { all: 0, onCounter: 0 }
    const outcome = await doSeatWork(counted(steps, enrol({
      occasion: 'oc-bench', person, slot: 'oc-bench:s1', size: 1, waitlist: false, now: Date.now(), intent: person, serial: person, token: () => `t${person}`,
    })))
    const seated = typeof outcome === 'object'
    const sum = seated ? ofSeated : ofTurnedAway
    sum.all += steps.all
    sum.onCounter += steps.onCounter
    return seated
  }, () => doSeatWork(openCounter('oc-bench:s1', quota)))
  const theirs = await rush(takeInTransaction, () => database().collection('seat-counters').add({ _id: 'oc-peer', free: quota }))
  const shown = ({ seated, failed, seconds }: Outcome) => `${seated} of ${quota} seated, ${failed} in error, ${(seated / seconds).toFixed(0)} a second`
  report('seats a second, beside runTransaction', `ours ${shown(ours)}; runTransaction ${shown(theirs)}`, {
    ratio: (ours.seated / ours.seconds) / Math.max(theirs.seated / theirs.seconds, 1e-9), atLeast: 20,
  })
  const away = people - quota
  report('questions to the archive for one seat', `counted; ${(ofTurnedAway.all / away).toFixed(2)} for one who is turned away`, { ratio: ofSeated.all / quota, atMost: 4 })
  report('of these on the hot document', `counted; ${(ofTurnedAway.onCounter / away).toFixed(2)} for one who is turned away, one of them a read`, { ratio: ofSeated.onCounter / quota, atMost: 2 })
}

async function rush(take: (person: string) => Promise<boolean>, open: () => Promise<unknown>): Promise<Outcome> {
  await open()
  const started = performance.now()
  const told: (boolean | null)[] = []
  let next = 0
  await timed(people, inFlight, async () => { told.push(await take(`p${next++}`).catch(() => null)) })
  return {
    seated: told.filter((seat) => seat === true).length,
    failed: told.filter((seat) => seat === null).length,
    seconds: (performance.now() - started) / 1_000,
  }
}

/** Read, check and write within a transaction, with the three attempts that the SDK makes by itself. */
async function takeInTransaction(person: string): Promise<boolean> {
  const db = database() as unknown as { runTransaction(work: (tx: Transaction) => Promise<boolean>): Promise<boolean> }
  return db.runTransaction(async (tx) => {
    const { data } = await tx.collection('seat-counters').doc('oc-peer').get()
    if (data.free <= 0) return false
    await tx.collection('seat-counters').doc('oc-peer').update({ free: data.free - 1 })
    await tx.collection('enrolments').add({ _id: `oc-peer:${person}`, state: 'seated' })
    return true
  })
}

interface Transaction {
  collection(name: string): { doc(id: string): { get(): Promise<{ data: { free: number } }>; update(change: object): Promise<unknown> }; add(record: object): Promise<unknown> }
}

function* counted<T>(steps: { all: number; onCounter: number }, work: Work<T>): Work<T> {
  let turn = work.next()
  while (!turn.done) {
    const step: Step = turn.value
    steps.all++
    if (step.on === 'counter') steps.onCounter++
    turn = work.next(yield step)
  }
  return turn.value
}
