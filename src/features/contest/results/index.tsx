import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { contest as window, ResultRow } from '../../../../cloudfunctions/contract/contest'
import { contestQueries } from '../../../client/contest-queries'
import { useFresh, useNow } from '../../../client/now'
import { useWish } from '../../../client/wishes'
import { contestStateWords, marksWords, placeWords, resultsPage, valueWords } from '../../../copy/contest'
import { everywhere } from '../../../copy/everywhere'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Empty } from '../../../ui/empty'
import { Facts } from '../../../ui/facts'
import { FormField } from '../../../ui/form-field'
import { Notice } from '../../../ui/notice'
import { Sheet } from '../../../ui/sheet'
import { Tag } from '../../../ui/tag'
import { Frame } from '../_parts/frame'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/contest'

type Seen = OutputOf<(typeof window)['actions']['results']>

/** Places, and one's own result in full on top. */
export default function Results() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const query = useQuery(contestQueries.results(id))
  useFresh([query.data?.contest.objectUntil ?? null], query.refetch)
  const [objecting, setObjecting] = useState(false)
  const wish = useWish('contest', `${id}:objection`)
  const object = (reason: string) => {
    const { contest, asOf } = query.data!
    setObjecting(false)
    wish.send('object', { id, publication: contest.publication, reason }, { until: contest.objectUntil ?? asOf, asOf })
  }
  return (
    <Frame
      title={resultsPage.title} query={query} now={now} demo={({ contest }) => contest.demo}
      over={objecting && <ObjectSheet onSend={object} onClose={() => setObjecting(false)} />}
    >
      {(seen) => {
        const { contest: { state, objectUntil }, rows, mine, title } = seen
        if (state === 'draft') return <Empty icon='trophy' {...resultsPage.draft} />
        const open = state === 'published' && objectUntil !== null && now < objectUntil
        return (
          <View className='contest'>
            <View className='contest-title' {...aria({ role: 'heading', level: 1 })}>{title}</View>
            <Notice icon='info'>{state === 'final' ? resultsPage.final : open ? resultsPage.until(objectUntil, now) : resultsPage.over}</Notice>
            {mine && (
              <Card title={resultsPage.mine} note={mine.title ?? ''}>
                <View className='contest-big'>{mine.place === null ? resultsPage.noPlace : `${placeWords(mine.place)} · ${marksWords(mine.total!)}`}</View>
                <Facts facts={mine.values.map(({ round, value }) => ({ name: seen.contest.rounds.find((each) => each.id === round)?.title ?? '', value: valueWords(value) }))} />
                <Objected mine={mine} />
                {mine.certificates.length > 0 && <Button words={resultsPage.certificate} onPress={() => void Taro.navigateTo({ url: paths.certificates })} />}
                {!mine.objection && open && (
                  <WishBar wish={wish} said={() => resultsPage.sent}><Button className='do-go' words={resultsPage.object} onPress={() => setObjecting(true)} /></WishBar>
                )}
              </Card>
            )}
            <Card title={resultsPage.list} note={contestStateWords[state].word}>{rows.map((row, at) => <Row key={at} row={row} />)}</Card>
          </View>
        )
      }}
    </Frame>
  )
}

function Objected({ mine: { objection } }: { mine: NonNullable<Seen['mine']> }) {
  if (!objection) return null
  return (
    <>
      <Facts facts={[{ name: resultsPage.objection, value: objection.reason }]} />
      <Notice icon='message-square'>{resultsPage.objectionState[objection.state]}{objection.answer ? `：${objection.answer.text}` : ''}</Notice>
    </>
  )
}

const Row = ({ row: { place, names, unit, team, total, title, mine } }: { row: ResultRow }) => (
  <View className={mine ? 'contest-row contest-mine' : 'contest-row'}>
    <View className='contest-place'>{place}</View>
    <View className='contest-who'>
      <View>{[team, names.join('、') || resultsPage.unnamed].filter(Boolean).join(' · ')} {mine && <Tag tone='good' words={resultsPage.me} />}</View>
      <View className='contest-note'>{[title, unit].filter(Boolean).join(' · ')}</View>
    </View>
    <View className='contest-total'>{marksWords(total)}</View>
  </View>
)

function ObjectSheet({ onSend, onClose }: { onSend: (reason: string) => void; onClose: () => void }) {
  const [reason, setReason] = useState('')
  const [told, setTold] = useState(false)
  const short = reason.trim().length < 4
  return (
    <Sheet title={resultsPage.objectTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='contest-ask'>
        <View className='contest-note'>{resultsPage.objectAdvice}</View>
        <FormField label={resultsPage.objectHint} placeholder='' fault={told && short ? resultsPage.short : null} value={reason} maxLength={300} onInput={setReason} />
        <Button kind='main' words={resultsPage.send} onPress={() => (short ? setTold(true) : onSend(reason.trim()))} />
      </View>
    </Sheet>
  )
}
