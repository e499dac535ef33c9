import type { Attributes, Meaning } from './accessible'

/** The attributes that say what a part is. */
export function aria({ role, label, checked, disabled, level, hidden, live, modal }: Meaning): Attributes {
  return {
    role,
    'aria-label': label,
    'aria-checked': checked === undefined ? undefined : String(checked),
    'aria-disabled': disabled ? 'true' : undefined,
    'aria-hidden': hidden ? 'true' : undefined,
    'aria-live': live,
    'aria-modal': modal ? 'true' : undefined,
    'aria-level': role === 'heading' ? String(level ?? 2) : undefined,
  }
}

/** A part that can be pressed by finger, Enter or Space, and stands in the order of the Tab key. */
export function pressable(press: () => void, meaning: Meaning = {}): Attributes {
  const { disabled } = meaning
  return {
    ...aria({ role: 'button', ...meaning }),
    hoverClass: 'pressed',
    tabIndex: disabled ? -1 : 0,
    onClick: disabled ? undefined : press,
    onKeyDown: disabled ? undefined : (event: KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      press()
    },
  }
}
