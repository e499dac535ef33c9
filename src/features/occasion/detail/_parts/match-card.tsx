import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { matchQueries } from '../../../../client/match-queries'
import { matchPage } from '../../../../copy/match'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** Which teams come, and for a captain the way to enter his own. */
export function MatchCard({ id }: { id: string }) {
  const { data } = useQuery(matchQueries.board(id))
  if (!data) return null
  const note = data.mayEnter && !data.mine ? matchPage.save : matchPage.entryNote(data.teams.length, data.fixtures.length)
  return <CellGroup><Cell icon='users' words={matchPage.entry} note={note} onPress={() => void Taro.navigateTo({ url: paths.match(id) })} /></CellGroup>
}
