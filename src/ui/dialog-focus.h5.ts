import { useEffect, useRef } from 'react'

const reachable = '[tabindex="0"], input, a[href]'

/** While the dialogue called by this class stands, the keyboard stays in it; Escape leaves, and the focus goes back where it was. */
export function useDialogFocus(name: string, leave: () => void): void {
  const left = useRef(leave)
  left.current = leave
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null
    const parts = () => [...document.querySelectorAll<HTMLElement>(`.${name} :is(${reachable})`)]
    parts()[0]?.focus({ preventScroll: true })
    const heard = (event: KeyboardEvent) => {
      if (event.key === 'Escape') left.current()
      if (event.key !== 'Tab') return
      const inside = parts()
      const edge = event.shiftKey ? inside[0] : inside[inside.length - 1]
      if (document.activeElement !== edge) return
      event.preventDefault()
      inside[event.shiftKey ? inside.length - 1 : 0]?.focus()
    }
    document.addEventListener('keydown', heard)
    return () => {
      document.removeEventListener('keydown', heard)
      before?.focus({ preventScroll: true })
    }
  }, [name])
}
