import { useEffect, useState } from 'react'
import { remembered } from '../../../../client/remembered'
import type { Answers } from '../answers'

const mostDrafts = 10
const settleMs = 400

const without = (key: string) => Object.entries(remembered.postDrafts.get()).filter(([each]) => each !== key)

/** What is being written, kept on the phone shortly after each change. A draft from before the post last changed is old. */
export function useDraft(key: string, first: Answers, changedAt: number) {
  const [found] = useState(() => {
    const kept = remembered.postDrafts.get()[key]
    return kept && kept.at > changedAt ? kept : null
  })
  const [answers, setAnswers] = useState<Answers>(() => ({ ...first, ...found?.answers }))
  const [touched, setTouched] = useState(false)
  const [keptAt, setKeptAt] = useState<number | null>(found?.at ?? null)

  useEffect(() => {
    if (!touched) return undefined
    const keep = () => {
      const at = Date.now()
      const others = without(key).sort(([, a], [, b]) => b.at - a.at).slice(0, mostDrafts - 1)
      remembered.postDrafts.set(Object.fromEntries([...others, [key, { at, answers }]]))
      setKeptAt(at)
    }
    const timer = setTimeout(keep, settleMs)
    return () => clearTimeout(timer)
  }, [answers, touched, key])

  return {
    answers, keptAt, restored: found !== null && !touched,
    set(changes: Partial<Answers>) {
      setAnswers((before) => ({ ...before, ...changes }))
      setTouched(true)
    },
    /** The counter has it, or nobody wants it. */
    drop() {
      setTouched(false)
      setKeptAt(null)
      remembered.postDrafts.set(Object.fromEntries(without(key)))
    },
    restart: () => setAnswers(first),
  }
}
