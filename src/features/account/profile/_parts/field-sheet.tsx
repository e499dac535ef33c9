import { View } from '@tarojs/components'
import { useState } from 'react'
import type { TellableField } from '../../../../../cloudfunctions/contract/profile-fields'
import { isPossible } from '../../../../../cloudfunctions/rules/known-fields'
import { profilePage } from '../../../../copy/account'
import { everywhere } from '../../../../copy/everywhere'
import { fieldWords } from '../../../../copy/known-fields'
import { diplomaWords, occupationWords, sexWords } from '../../../../copy/person-words'
import { problemWords } from '../../../../copy/problems'
import { Button } from '../../../../ui/button'
import { Cell } from '../../../../ui/cell'
import { FormField } from '../../../../ui/form-field'
import { PickSheet } from '../../../../ui/pick-sheet'
import { Sheet } from '../../../../ui/sheet'
import { placeGroups } from '../../../../parts/places'

const choices: Partial<Record<TellableField, Record<string, string>>> = { diploma: diplomaWords, occupation: occupationWords, sex: sexWords, householdInHebei: profilePage.yesNo }
const digits: readonly TellableField[] = ['bankCard']

interface FieldSheetProps { field: TellableField; shown: string | undefined; onTell: (value: string | boolean) => void; onForget: (() => void) | undefined; onClose: () => void }

/** One thing to tell anew, or to forget. */
export function FieldSheet({ field, shown, onTell, onForget, onClose }: FieldSheetProps) {
  const [typed, setTyped] = useState('')
  const [wrong, setWrong] = useState(false)
  const title = fieldWords[field]
  const forget = onForget && <Button words={profilePage.forget} icon='trash-2' onPress={onForget} />
  if (field === 'area' || field === 'venueArea') {
    return <PickSheet title={title} words={{ close: everywhere.close, ...profilePage.places }} instead={null} first={null} second={forget} groups={placeGroups} onPick={onTell} onClose={onClose} />
  }
  const of = choices[field]
  if (of) {
    const value = (code: string) => (field === 'householdInHebei' ? code === 'yes' : code)
    return (
      <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
        {Object.entries(of).map(([code, words]) => <Cell key={code} words={words} chosen={words === shown} onPress={() => onTell(value(code))} />)}
        <View className='account-sheet'>{forget}</View>
      </Sheet>
    )
  }
  const save = () => {
    const value = typed.trim()
    if (isPossible(field, value, Date.now())) onTell(value)
    else setWrong(true)
  }
  const fault = field === 'idNumber' ? problemWords['id-card.invalid'] : field === 'uscc' ? problemWords['uscc.invalid'] : problemWords['field.invalid']
  return (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='account-sheet'>
        <FormField
          label={title} placeholder={profilePage.hints[field] ?? ''} {...(shown === undefined ? {} : { note: shown })} fault={wrong ? `${fault.happened}。${fault.advice}` : null}
          value={typed} maxLength={40} kind={digits.includes(field) ? 'number' : 'text'} onInput={(text) => { setTyped(text); setWrong(false) }}
        />
        {field === 'idNumber' && <View className='account-note'>{profilePage.identityNote}</View>}
        <Button kind='main' words={profilePage.save} onPress={save} />
        {forget}
      </View>
    </Sheet>
  )
}
