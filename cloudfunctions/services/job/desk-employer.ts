import type { EmployerFacts } from '../../contract/employer'
import type { job } from '../../contract/job'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { canonicalUscc, usccFault } from '../../rules/uscc'
import { checkContent } from '../../store/content-check'
import { isTaken } from '../../store/database'
import { employers, type EmployerRecord } from '../../store/jobs'
import { assertArea, ownEmployer } from './known'
import { shownDeskEmployer } from './shown'

export const deskEmployer: Handler<typeof job.actions.deskEmployer> = async (_input, { caller }) => {
  const found = await employers.find(ownEmployer(caller))
  return { employer: found ? shownDeskEmployer(found) : null }
}

/** What the papers say is reviewed again when it changes; a telephone number is not on them. */
const onPaper = ['name', 'uscc', 'agency', 'licence'] as const
const same = (held: EmployerRecord, facts: EmployerFacts, fields: readonly (keyof EmployerFacts)[]): boolean => fields.every((field) => (held[field] ?? null) === facts[field])
const all = [...onPaper, 'phone', 'publicPhone', 'area'] as const

export const saveEmployer: RecordHandler<typeof job.actions.saveEmployer> = {
  async done(input, { caller }) {
    const id = ownEmployer(caller)
    const facts = { ...input, uscc: canonicalUscc(input.uscc) }
    const fault = usccFault(facts.uscc)
    if (fault) throw problem('uscc.invalid', { fault })
    assertArea(facts.area)
    // The reviewer reads the name anyway, so only a plain no stops it here.
    if ((await checkContent(facts.name, caller.openid!)) === 'risky') throw problem('text.risky')
    const held = await employers.find(id)
    try {
      if (!held) await employers.add([{ id, demo: false, ...facts, booths: [], reviewed: null, returned: null }])
      else if (!same(held, facts, all)) await employers.change(id, {}, same(held, facts, onPaper) ? facts : { ...facts, reviewed: null, returned: null })
      else await employers.renew()
    } catch (failure) {
      if (isTaken(failure) && !(await employers.find(id) && !held)) throw problem('uscc.taken')
      throw failure
    }
    return shownDeskEmployer((await employers.find(id))!)
  },
  async asked(input, { caller }) {
    const held = await employers.find(ownEmployer(caller))
    if (!held || !same(held, { ...input, uscc: canonicalUscc(input.uscc) }, all)) throw problem('intent.unknown')
    return shownDeskEmployer(held)
  },
}
