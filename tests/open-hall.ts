import type { Answer } from '../cloudfunctions/contract/action'
import { type CastMember, localCast } from '../cloudfunctions/local/cast'
import { mayTellWhole, numbersIn } from './no-numbers'
import { openCloud } from './open-cloud'

let intents = 0
export const freshIntent = (): string => `intent${`${++intents}`.padStart(14, '0')}`

/** Longer than any file of tests takes. */
const hourMs = 3_600_000

/** The whole back office in memory on a free port, seeded, with the bundles that are deployed. Its clock strikes when a test says so. */
export async function openHall({ seeded = true, cast = localCast }: { seeded?: boolean; cast?: readonly CastMember[] } = {}) {
  const log: string[] = []
  const cloud = await openCloud({ seeded, cast, limits: { timerCheckMs: hourMs }, log: (_level, source, message) => log.push(`${source}: ${message}`) })
  /** One call as a browser makes it; `who` is a member of the local cast. */
  const post = (noun: string, body: string, who?: string) => fetch(`${cloud.url}/v1/functions/${noun}`, {
    method: 'POST', body, headers: { 'content-type': 'application/json', ...(who ? { authorization: `Bearer dev:${who}` } : {}) },
  })
  /** Where a number of somebody left the office although it should not have, by action. */
  const leaks = new Set<string>()
  const read = async (noun: string, action: string, answer: Response): Promise<Answer<any>> => {
    const text = await answer.text()
    if (!mayTellWhole(`${noun}.${action}`) && numbersIn(text).length) leaks.add(`${noun}.${action} ${numbersIn(text)[0]}`)
    return JSON.parse(text) as Answer<any>
  }
  const ask = async (noun: string, action: string, input: unknown = {}, who?: string): Promise<Answer<any>> => read(noun, action, await post(noun, JSON.stringify({ action, input }), who))
  /** A write under an intent of its own, or under the one given. */
  const wish = async (noun: string, action: string, input: unknown, who: string, intent = freshIntent(), asking?: true): Promise<Answer<any>> =>
    read(noun, action, await post(noun, JSON.stringify({ action, input, intent, ask: asking }), who))
  /** No test run ends well in which an answer or a log named somebody by number. */
  const close = async () => {
    await cloud.close()
    const logged = numbersIn(log.join('\n'))
    if (leaks.size || logged.length) throw new Error(`numbers of people were told: ${[...leaks, ...logged.map((number) => `log ${number}`)].join(', ')}`)
  }
  return { cloud, log, post, ask, wish, close }
}

export type OpenHall = Awaited<ReturnType<typeof openHall>>

/** The code of a refusal with its details, or `ok`. */
export async function codeOf(answer: Promise<Answer<any>>): Promise<string> {
  const given = await answer
  return given.ok ? 'ok' : [given.problem.code, ...Object.values(given.problem.details)].join(' ')
}
/** What was answered. Errors: any refusal. */
export async function dataOf(answer: Promise<Answer<any>>): Promise<any> {
  const given = await answer
  if (!given.ok) throw new Error([given.problem.code, ...Object.values(given.problem.details)].join(' '))
  return given.data
}
