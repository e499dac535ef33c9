import { useEffect, useRef, useState } from 'react'
import { dropDeskDraft, keepDeskDraft, readDeskDraft } from './kept-desk-drafts'
import { usePerson } from './person'

const settleMs = 400

/** What is being written at a desk, kept on this phone shortly after each change; nobody's personal data. */
export function useDeskDraft<Told extends object>(name: string) {
  const person = usePerson()
  const [told, setTold] = useState(() => readDeskDraft(person, name) as Told | null)
  const latest = useRef(told)
  const timer = useRef<ReturnType<typeof setTimeout>>()

  const keep = () => {
    clearTimeout(timer.current)
    timer.current = undefined
    if (latest.current !== null) keepDeskDraft(person, name, latest.current)
  }
  // Whoever leaves the page has what he wrote last kept as well.
  const leave = useRef(keep)
  leave.current = keep
  useEffect(() => () => { if (timer.current !== undefined) leave.current() }, [])

  return {
    told,
    /** What is written at this moment, drawn or not yet. */
    written: (): Told | null => latest.current,
    set(next: Told) {
      latest.current = next
      setTold(next)
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, settleMs)
    },
    drop() {
      clearTimeout(timer.current)
      timer.current = undefined
      latest.current = null
      setTold(null)
      dropDeskDraft(person, name)
    },
  }
}
