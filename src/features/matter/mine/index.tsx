import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import type { CaseRow } from '../../../../cloudfunctions/contract/matter'
import { matterQueries } from '../../../client/matter-queries'
import { useOnline } from '../../../client/network'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { everywhere } from '../../../copy/everywhere'
import { kindWords } from '../../../copy/kinds'
import { casePage, myCases } from '../../../copy/matter'
import { agoWords } from '../../../copy/times'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Button } from '../../../ui/button'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { Tag } from '../../../ui/tag'
import '../_parts/matter.scss'

const ended = ({ at }: CaseRow): boolean => at === 'end'

/** One's own cases: where each is, and what waits for oneself. */
export default function MyCases() {
  const now = useNow()
  const online = useOnline()
  const known = usePerson() !== ''
  const asked = useQuery({ ...matterQueries.mine(), enabled: known })
  const { instead, sheet } = useOwnPage(asked, casePage.logIn, 'list-checks')
  const { data, error, refetch } = asked
  useFresh([], known ? refetch : () => undefined)
  const go = (url: string) => () => void Taro.navigateTo({ url })
  const list = (title: string, rows: readonly CaseRow[]) => rows.length > 0 && (
    <CellGroup title={title}>
      {rows.map((row) => {
        const { word, tone } = kindWords[row.kind].states[row.state]!
        const note = ended(row) ? agoWords(row.changedAt, now) : [casePage.who(row.at, row.owner), row.due === null ? '' : casePage.due(row.due, now)].filter(Boolean).join(' · ')
        return <Cell key={row.id} words={row.title} note={note} end={<Tag tone={tone} words={word} />} onPress={go(paths.case(row.id))} />
      })}
    </CellGroup>
  )
  return (
    <Page title={myCases.title} up={paths.me} over={sheet}>
      {data && (!online || error) && <Notice icon='wifi-off'>{everywhere.aged(agoWords(data.asOf, now))}</Notice>}
      {instead ?? (data && (
        <View className='matter'>
          {data.rows.length === 0 && <Empty icon='list-checks' title={myCases.none.title} advice={myCases.none.advice}><Button kind='main' words={myCases.none.do} onPress={go(paths.matters)} /></Empty>}
          {list(myCases.live, data.rows.filter((row) => !ended(row)))}
          {list(myCases.ended, data.rows.filter(ended))}
        </View>
      ))}
    </Page>
  )
}
