import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { type EntryFault, entryPage } from '../../../copy/contest'
import { KnownFieldRow } from '../../../parts/known-answers'
import { aria } from '../../../ui/aria'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { FormField, FormRow } from '../../../ui/form-field'
import { type Known, knownOf, monthTyped, needsTrack, type Typed } from './members'

const tracks = (Object.keys(entryPage.tracks) as (keyof typeof entryPage.tracks)[]).map((code) => ({ code, words: entryPage.tracks[code] }))

interface MemberCardProps {
  title: string
  typed: Typed
  told: readonly EntryFault[]
  now: number
  onChange: (typed: Typed) => void
  /** Of oneself: what need not be asked, and how to tell it anew. */
  known?: Known
  onAnew?: (field: keyof Known) => void
}

/** Who competes: what is asked of each. */
export function MemberCard({ title, typed, told, now, onChange, known = {}, onAnew, children }: PropsWithChildren<MemberCardProps>) {
  const faultOf = (fault: EntryFault) => (told.includes(fault) ? entryPage.faults[fault] : null)
  const there = knownOf(typed, known)
  const orKnown = (field: keyof Known, asked: ReactNode) => {
    const row = there[field]
    return row ? <KnownFieldRow label={entryPage[field]} known={row} now={now} onChange={() => onAnew?.(field)} /> : asked
  }
  return (
    <Card title={title}>
      {orKnown('name', <FormField label={entryPage.name} placeholder={entryPage.nameHint} fault={faultOf('name')} value={typed.name} maxLength={20} onInput={(name) => onChange({ ...typed, name })} />)}
      {orKnown('mobile', (
        <FormField
          label={entryPage.mobile} placeholder={typed.kept === null ? entryPage.mobileHint : entryPage.mobileKept(typed.kept)} fault={faultOf('mobile')} kind='number'
          value={typed.mobile} maxLength={11} onInput={(mobile) => onChange({ ...typed, mobile })}
        />
      ))}
      {orKnown('birthMonth', (
        <FormField
          label={entryPage.birthMonth} placeholder={entryPage.birthMonthHint} fault={faultOf('birthMonth') ?? faultOf('age')}
          value={typed.birthMonth} maxLength={8} onInput={(birthMonth) => onChange({ ...typed, birthMonth })}
        />
      ))}
      {there.birthMonth && faultOf('age') !== null && <View className='form-fault' {...aria({ role: 'alert' })}>{faultOf('age')}</View>}
      {needsTrack(monthTyped(typed, known), now) && (
        <FormRow label={entryPage.track} fault={faultOf('track')}>
          <ChipRow label={entryPage.track} chips={tracks} chosen={typed.track ? [typed.track] : []} onToggle={(track) => onChange({ ...typed, track })} />
        </FormRow>
      )}
      {children}
    </Card>
  )
}
