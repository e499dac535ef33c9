import type { pack } from '../../contract/pack'
import { ownCover } from '../../clerks/ground'
import { packPublicKey } from '../../office/pack-key'
import type { Handler } from '../../office/serve'
import { newestEditions, packOwners } from '../../store/station-packs'
import { ownEdition } from './own-edition'

export const owners: Handler<typeof pack.actions.owners> = async (_input, { now }) => {
  const [{ number, at, stations, bytes }, partners] = await Promise.all([ownEdition(now), packOwners()])
  const newest = await newestEditions(partners.map(({ owner }) => owner))
  return {
    owners: [
      { owner: ownCover.owner, name: ownCover.name, publicKey: packPublicKey(), edition: { number, at, stations, bytes: bytes.length } },
      ...partners.map((each) => {
        const edition = newest.get(each.owner)
        return { ...each, edition: edition ? { number: edition.number, at: edition.at, stations: edition.stations, bytes: edition.size } : null }
      }),
    ],
  }
}
