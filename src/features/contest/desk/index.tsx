import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { contestQueries } from '../../../client/contest-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { contestDesk } from '../../../copy/contest-desk'
import { instantWords } from '../../../copy/occasion'
import { paths } from '../../../paths'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { Frame } from '../_parts/frame'
import '../../../copy/problems/contest'

/** The contests that one looks after, by what is to be done. */
export default function ContestDesk() {
  const now = useNow()
  const known = usePerson() !== ''
  const query = useQuery({ ...contestQueries.desk(), enabled: known })
  useFresh([], known ? query.refetch : () => undefined)
  return (
    <Frame members title={contestDesk.title} query={query} now={now} demo={({ rows }) => rows.some(({ demo }) => demo)}>
      {({ rows, asOf }) => {
        if (rows.length === 0) return <Empty icon='trophy' {...contestDesk.none} />
        const groups = [
          { title: contestDesk.todo, rows: rows.filter(({ state, starts }) => state === 'draft' && starts <= asOf) },
          { title: contestDesk.published, rows: rows.filter(({ state }) => state === 'published') },
          { title: contestDesk.coming, rows: rows.filter(({ state, starts }) => state === 'draft' && starts > asOf) },
          { title: contestDesk.final, rows: rows.filter(({ state }) => state === 'final') },
        ]
        return (
          <View className='contest'>
            {groups.filter((group) => group.rows.length > 0).map((group) => (
              <CellGroup key={group.title} title={group.title}>
                {group.rows.map(({ id, title, starts }) => <Cell key={id} icon='trophy' words={title} note={instantWords(starts, now)} onPress={() => void Taro.navigateTo({ url: paths.contestBoard(id) })} />)}
              </CellGroup>
            ))}
          </View>
        )
      }}
    </Frame>
  )
}
