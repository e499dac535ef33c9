import Taro, { useRouter } from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useEffect, useState } from 'react'
import { accountQueries } from '../../../client/account-queries'
import { matterQueries } from '../../../client/matter-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { sawCase } from '../../../client/wishes'
import { casePage } from '../../../copy/matter'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Page } from '../../../ui/page'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/matter.scss'
import { CaseCard } from './_parts/case-card'

/** One case of one's own: where it is, who has it until when, what comes next, and what can be done. */
export default function OneCase() {
  const { id = '', sent } = useRouter().params
  const now = useNow()
  const known = usePerson() !== ''
  const asked = useQuery({ ...matterQueries.one(id), enabled: known })
  const found = asked.data?.case
  const library = useQuery({ ...accountQueries.papers(found?.papersAbout), enabled: known && found !== undefined })
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage(asked, casePage.logIn, 'list-checks')
  useEffect(() => { if (found) sawCase(found.id) }, [found?.id, asked.dataUpdatedAt])
  useFresh([], known ? asked.refetch : () => undefined)
  return (
    <Page title={casePage.title} up={paths.myCases} over={login || sheet}>
      {instead ?? (found && (
        <View className='matter'>
          <CaseCard key={found.id} found={found} fresh={sent === '1' && found.version <= 2} library={library.data?.rows ?? []} asOf={asked.data!.asOf} now={now} onSheet={setSheet} onGone={() => void Taro.redirectTo({ url: paths.myCases })} />
        </View>
      ))}
    </Page>
  )
}
