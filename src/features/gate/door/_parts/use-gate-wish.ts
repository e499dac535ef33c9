import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { occasionQueries } from '../../../../client/occasion-queries'
import { isFinished } from '../../../../client/outbox'
import type { HallProblemCode } from '../../../../client/problem'
import { useWish } from '../../../../client/wishes'

/** The one who asked stands at the door: what could not be sent by then is not wanted any more, ms. */
const patienceMs = 2 * 60_000

/** One thing done at the door through the outbox; `onDone` once for each that came to a good end. */
export function useGateWish(id: string, action: 'walkIn' | 'setCapacity', onDone: (answer: unknown) => void) {
  const { wish, notTaken, send, dismiss } = useWish('gate', id)
  const queries = useQueryClient()
  const [refused, setRefused] = useState<{ code: HallProblemCode; details: Record<string, string | number> } | null>(null)
  const own = wish?.action === action ? wish : undefined
  const ended = own && isFinished(own) ? own : undefined
  useEffect(() => {
    if (!ended) return
    setRefused(ended.state === 'done' ? null : ended.problem ?? { code: 'network.failed', details: {} })
    if (ended.state === 'done') onDone(ended.answer)
    dismiss()
    void queries.invalidateQueries({ queryKey: occasionQueries.detail(id).queryKey })
  // Once for each wish that has come to its end.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ended?.intent])
  const now = Date.now()
  return {
    busy: wish !== undefined && !isFinished(wish),
    refused: notTaken ? { code: notTaken, details: {} } : refused,
    send: ((name, input) => {
      setRefused(null)
      send(name, input, { until: now + patienceMs, asOf: now })
    }) as <Name extends 'walkIn' | 'setCapacity'>(name: Name, input: Parameters<typeof send<Name>>[1]) => void,
  }
}
