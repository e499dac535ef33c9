import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { contestQueries } from '../../../../client/contest-queries'
import { contestPage } from '../../../../copy/contest'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** The way to the rules and results; who has a seat and has not said who competes is told so. */
export function ContestCard({ id, serial }: { id: string; serial: string | null }) {
  const { data, refetch } = useQuery(contestQueries.detail(id))
  useEffect(() => { if (serial !== null) void refetch() }, [serial, refetch])
  if (!data?.contest) return null
  const { contest: { state }, mine } = data
  const missing = mine !== null && mine.entry === null && state === 'draft'
  return (
    <CellGroup>
      <Cell icon='trophy' words={contestPage.card} note={missing ? contestPage.missingShort : contestPage.resultsNote[state]} onPress={() => void Taro.navigateTo({ url: paths.contest(id) })} />
    </CellGroup>
  )
}
