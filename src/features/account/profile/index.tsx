import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { KnownField } from '../../../../cloudfunctions/contract/known'
import type { ProfileField } from '../../../../cloudfunctions/contract/profile-fields'
import { accountQueries } from '../../../client/account-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { profilePage } from '../../../copy/account'
import { fieldWords, shownWords, sourceWords, untilWords } from '../../../copy/known-fields'
import { paths } from '../../../paths'
import { Cell, CellGroup } from '../../../ui/cell'
import { Page } from '../../../ui/page'
import { useOwnPage } from '../../../parts/own-page'
import { placeName } from '../../../parts/places'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/account'
import '../_parts/account.scss'
import { FieldSheet } from './_parts/field-sheet'
import { MobileSheet } from './_parts/mobile-sheet'

const weekMs = 7 * 86_400_000
/** What an identity number tells; it is changed with the number. */
const implied: readonly ProfileField[] = ['birthMonth', 'sex']

/** What was told once: what it is, where it came from, how long it holds; changed and forgotten one by one. */
export default function Profile() {
  const now = useNow()
  const known = usePerson() !== ''
  const asked = useQuery({ ...accountQueries.known(), enabled: known })
  useFresh([], known ? asked.refetch : () => undefined)
  const wish = useWish('account', 'known')
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage(asked, profilePage.logIn, 'users')
  const { data } = asked
  const close = () => setSheet(null)

  const rowOf = (field: ProfileField) => data!.rows.find((each) => each.field === field)
  const wordsOf = (row: KnownField) => (row.field === 'area' || row.field === 'venueArea' ? placeName(String(row.shown)) : shownWords(row))
  const isImplied = (field: ProfileField) => implied.includes(field) && rowOf('idNumber') !== undefined
  const when = () => ({ until: data!.asOf + weekMs, asOf: data!.asOf })
  const change = (field: ProfileField) => {
    const row = rowOf(field)
    const forget = row && (() => { wish.send('forget', { field }, when()); close() })
    if (field === 'mobile') return setSheet(<MobileSheet asOf={data!.asOf} onForget={forget} onClose={close} />)
    setSheet(<FieldSheet field={field} shown={row && wordsOf(row)} onTell={(value) => { wish.send('tell', { field, value }, when()); close() }} onForget={forget} onClose={close} />)
  }

  const cellOf = (field: ProfileField) => {
    const row = rowOf(field)
    const note = row && (isImplied(field) ? profilePage.implied : `${sourceWords(row, now)} · ${untilWords(row.until)}`)
    return <Cell key={field} words={fieldWords[field]} note={note} end={row ? wordsOf(row) : profilePage.none} {...(isImplied(field) ? {} : { onPress: () => change(field) })} />
  }
  return (
    <Page title={profilePage.title} up={paths.me} over={login || sheet}>
      {instead ?? (data && (
        <View className='account'>
          <View className='account-note'>{profilePage.first}</View>
          <WishBar wish={wish} said={(action) => (action === 'forget' ? profilePage.forgotten : profilePage.saved)} />
          {profilePage.groups.filter(({ fields, onceTold }) => !onceTold || fields.some(rowOf)).map(({ title, fields }) => <CellGroup key={title} title={title}>{fields.map(cellOf)}</CellGroup>)}
        </View>
      ))}
    </Page>
  )
}
