import type { PropsWithChildren } from 'react'
import { type EntryFault, entryPage } from '../../../copy/contest'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { FormField, FormRow } from '../../../ui/form-field'
import { needsTrack, type Typed } from './members'

const tracks = (Object.keys(entryPage.tracks) as (keyof typeof entryPage.tracks)[]).map((code) => ({ code, words: entryPage.tracks[code] }))

interface MemberCardProps { title: string; typed: Typed; told: readonly EntryFault[]; now: number; onChange: (typed: Typed) => void }

/** Who competes: what is asked of each. */
export function MemberCard({ title, typed, told, now, onChange, children }: PropsWithChildren<MemberCardProps>) {
  const faultOf = (fault: EntryFault) => (told.includes(fault) ? entryPage.faults[fault] : null)
  return (
    <Card title={title}>
      <FormField label={entryPage.name} placeholder={entryPage.nameHint} fault={faultOf('name')} value={typed.name} maxLength={20} onInput={(name) => onChange({ ...typed, name })} />
      <FormField
        label={entryPage.mobile} placeholder={typed.kept === null ? entryPage.mobileHint : entryPage.mobileKept(typed.kept)} fault={faultOf('mobile')} kind='number'
        value={typed.mobile} maxLength={11} onInput={(mobile) => onChange({ ...typed, mobile })}
      />
      <FormField
        label={entryPage.birthMonth} placeholder={entryPage.birthMonthHint} fault={faultOf('birthMonth') ?? faultOf('age')}
        value={typed.birthMonth} maxLength={8} onInput={(birthMonth) => onChange({ ...typed, birthMonth })}
      />
      {needsTrack(typed.birthMonth, now) && (
        <FormRow label={entryPage.track} fault={faultOf('track')}>
          <ChipRow label={entryPage.track} chips={tracks} chosen={typed.track ? [typed.track] : []} onToggle={(track) => onChange({ ...typed, track })} />
        </FormRow>
      )}
      {children}
    </Card>
  )
}
