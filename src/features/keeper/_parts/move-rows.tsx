import { useState } from 'react'
import type { Coordinates } from '../../../../cloudfunctions/contract/place'
import type { Station } from '../../../../cloudfunctions/contract/station'
import { metersBetween } from '../../../../cloudfunctions/rules/distance'
import { platform } from '../../../client/platform'
import { distanceWords } from '../../../copy/distances'
import { everywhere } from '../../../copy/everywhere'
import { keeperDesk } from '../../../copy/keeper'
import { ChipRow } from '../../../ui/chips'
import { FormField, FormRow } from '../../../ui/form-field'
import { type MoveFaults, placeOf, type TypedMove } from './move'

interface MoveRowsProps { station: Station; marked: Coordinates | null; typed: TypedMove; faults: MoveFaults; onChange: (changes: Partial<TypedMove>) => void }

const words = keeperDesk.move

/** Whether the station, or one stop of it, moves, and where to. */
export function MoveRows({ station, marked, typed: { to, at, stop, address }, faults, onChange }: MoveRowsProps) {
  const [notLocated, setNotLocated] = useState<string | null>(null)
  const choose = async (next: NonNullable<TypedMove['to']>) => {
    setNotLocated(null)
    onChange({ to: next, at: next === 'marked' ? marked : null })
    if (next !== 'here') return
    const located = await platform.askLocation()
    if ('at' in located) onChange({ at: located.at })
    else setNotLocated(words.notLocated)
  }
  const registered = (stop === null ? null : station.stops[stop]?.at) ?? station.at
  const far = at === null ? null : distanceWords(metersBetween(registered, at))
  const chips = [
    ...(marked ? [{ code: 'marked' as const, words: words.marked }] : []),
    { code: 'here' as const, words: to === 'here' && at === null && notLocated === null ? everywhere.locating : words.here },
    { code: 'stay' as const, words: words.stay },
  ]
  const moves = to !== null && to !== 'stay'
  return (
    <>
      <FormRow label={words.to} fault={notLocated ?? faults.to ?? null} {...(moves && far !== null && { note: words.far(far) })}>
        <ChipRow wraps label={words.to} chips={chips} chosen={to === null ? [] : [to]} onToggle={(code) => void choose(code)} />
      </FormRow>
      {moves && station.stops.length > 0 && (
        <FormRow label={words.stop} fault={faults.stop ?? null}>
          <ChipRow
            wraps label={words.stop} chips={station.stops.map(({ place }, order) => ({ code: String(order), words: place }))}
            chosen={stop === null ? [] : [String(stop)]} onToggle={(code) => onChange({ stop: Number(code), address: null })}
          />
        </FormRow>
      )}
      {moves && <FormField label={words.address} placeholder={words.addressHint} value={address ?? placeOf(station, stop)} maxLength={60} fault={faults.address ?? null} onInput={(text) => onChange({ address: text })} />}
    </>
  )
}
