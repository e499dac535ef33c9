import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { activityQueries } from '../../../../client/activity-queries'
import { feedbackPage } from '../../../../copy/feedback'
import { paths } from '../../../../paths'
import { Cell, CellGroup } from '../../../../ui/cell'

/** What those who were there say; nothing stands here before anybody was. */
export function FeedbackCard({ id }: { id: string }) {
  const { data } = useQuery(activityQueries.feedback(id))
  if (!data || (!data.given && !data.mayGive)) return null
  return (
    <CellGroup>
      <Cell
        icon='message-square' words={data.mayGive ? feedbackPage.ask : feedbackPage.card} note={data.given > 0 ? feedbackPage.given(data.given) : feedbackPage.about}
        onPress={() => void Taro.navigateTo({ url: paths.feedback(id) })}
      />
    </CellGroup>
  )
}
