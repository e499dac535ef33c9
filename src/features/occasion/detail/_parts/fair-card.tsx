import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { jobQueries } from '../../../../client/job-queries'
import { fairPage } from '../../../../copy/job-fair'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** Who comes to a fair, and with how many jobs; before that is known, nothing stands here. */
export function FairCard({ id }: { id: string }) {
  const { data } = useQuery(jobQueries.fairBoard(id))
  if (!data?.totals?.employers) return null
  return <CellGroup><Cell icon='users' words={fairPage.card} note={fairPage.sums(data.totals)} onPress={() => void Taro.navigateTo({ url: paths.fairBoard(id) })} /></CellGroup>
}
