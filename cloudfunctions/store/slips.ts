import { addNew, database } from './database'
import { derivedId } from './derived-id'

/** Notes for which payment the bank made a transfer; false where its slip stands at another. Noted again, it is the same. */
export async function takeSlip(slip: string, payment: string): Promise<boolean> {
  const _id = derivedId('sl', slip.toUpperCase())
  if (await addNew('slips', { _id, payment })) return true
  const { data } = await database().collection('slips').doc(_id).get()
  return (data as { payment: string }[])[0]?.payment === payment
}
