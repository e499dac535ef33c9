import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { accountQueries } from '../../../client/account-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { paperGroups, papersPage } from '../../../copy/papers'
import { paths } from '../../../paths'
import { Card } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { useOwnPage } from '../../../parts/own-page'
import { PaperRow } from '../../../parts/paper-row'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/account'
import '../_parts/account.scss'

const weekMs = 7 * 86_400_000

/** One's own papers: photographed once, used again and again. */
export default function Papers() {
  const now = useNow()
  const known = usePerson() !== ''
  const asked = useQuery({ ...accountQueries.papers(), enabled: known })
  useFresh([], known ? asked.refetch : () => undefined)
  const wish = useWish('account', 'papers')
  const { instead, sheet } = useOwnPage(asked, papersPage.logIn, 'book-open')
  const { data } = asked
  return (
    <Page title={papersPage.title} up={paths.me} over={sheet}>
      {instead ?? (data && (
        <View className='account'>
          <View className='account-note'>{papersPage.first}</View>
          {paperGroups.map(({ title, kinds }) => (
            <Card key={title} title={title}>
              {kinds.map((kind) => (
                <PaperRow key={kind} kind={kind} paper={data.rows.find((each) => each.kind === kind)} asOf={data.asOf} now={now} onDrop={() => wish.send('dropPaper', { kind }, { until: data.asOf + weekMs, asOf: data.asOf })} />
              ))}
            </Card>
          ))}
          <WishBar wish={wish} said={() => null} />
        </View>
      ))}
    </Page>
  )
}
