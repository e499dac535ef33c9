import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { activityQueries } from '../../client/activity-queries'
import { hall } from '../../client/hall'
import { contestQueries } from '../../client/contest-queries'
import { castQuery, playAs, usePerson } from '../../client/person'
import { platform } from '../../client/platform'
import { remembered, useKept } from '../../client/remembered'
import { certificatePages } from '../../copy/certificate'
import { applicationsPage } from '../../copy/job-application'
import { me } from '../../copy/me'
import { messagePage } from '../../copy/messages'
import { myOccasions } from '../../copy/my-occasions'
import { studyEntries } from '../../copy/study-entries'
import { bookingsPage, deskPage } from '../../copy/talks'
import { union } from '../../copy/union'
import { paths } from '../../paths'
import { Card } from '../../ui/card'
import { Cell, CellGroup } from '../../ui/cell'
import { Page } from '../../ui/page'
import { Toggle } from '../../ui/toggle'
import './index.scss'

export default function Me() {
  const care = useKept(remembered.care)
  const origin = useKept(remembered.origin)
  const castId = useKept(remembered.castId)
  const { data: cast = [] } = useQuery(castQuery())

  const known = usePerson() !== ''
  const { data: duties } = useQuery({ queryKey: ['gate', 'duties'], queryFn: () => hall.gate.duties({}), enabled: known })
  const { data: talks } = useQuery({ ...activityQueries.duties(), enabled: known })
  const { data: contests } = useQuery({ ...contestQueries.duties(), enabled: known })

  const placeName = origin === null ? me.noPlace : origin.kind === 'area' ? origin.name : me.here

  return (
    <Page title={me.title}>
      <View className='me'>
        <CellGroup title={me.services}>
          <Cell icon='message-square' words={messagePage.title} note={messagePage.note} onPress={() => void Taro.navigateTo({ url: paths.messages })} />
          <Cell icon='ticket' words={myOccasions.title} note={myOccasions.note} onPress={() => void Taro.navigateTo({ url: paths.myOccasions })} />
          <Cell icon='briefcase' words={applicationsPage.title} note={applicationsPage.note} onPress={() => void Taro.navigateTo({ url: paths.applications })} />
          <Cell icon='graduation-cap' {...studyEntries.application} onPress={() => void Taro.navigateTo({ url: paths.studyApplication })} />
          <Cell icon='book-open' {...studyEntries.papers} onPress={() => void Taro.navigateTo({ url: paths.papers })} />
          <Cell icon='award' words={certificatePages.mine} note={certificatePages.mineNote} onPress={() => void Taro.navigateTo({ url: paths.certificates })} />
        </CellGroup>
        {(duties?.organizes || duties?.studies || duties?.reviews || duties?.employs || contests?.works || talks?.union || talks?.schedules) && (
          <CellGroup title={me.staff}>
            {duties?.studies && <Cell icon='graduation-cap' {...studyEntries.desk} onPress={() => void Taro.navigateTo({ url: paths.studyDesk })} />}
            {duties?.organizes && <Cell icon='door-open' words={me.doors.words} note={me.doors.note} onPress={() => void Taro.navigateTo({ url: paths.doors })} />}
            {talks?.union && <Cell icon='presentation' words={bookingsPage.title} note={bookingsPage.entryNote} onPress={() => void Taro.navigateTo({ url: paths.unionBookings })} />}
            {talks?.schedules && <Cell icon='presentation' words={deskPage.entry} note={deskPage.entryNote} onPress={() => void Taro.navigateTo({ url: paths.bookingDesk })} />}
            {contests?.works && <Cell icon='trophy' words={me.contests.words} note={me.contests.note} onPress={() => void Taro.navigateTo({ url: paths.contestDesk })} />}
            {duties?.reviews && <Cell icon='shield-check' words={me.reviews.words} note={me.reviews.note} onPress={() => void Taro.navigateTo({ url: paths.jobReview })} />}
            {duties?.employs && <Cell icon='briefcase' words={me.employs.words} note={me.employs.note} onPress={() => void Taro.navigateTo({ url: paths.employerDesk })} />}
          </CellGroup>
        )}
        <CellGroup title={me.display}>
          <Toggle words={me.care} note={me.careNote} on={care} onChange={remembered.care.set} />
        </CellGroup>
        <CellGroup title={me.place}>
          <Cell icon='map-pin' words={placeName} note={me.placeNote} />
          {origin && <Cell icon='trash-2' words={me.forgetPlace} onPress={() => remembered.origin.set(null)} />}
        </CellGroup>
        {cast.length > 0 && (
          <CellGroup title={`${me.cast.title}（${me.cast.note}）`}>
            <Cell words={me.cast.nobody} chosen={castId === ''} onPress={() => playAs('')} />
            {cast.map(({ id, name }) => <Cell key={id} words={name} chosen={castId === id} onPress={() => playAs(id)} />)}
          </CellGroup>
        )}
        <CellGroup title={me.about}>
          <Cell icon='phone' words={me.feedback.words} note={me.feedback.note} onPress={() => platform.callPhone(union.hotline)} />
          <Cell icon='landmark' words={me.body} end={union.name} />
          <Cell icon='info' words={me.version} end={HALL_VERSION} />
        </CellGroup>
        <Card title={me.sources.title}>
          {me.sources.lines.map((line) => <View key={line} className='me-source'>{line}</View>)}
        </Card>
      </View>
    </Page>
  )
}
