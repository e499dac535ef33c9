import { View } from '@tarojs/components'
import { useQuery } from '@tanstack/react-query'
import { paperKinds } from '../../../../cloudfunctions/contract/study-moves'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { studyQueries } from '../../../client/study-queries'
import { useWish } from '../../../client/wishes'
import { papersPage } from '../../../copy/study'
import { paths } from '../../../paths'
import { Card } from '../../../ui/card'
import { Page } from '../../../ui/page'
import { useGate } from '../_parts/gate'
import { PaperRow } from '../_parts/paper-row'
import { WishBar } from '../../../parts/wish-bar'
import '../_parts/study.scss'

const weekMs = 7 * 86_400_000

/** One's own papers: photographed once, used again and again. */
export default function Papers() {
  const now = useNow()
  const known = usePerson() !== ''
  const asked = useQuery({ ...studyQueries.papers(), enabled: known })
  useFresh([], known ? asked.refetch : () => undefined)
  const wish = useWish('study', 'papers')
  const { instead, sheet } = useGate(asked, papersPage.logIn)
  const { data } = asked
  return (
    <Page title={papersPage.title} up={paths.me} over={sheet}>
      {instead ?? (data && (
        <View className='study'>
          <View className='study-note'>{papersPage.first}</View>
          <Card>
            {paperKinds.map((kind) => (
              <PaperRow key={kind} kind={kind} paper={data.rows.find((each) => each.kind === kind)} asOf={data.asOf} now={now} onDrop={() => wish.send('dropPaper', { kind }, { until: data.asOf + weekMs, asOf: data.asOf })} />
            ))}
          </Card>
          <WishBar wish={wish} said={() => null} />
        </View>
      ))}
    </Page>
  )
}
