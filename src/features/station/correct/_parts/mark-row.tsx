import { useState } from 'react'
import type { Coordinates } from '../../../../../cloudfunctions/contract/place'
import { metersBetween } from '../../../../../cloudfunctions/rules/distance'
import { platform } from '../../../../client/platform'
import { correctionPage } from '../../../../copy/correction'
import { distanceWords } from '../../../../copy/distances'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { FormRow } from '../../../../ui/form-field'

interface MarkRowProps { marked: Coordinates | null; registered: Coordinates | undefined; onChange: (at: Coordinates | null) => void }

/** Where it is now, by whoever stands there; he need not. */
export function MarkRow({ marked, registered, onChange }: MarkRowProps) {
  const [asking, setAsking] = useState<'no' | 'asking' | 'failed'>('no')
  const { mark } = correctionPage
  const ask = async () => {
    setAsking('asking')
    const located = await platform.askLocation()
    setAsking('at' in located ? 'no' : 'failed')
    if ('at' in located) onChange(located.at)
  }
  return (
    <FormRow label={mark.label} fault={asking === 'failed' ? mark.failed : null} note={marked && registered ? mark.done(distanceWords(metersBetween(registered, marked))) : mark.note}>
      {marked
        ? <Button kind='quiet' icon='trash-2' words={mark.drop} onPress={() => onChange(null)} />
        : <Button icon='locate-fixed' words={asking === 'asking' ? everywhere.locating : mark.do} onPress={() => void ask()} />}
    </FormRow>
  )
}
