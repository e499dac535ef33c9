import { View } from '@tarojs/components'
import Taro, { useDidShow, useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { begunForms } from '../../../client/kept-drafts'
import { useDuties } from '../../../client/duties'
import { matterQueries } from '../../../client/matter-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { batchPage } from '../../../copy/aid-batch'
import { dayOfYearWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/aid.scss'
import { BatchView } from './_parts/batch-view'
import './index.scss'
import { batchesOf, draftsOf, freshBatch, sumsOf } from './parts'

/** What a base union files for its members together: all batches, or one with its members. */
export default function Batches() {
  const { id } = useRouter().params
  const now = useNow()
  const known = usePerson() !== ''
  const { worksAs, told } = useDuties()
  const asked = useQuery({ ...matterQueries.batches(), enabled: known })
  const [begun, setBegun] = useState(begunForms)
  useDidShow(() => setBegun(begunForms()))
  useFresh([], known ? asked.refetch : () => undefined)
  const { instead, sheet } = useOwnPage({ ...asked, data: told ? asked.data : undefined }, batchPage.logIn, 'briefcase-medical')
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const mayAdd = worksAs('union')
  const all = batchesOf(asked.data?.rows ?? [], draftsOf(begun))
  const body = () => {
    if (!mayAdd && all.length === 0) return <Empty icon='briefcase-medical' {...batchPage.notYours}><Button kind='main' words={batchPage.notYours.do} onPress={go(paths.applyFor('mutual-aid'))} /></Empty>
    if (id !== undefined) {
      const one = all.find((each) => each.id === id)
      return <BatchView id={id} rows={one?.rows ?? []} drafts={one?.drafts ?? []} mayAdd={mayAdd} now={now} />
    }
    return (
      <>
        <View className='aid-note'>{batchPage.intro}</View>
        {all.length === 0 && <Empty icon='users' {...batchPage.none} />}
        {mayAdd && <Button kind='main' words={batchPage.start} onPress={() => void Taro.navigateTo({ url: paths.aidBatch(freshBatch()) })} />}
        {all.length > 0 && (
          <CellGroup title={batchPage.all}>
            {all.map(({ id: of, startedAt, rows, drafts }) => {
              const parts = [...sumsOf(rows).map(({ part, count }) => batchPage.sum(batchPage.sums[part], count)), ...(drafts.length ? [batchPage.drafted(drafts.length)] : [])]
              return <Cell key={of} icon='users' words={batchPage.named(dayOfYearWords(startedAt, now))} note={parts.join(' · ')} end={batchPage.people(rows.length + drafts.length)} onPress={go(paths.aidBatch(of))} />
            })}
          </CellGroup>
        )}
      </>
    )
  }
  return <Page title={batchPage.title} up={id === undefined ? paths.me : paths.aidBatch()} over={sheet}><View className='aid'>{instead ?? body()}</View></Page>
}
