import { database } from './database'

/** How many people came in at the doors of these occasions, groups counted by heads. */
export async function cameTo(occasions: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (!occasions.length) return new Map()
  const { command } = database()
  const { aggregate } = command
  const { data } = await database().collection('enrolments').aggregate()
    .match({ occasion: command.in([...occasions]), state: 'seated', checkedInAt: command.gt(0) })
    .group({ _id: '$occasion', came: aggregate.sum('$size') })
    .limit(occasions.length).end()
  return new Map((data as { _id: string; came: number }[]).map(({ _id, came }) => [_id, came]))
}
