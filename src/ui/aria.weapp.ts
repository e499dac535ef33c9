import type { Attributes, Meaning } from './accessible'

/** The attributes that say what a part is. Only those that are set: each one crosses WeChat's bridge. */
export function aria({ role, label, checked, disabled, hidden, live }: Meaning): Attributes {
  const attributes: Attributes = {}
  // Landmarks are the browser's; WeChat reads a page as it stands.
  if (role !== undefined && role !== 'main') attributes.ariaRole = role
  if (label !== undefined) attributes.ariaLabel = label
  if (checked !== undefined) attributes.ariaChecked = checked
  if (disabled) attributes.ariaDisabled = true
  if (hidden) attributes.ariaHidden = true
  if (live !== undefined) attributes.ariaLive = live
  return attributes
}

/** A part that can be pressed: its meaning, the press, and the sign under the finger. */
export function pressable(press: () => void, meaning: Meaning = {}): Attributes {
  return { ...aria({ role: 'button', ...meaning }), hoverClass: 'pressed', onClick: meaning.disabled ? undefined : press }
}
