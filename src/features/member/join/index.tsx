import { View } from '@tarojs/components'
import Taro, { useRouter, useShareAppMessage } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { occupationChoices } from '../../../../cloudfunctions/contract/kinds/work'
import type { OccupationCode } from '../../../../cloudfunctions/contract/person'
import { begunForms, carryIntoDraft } from '../../../client/kept-drafts'
import { memberQueries } from '../../../client/member-queries'
import { everywhere } from '../../../copy/everywhere'
import { joinWords, memberPages } from '../../../copy/member'
import { problemWords } from '../../../copy/problems'
import { routeWords } from '../../../copy/union-route'
import { paths } from '../../../paths'
import { PlaceSheet } from '../../../parts/place-sheet'
import { placeName } from '../../../parts/places'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChoiceSheet } from '../../../ui/choice-sheet'
import { Icon } from '../../../ui/icon'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { PickRow } from '../../../ui/pick-row'
import { Skeleton } from '../../../ui/skeleton'
import '../../../copy/problems/account'
import '../../../copy/problems/member'
import '../_parts/member.scss'

/** Before the form: where one came from, what it costs, and whose member one would be. What was told here is not asked again. */
export default function Join() {
  const from = decodeURIComponent(useRouter().params.from ?? '')
  const [occupation, setOccupation] = useState<OccupationCode | null>(null)
  const [area, setArea] = useState<string | null>(null)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { data: source } = useQuery(memberQueries.source(from))
  const asking = occupation !== null && area !== null
  const route = useQuery(memberQueries.route({ occupation: occupation ?? 'employee', area: area ?? '131000', ...(source?.union ? { park: source.union } : {}) }, asking))
  useShareAppMessage(() => ({ title: joinWords.title, path: paths.join(source?.id) }))
  const close = () => setSheet(null)
  const begin = async () => {
    const told = { ...(occupation && { occupation }), ...(area !== null && { area }) }
    // Who has begun already has told more than this; where the phone keeps nothing, the form asks again.
    if (Object.keys(told).length && !begunForms().some(({ form }) => form === 'joining')) await carryIntoDraft('joining', told).catch(() => undefined)
    void Taro.navigateTo({ url: paths.applyFor('joining', source?.id) })
  }
  return (
    <Page title={memberPages.join} up={paths.matters} over={sheet}>
      <View className='member'>
        {source && <Notice icon='map-pin'>{joinWords.from(source.name)}</Notice>}
        <Card>
          <View className='member-big' {...aria({ role: 'heading' })}>{joinWords.title}</View>
          {joinWords.lines.map((line) => <View key={line} className='member-line'><Icon name='check' size='s' /><View>{line}</View></View>)}
        </Card>
        <Card title={joinWords.whose} note={joinWords.whoseNote}>
          <PickRow
            label={joinWords.occupation} value={occupationChoices.find(({ code }) => code === occupation)?.words ?? null} hint={joinWords.choose}
            onPress={() => setSheet(<ChoiceSheet title={joinWords.occupation} close={everywhere.close} choices={occupationChoices} chosen={occupation ?? ''} onChoose={(code) => { setOccupation(code as OccupationCode); close() }} onClose={close} />)}
          />
          <PickRow
            label={joinWords.area} value={area === null ? null : placeName(area)} hint={joinWords.choose}
            onPress={() => setSheet(<PlaceSheet title={joinWords.area} onPick={(code) => { setArea(code); close() }} onClose={close} />)}
          />
          {asking && !route.data && (route.error
            ? <View className='member-note'>{problemWords[route.error.code].happened}</View>
            : <Skeleton label={everywhere.loading} lines={['body', 'note']} />)}
          {asking && route.data && (
            <View {...aria({ role: 'status', live: 'polite' })}>
              <View className='member-note'>{joinWords.result}</View>
              <View className='member-big'>{route.data.union.name}</View>
              {route.data.steps.map((step) => <View key={step} className='member-note'>{routeWords(step, route.data!.union.name)}</View>)}
            </View>
          )}
        </Card>
        <Button kind='main' words={joinWords.begin} onPress={() => void begin()} />
        <CellGroup title={joinWords.unit}>
          <Cell icon='landmark' words={joinWords.found.words} note={joinWords.found.note} onPress={() => void Taro.navigateTo({ url: paths.applyFor('union-founding') })} />
        </CellGroup>
      </View>
    </Page>
  )
}
