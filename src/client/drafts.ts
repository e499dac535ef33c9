import { useEffect, useRef, useState } from 'react'
import type { GivenAnswers } from '../../cloudfunctions/contract/kinds/kind'
import { type Draft, draftName, keepDraft } from './kept-drafts'
import { usePerson } from './person'
import type { HallProblemCode } from './problem'
import { HallProblem } from './problem'
import { secrets } from './secrets'

const saveAfterMs = 400

/** A form that survives a kill: sealed on this phone after each change, and gone when it has been sent. */
export function useDraft(form: string) {
  const person = usePerson()
  const [draft, setDraft] = useState<Draft | null>(null)
  /** Why it cannot be opened, or could not be kept. */
  const [problem, setProblem] = useState<HallProblemCode | null>(null)
  const [tries, setTries] = useState(0)
  const timer = useRef<ReturnType<typeof setTimeout>>()
  const latest = useRef<Draft | null>(null)
  const codeOf = (failure: unknown): HallProblemCode => (failure instanceof HallProblem ? failure.code : 'outbox.not-kept')

  useEffect(() => {
    let gone = false
    secrets.read<Draft>(draftName(form)).then((found) => {
      if (gone) return
      // What was typed before somebody logged in is his.
      const mine = latest.current ?? found ?? { answers: {}, step: 0, savedAt: 0 }
      latest.current = mine
      setDraft(mine)
      setProblem(null)
    }, (failure: unknown) => { if (!gone) setProblem(codeOf(failure)) })
    return () => { gone = true }
  }, [form, person, tries])

  const save = () => {
    clearTimeout(timer.current)
    const now = latest.current
    if (!now) return
    const saved = { ...now, savedAt: Date.now() }
    keepDraft(form, saved).then(() => {
      setProblem(null)
      if (latest.current === now) { latest.current = saved; setDraft(saved) }
    }, (failure: unknown) => setProblem(codeOf(failure)))
  }
  // Whoever leaves the page has what he typed last kept as well.
  const leave = useRef(save)
  leave.current = save
  useEffect(() => () => { if (timer.current !== undefined) leave.current() }, [])

  const set = (changes: Partial<Draft>) => {
    latest.current = { answers: {}, step: 0, savedAt: 0, ...latest.current, ...changes }
    setDraft(latest.current)
    clearTimeout(timer.current)
    timer.current = setTimeout(save, saveAfterMs)
  }

  return {
    draft, problem, set,
    /** What is answered at this moment, drawn or not yet. */
    answered: (): GivenAnswers => latest.current?.answers ?? {},
    /** Adds answers to those of this moment: WeChat draws late, and what was answered since a page was drawn must not be lost. */
    answer: (given: GivenAnswers) => set({ answers: { ...latest.current?.answers, ...given } }),
    again: () => setTries((before) => before + 1),
    drop() {
      clearTimeout(timer.current)
      timer.current = undefined
      latest.current = null
      secrets.drop(draftName(form))
    },
  }
}
