import type { Slot } from '../../../../../cloudfunctions/contract/occasion'
import { doorWords } from '../../../../copy/gate'
import { clockWords, dayOfYearWords } from '../../../../copy/times'
import { ChipRow } from '../../../../ui/chips'

/** One of several slots; nothing where there is only one. */
export function SlotChoice({ slots, chosen, now, onChoose }: { slots: readonly Slot[]; chosen: string; now: number; onChoose: (slot: string) => void }) {
  if (slots.length < 2) return null
  const chips = slots.map(({ id, starts }) => ({ code: id, words: `${dayOfYearWords(starts, now)} ${clockWords(starts)}` }))
  return <ChipRow label={doorWords.slot} chips={chips} chosen={[chosen]} onToggle={onChoose} />
}

/** The slot that one most likely means: the first that is not over. */
export const likelySlot = (slots: readonly Slot[], now: number): string => (slots.find(({ ends }) => ends > now) ?? slots[0]!).id
