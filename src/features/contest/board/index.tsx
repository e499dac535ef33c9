import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Board } from '../../../../cloudfunctions/contract/contest'
import { contestQueries } from '../../../client/contest-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { useWish } from '../../../client/wishes'
import { contestPage, contestStateWords } from '../../../copy/contest'
import { boardPage } from '../../../copy/contest-desk'
import { untilWords } from '../../../copy/occasion'
import { paths } from '../../../paths'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { Notice } from '../../../ui/notice'
import { Tag } from '../../../ui/tag'
import { Frame } from '../_parts/frame'
import { WishBar } from '../../../parts/wish-bar'
import { Differing } from './_parts/differing'
import { Objections } from './_parts/objections'
import '../../../copy/problems/contest'

const dayMs = 86_400_000

/** One contest for its staff: how far the scores are, what waits for a decision, and publishing. */
export default function ContestBoard() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const known = usePerson() !== ''
  const query = useQuery({ ...contestQueries.board(id), enabled: known })
  useFresh([query.data?.contest.objectUntil ?? null, query.data?.starts ?? null], known ? query.refetch : () => undefined)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const go = (url: string) => void Taro.navigateTo({ url })
  return (
    <Frame members title={boardPage.title} query={query} now={now} demo={({ contest }) => contest.demo} over={sheet}>
      {(board) => {
        const { contest: { rounds, state, byUnit }, seats, may, starts } = board
        const begun = starts <= now
        return (
          <View className='contest'>
            <View className='contest-title' {...aria({ role: 'heading', level: 1 })}>{board.title}</View>
            <CellGroup>
              <Cell
                icon='users' words={boardPage.head(board)} {...(begun ? {} : { note: boardPage.starts(starts, now) })}
                end={<Tag tone={contestStateWords[state].tone} words={contestStateWords[state].word} />}
              />
              {may.organize && byUnit && !begun && <Cell icon='plus' words={boardPage.unit} note={boardPage.unitNote} onPress={() => go(paths.contestUnit(id))} />}
              {state !== 'draft' && <Cell icon='trophy' words={contestPage.results} onPress={() => go(paths.contestResults(id))} />}
            </CellGroup>
            {begun && (
              <CellGroup title={boardPage.rounds}>
                {board.rounds.map((round) => (
                  <Cell
                    key={round.id} icon='keyboard' words={rounds.find((each) => each.id === round.id)!.title} note={boardPage.round(round, seats)}
                    {...(may.score && state === 'draft' ? { onPress: () => go(paths.contestScores(id, round.id)) } : {})}
                  />
                ))}
              </CellGroup>
            )}
            {may.approve && state === 'draft' && board.rounds.some(({ differ }) => differ > 0) && <Differing contest={board.contest} onSheet={setSheet} />}
            {may.approve && begun && <Publish board={board} now={now} />}
            {may.approve && board.contest.publication > 0 && <Objections contest={board.contest} onSheet={setSheet} />}
          </View>
        )
      }}
    </Frame>
  )
}

/** The next step of a contest, by whoever may. */
function Publish({ board: { contest: { id, state, publication, objectUntil }, awarding }, now }: { board: Board; now: number }) {
  const wish = useWish('contest', id)
  const said = (action: string) => boardPage.done[action] ?? null
  const send = { until: now + dayMs, asOf: now }
  const early = !awarding && now < (objectUntil ?? 0)
  const until = objectUntil === null ? '' : untilWords(objectUntil, now)
  return (
    <Card>
      <View className='contest-note'>{state === 'draft' ? boardPage.publishNote : state === 'published' ? boardPage.finalizeNote(until) : boardPage[awarding ? 'again' : 'over']}</View>
      <WishBar wish={wish} said={said}>
        {state === 'draft'
          ? <Button kind='main' className='do-go' words={boardPage.publish} onPress={() => wish.send('publish', { id, publication: publication + 1 }, send)} />
          : (state === 'published' || awarding) && <Button kind={early ? 'plain' : 'main'} className='do-go' disabled={early} words={awarding ? boardPage.again : boardPage.finalize} onPress={() => wish.send('finalize', { id, publication }, send)} />}
      </WishBar>
      {state === 'draft' && publication > 0 && <Notice icon='info'>{boardPage.reopenAdvice}</Notice>}
    </Card>
  )
}
