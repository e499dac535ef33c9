import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { castQuery, playAs } from '../../client/person'
import { remembered, useKept } from '../../client/remembered'
import { certificatePages } from '../../copy/certificate'
import { applicationsPage } from '../../copy/job-application'
import { me } from '../../copy/me'
import { messagePage } from '../../copy/messages'
import { myOccasions } from '../../copy/my-occasions'
import { studyEntries } from '../../copy/study-entries'
import { paths } from '../../paths'
import { Cell, CellGroup } from '../../ui/cell'
import { Page } from '../../ui/page'
import { Toggle } from '../../ui/toggle'
import { useDesks } from './_parts/desks'
import './index.scss'

export default function Me() {
  const care = useKept(remembered.care)
  const origin = useKept(remembered.origin)
  const castId = useKept(remembered.castId)
  const { data: cast = [] } = useQuery(castQuery())

  const desks = useDesks()

  const placeName = origin === null ? me.noPlace : origin.kind === 'area' ? origin.name : me.here

  return (
    <Page title={me.title}>
      <View className='me'>
        <CellGroup title={me.services}>
          <Cell icon='message-square' words={messagePage.title} note={messagePage.note} onPress={() => void Taro.navigateTo({ url: paths.messages })} />
          <Cell icon='list-checks' {...me.cases} onPress={() => void Taro.navigateTo({ url: paths.myCases })} />
          <Cell icon='qr-code' {...me.card} onPress={() => void Taro.navigateTo({ url: paths.memberCard })} />
          <Cell icon='ticket' words={myOccasions.title} note={myOccasions.note} onPress={() => void Taro.navigateTo({ url: paths.myOccasions })} />
          <Cell icon='briefcase' words={applicationsPage.title} note={applicationsPage.note} onPress={() => void Taro.navigateTo({ url: paths.applications })} />
          <Cell icon='graduation-cap' {...studyEntries.application} onPress={() => void Taro.navigateTo({ url: paths.studyApplication })} />
          <Cell icon='award' words={certificatePages.mine} note={certificatePages.mineNote} onPress={() => void Taro.navigateTo({ url: paths.certificates })} />
        </CellGroup>
        <CellGroup title={me.account}>
          <Cell icon='users' {...me.profile} onPress={() => void Taro.navigateTo({ url: paths.profile })} />
          <Cell icon='book-open' {...me.papers} onPress={() => void Taro.navigateTo({ url: paths.papers })} />
          <Cell icon='shield-check' {...me.privacy} onPress={() => void Taro.navigateTo({ url: paths.privacy })} />
        </CellGroup>
        {desks.length > 0 && (
          <CellGroup title={me.staff}>
            {desks.map(({ icon, words, note, url }) => <Cell key={url} icon={icon} words={words} note={note} onPress={() => void Taro.navigateTo({ url })} />)}
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
          <Cell icon='message-square' {...me.suggestion} onPress={() => void Taro.navigateTo({ url: paths.applyFor('suggestion') })} />
          <Cell icon='landmark' {...me.aboutUs} onPress={() => void Taro.navigateTo({ url: paths.about })} />
        </CellGroup>
      </View>
    </Page>
  )
}
