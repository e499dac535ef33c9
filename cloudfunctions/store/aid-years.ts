import { addNew, database, fieldsSet } from './database'
import { derivedId } from './derived-id'
import { fingerprint } from './sealed'

/** What one case takes of the year: granted to be paid, of what the person paid himself; fen. */
export interface AidShare { case: string; selfPay: number; fen: number }
/** One person's year under one plan, so that no two cases are granted beyond its cap. */
interface AidYear { _id: string; version: number; shares: readonly AidShare[] }

const name = 'aid-years'
const tries = 8
const collection = () => database().collection(name)

/** Errors: `SealRefusal`. */
export const aidYearId = (idNumber: string, plan: string, year: string): string => derivedId('ay', fingerprint(idNumber, 'aid-year'), plan, year)

async function find(id: string): Promise<AidYear | undefined> {
  const { data } = await collection().doc(id).get()
  return (data as AidYear[])[0]
}

/** What the other cases of a year were granted, and of how much. */
export async function grantedBeside(id: string, own: string): Promise<{ selfPay: number; paid: number }> {
  return sumOf((await find(id))?.shares ?? [], own)
}

const sumOf = (shares: readonly AidShare[], own: string) => shares.filter((share) => share.case !== own)
  .reduce((sum, share) => ({ selfPay: sum.selfPay + share.selfPay, paid: sum.paid + share.fen }), { selfPay: 0, paid: 0 })

/** Writes what `change` makes of the shares, unless it answers undefined; others that write meanwhile lose nothing. */
async function write(id: string, change: (shares: readonly AidShare[]) => readonly AidShare[] | undefined): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt++) {
    const seen = await find(id)
    const shares = change(seen?.shares ?? [])
    if (!shares) return false
    if (!seen) {
      if (await addNew(name, { _id: id, version: 1, shares })) return true
      continue
    }
    const { updated } = await collection().where({ _id: id, version: seen.version }).update(fieldsSet({ shares, version: seen.version + 1 }))
    if (updated === 1) return true
  }
  throw Object.assign(new Error('the year is never free'), { code: 'AID_YEAR_CROWDED' })
}

/** Grants a case its share; false where the year would come to more than `most`. Granted anew, the new share stands for the old. */
export const grantShare = (id: string, share: AidShare, most: number): Promise<boolean> =>
  write(id, (shares) => (sumOf(shares, share.case).paid + share.fen > most ? undefined : [...shares.filter((each) => each.case !== share.case), share]))

/** Gives back what a case was granted that will not be paid. */
export async function giveBackShares(own: string): Promise<void> {
  const { data } = await collection().where({ 'shares.case': own }).get()
  for (const { _id } of data as AidYear[]) await write(_id, (shares) => shares.filter((share) => share.case !== own))
}
