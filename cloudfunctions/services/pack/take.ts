import type { pack } from '../../contract/pack'
import { ownOwner } from '../../contract/pack-owners'
import { problem } from '../../office/problem'
import type { Handler } from '../../office/serve'
import { encodeDelta } from '../../rules/station-pack/delta'
import { decodePack } from '../../rules/station-pack/pack'
import { type Edition, findEdition, newestEdition } from '../../store/station-packs'
import { ownEdition } from './own-edition'

export const take: Handler<typeof pack.actions.take> = async ({ owner, have }, { now }) => {
  const newest = owner === ownOwner ? await ownEdition(now) : await newestEdition(owner)
  if (!newest) throw problem('pack.unknown')
  const { number, signature } = newest
  return { number, signature, sent: have === number ? null : await prepared(newest, have) }
}

interface Sent { as: 'whole' | 'difference'; bytes: string }
/** By edition and what the phone has: after each edition most phones ask for the same. */
const ready = new Map<string, Sent>()
const mostReady = 40

async function prepared(newest: Edition, have: number | null): Promise<Sent> {
  const asked = `${newest.signature} ${have}`
  const sent = ready.get(asked) ?? await toSend(newest, have)
  if (ready.size >= mostReady) ready.clear()
  ready.set(asked, sent)
  return sent
}

/** A difference is sent where it is the shorter. */
async function toSend(newest: Edition, have: number | null): Promise<Sent> {
  const before = have === null || have > newest.number ? undefined : await findEdition(newest.owner, have)
  const difference = before && encodeDelta(decodePack(before.bytes), decodePack(newest.bytes))
  return difference && difference.length < newest.bytes.length ? { as: 'difference', bytes: base64(difference) } : { as: 'whole', bytes: base64(newest.bytes) }
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
