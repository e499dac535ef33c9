import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { keeperQueries } from '../../../client/keeper-queries'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { hoursPage } from '../../../copy/keeper-hours'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Page } from '../../../ui/page'
import '../../../copy/problems/station'
import { Editor } from './_parts/editor'
import './index.scss'

/** When a station is open: its week, its seasons, holidays and single days. */
export default function StationHours() {
  const { id: given = '', ticket = '' } = useRouter().params
  const id = decodeURIComponent(given)
  const now = useNow()
  const person = usePerson()
  const asked = useQuery({ ...keeperQueries.desk(id), enabled: person !== '' })
  const { instead, sheet } = useOwnPage(asked, hoursPage.logIn, 'clock')
  return (
    <Page title={hoursPage.title} up={paths.me} over={sheet} banner={asked.data?.station.demo ? demoBanner : undefined}>
      {instead ?? <Editor key={`${person} ${id}`} desk={asked.data!} ticket={ticket} now={now} />}
    </Page>
  )
}
