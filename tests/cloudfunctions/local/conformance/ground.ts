import { type OpenedCloud, open } from '../cloud'
import type { LocalCloudOptions } from '../../../../cloudfunctions/local/local-cloud'

/* eslint-disable @typescript-eslint/no-explicit-any */
export interface Ground extends OpenedCloud {
  $: any
  /** A new collection, made at run time as a stranger makes it, holding these documents. */
  collection(docs?: readonly object[]): Promise<any>
}

let made = 0

export async function ground(options: Partial<LocalCloudOptions> = {}): Promise<Ground> {
  const opened = await open(options)
  return {
    ...opened,
    $: opened._.aggregate,
    async collection(docs = []) {
      const name = `ground-${++made}`
      await opened.db.createCollection(name)
      const collection = opened.db.collection(name)
      if (docs.length > 0) await collection.add(docs)
      return collection
    },
  }
}

export const ids = (answer: { data: { _id: unknown }[] }) => answer.data.map((doc) => doc._id)
