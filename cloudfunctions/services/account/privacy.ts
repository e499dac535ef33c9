import { erasePerson, holdings, underWay } from '../../clerks/personal-data'
import type { account } from '../../contract/account'
import { keptData, keptGroups } from '../../contract/kept-data'
import { type KindId, kindOf, kinds } from '../../contract/kinds'
import { problem } from '../../office/problem'
import type { Handler, RecordHandler } from '../../office/serve'
import { plainExport } from '../../rules/plain-export'
import { consentsOf, withdrawConsent as takeBack } from '../../store/consents'
import { openedDocument } from '../../store/personal-data'

const found = async (person: string, collections: readonly string[]) =>
  (await Promise.all(collections.map(async (name) => (await holdings[name]!.find(person)).map((document) => ({ name, document }))))).flat()

const titleOf = (purpose: string): string | null => (Object.hasOwn(kinds, purpose) ? kindOf(purpose as KindId).title : null)

export const kept: Handler<typeof account.actions.kept> = async (_input, { caller, now }) => {
  const person = caller.openid!
  const groups = await Promise.all(keptGroups.map(async (id) => ({ id, count: (await found(person, keptData[id].collections)).length })))
  const consents = (await consentsOf(person)).map(({ purpose, version, fields, at, withdrawnAt }) => ({ purpose, title: titleOf(purpose), version, fields: [...fields], at, withdrawnAt }))
  return { groups, consents, underWay: await underWay(person, now), asOf: now }
}

/** A matter under way lives by its consent: it is withdrawn itself, and takes the consent with it. */
export const withdrawConsent: RecordHandler<typeof account.actions.withdrawConsent> = {
  async done({ purpose }, { caller, now }) {
    if ((await underWay(caller.openid!, now)).includes(purpose)) throw problem('consent.in-use', { purpose })
    await takeBack(caller.openid!, purpose, now)
    return { purpose }
  },
  async asked({ purpose }, { caller }) {
    if ((await consentsOf(caller.openid!)).some((each) => each.purpose === purpose && each.withdrawnAt === null)) throw problem('intent.unknown')
    return { purpose }
  },
}

export const exportMe: Handler<typeof account.actions.exportMe> = async (_input, { caller, now }) => {
  const person = caller.openid!
  const data: Record<string, unknown[]> = {}
  for (const [name, holding] of Object.entries(holdings)) {
    const documents = await holding?.find(person) ?? []
    if (documents.length > 0) data[name] = documents.map((document) => plainExport(openedDocument(name, document)))
  }
  return { text: JSON.stringify({ at: plainExport(now), person, data }, null, 2) }
}

/** Errors: `account.under-way`. */
export const eraseMe: Handler<typeof account.actions.eraseMe> = async (_input, { caller, now }) => {
  const person = caller.openid!
  const [what] = await underWay(person, now)
  if (what !== undefined) throw problem('account.under-way', { what })
  await erasePerson(person, now)
  const stays = await Promise.all(keptGroups.map(async (id) => ((await found(person, keptData[id].collections)).length > 0 ? [id] : [])))
  return { stays: stays.flat() }
}
