import type { Template } from '../contract/templates'
import { addNew, database, readAll } from './database'
import { derivedId } from './derived-id'

/** How many messages of one template somebody lets WeChat deliver. */
export interface SubscriptionRecord { _id: string; person: string; template: Template; left: number }

const name = 'subscriptions'
/** WeChat forgets older acceptances; more would be promised than kept. */
const mostLeft = 20
const collection = () => database().collection(name)
const idOf = (person: string, template: Template): string => derivedId('sb', person, template)

export const subscriptionsOf = (person: string): Promise<SubscriptionRecord[]> => readAll(name, { person })

export async function addCredit(person: string, template: Template): Promise<void> {
  const _id = idOf(person, template)
  if (await addNew(name, { _id, person, template, left: 1 })) return
  const { command } = database()
  await collection().where({ _id, left: command.lt(mostLeft) }).update({ left: command.inc(1) })
}

/** Uses up one credit; false where there is none. Two who send at once use up two. */
export async function takeCredit(person: string, template: Template): Promise<boolean> {
  const { command } = database()
  const { updated } = await collection().where({ _id: idOf(person, template), left: command.gt(0) }).update({ left: command.inc(-1) })
  return updated === 1
}
