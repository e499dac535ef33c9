import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { KnownField } from '../../cloudfunctions/contract/known'
import type { ProfileField } from '../../cloudfunctions/contract/profile-fields'
import { accountQueries } from '../client/account-queries'
import { usePerson } from '../client/person'
import type { useWish } from '../client/wishes'
import { formWords } from '../copy/form'
import { shownWords } from '../copy/known-fields'
import { Button } from '../ui/button'
import { FormRow } from '../ui/form-field'
import './known-answers.scss'

/** In the place of an answer that is known. */
export const knownAnswer = { known: true } as const

/** What a form need not ask of whoever fills it in. */
export interface KnownAnswers {
  /** Nothing may be asked yet: it is still being found out. */
  waiting: boolean
  /** Nothing where it is not known, or he wants to tell it anew. */
  of: (field: ProfileField) => KnownField | undefined
  /** Those of these fields that are known. */
  among: <F extends ProfileField>(fields: readonly F[]) => Partial<Record<F, KnownField>>
  tellAnew: (...fields: ProfileField[]) => void
}

/** What the office knows of the caller, looked at again when it has learnt something from this form, or says that it knows less than it did. */
export function useKnownAnswers({ wish }: Pick<ReturnType<typeof useWish>, 'wish'>): KnownAnswers {
  const person = usePerson()
  const { data, isLoading, refetch } = useQuery({ ...accountQueries.known(), enabled: person !== '' })
  const [anew, setAnew] = useState<readonly ProfileField[]>([])
  const changed = wish?.state === 'done' || (wish?.state === 'refused' && wish.problem?.code === 'known.missing')
  useEffect(() => { if (changed) void refetch() }, [changed, refetch])
  const of = (field: ProfileField) => (anew.includes(field) ? undefined : data?.rows.find((row) => row.field === field))
  return {
    waiting: isLoading,
    of,
    among: <F extends ProfileField>(fields: readonly F[]) =>
      Object.fromEntries(fields.flatMap((field) => of(field) ?? []).map((row) => [row.field, row])) as Partial<Record<F, KnownField>>,
    tellAnew: (...fields) => setAnew((before) => [...before, ...fields]),
  }
}

interface KnownFieldRowProps { label: string; known: KnownField; now: number; onChange: () => void }

/** One field that is known. */
export const KnownFieldRow = ({ known, ...row }: KnownFieldRowProps) => <KnownRow {...row} told={known} shown={shownWords(known)} />

interface KnownRowProps { label: string; told: Pick<KnownField, 'source' | 'at'>; shown: string; now: number; onChange: () => void }

/** What was filled once stands there, with where it came from, and can be changed. */
export const KnownRow = ({ label, told, shown, now, onChange }: KnownRowProps) => (
  <FormRow label={label} note={formWords.known(told, now)} fault={null}>
    <View className='known-answer'>
      <View>{shown}</View>
      <Button kind='quiet' words={formWords.change} label={`${label}，${formWords.change}`} onPress={onChange} />
    </View>
  </FormRow>
)
