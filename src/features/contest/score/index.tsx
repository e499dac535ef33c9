import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ScoreRow } from '../../../../cloudfunctions/contract/contest'
import { contestQueries } from '../../../client/contest-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { valueWords } from '../../../copy/contest'
import { scorePage } from '../../../copy/contest-desk'
import { Cell, CellGroup } from '../../../ui/cell'
import { Empty } from '../../../ui/empty'
import { FormField } from '../../../ui/form-field'
import { PaneBack, Panes } from '../../../ui/panes'
import { Tag } from '../../../ui/tag'
import { Frame } from '../_parts/frame'
import { Pad } from './_parts/pad'
import '../../../copy/problems/contest'
import './index.scss'

/** Whether this score waits for the caller. */
const isMine = (row: ScoreRow): boolean => row.state === 'differ' || row.state === 'empty' || (row.state === 'half' && !row.mine)

/** One round, seat by seat, with large keys; the other's numbers are nowhere on it. */
export default function Scores() {
  const { id: named = '', round = '' } = useRouter().params
  const id = decodeURIComponent(named)
  const now = useNow()
  const known = usePerson() !== ''
  const query = useQuery({ ...contestQueries.scores(id, round), enabled: known })
  const detail = useQuery(contestQueries.detail(id)).data
  useFresh([], known ? query.refetch : () => undefined)
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<string | null>(null)
  const about = detail?.contest.rounds.find((each) => each.id === round)
  const title = scorePage.title(about?.title ?? '')
  return (
    <Frame members title={title} query={query} now={now} demo={() => detail?.contest.demo ?? false}>
      {({ rows }) => {
        if (rows.length === 0) return <Empty icon='users' {...scorePage.empty} />
        const shown = rows.filter(({ serial }) => serial.includes(typed.trim().toUpperCase()))
        const row = rows.find(({ serial }) => serial === chosen)
        /** The next seat after this one that waits for the caller, in the order of the list. */
        const next = () => {
          const at = rows.findIndex(({ serial }) => serial === chosen)
          const coming = [...rows.slice(at + 1), ...rows.slice(0, at)].find(isMine)
          setChosen(coming?.serial ?? null)
        }
        return (
          <Panes
            deep={row !== undefined} className='scores'
            list={<>
              <View className='contest-note'>{scorePage.progress(rows)}。{scorePage.blind}</View>
              <FormField label={scorePage.find} placeholder='' fault={null} value={typed} maxLength={8} onInput={setTyped} />
              {shown.length === 0 && <Empty icon='search' {...scorePage.none} />}
              <CellGroup>
                {shown.map((each) => {
                  const { word, tone } = scorePage.state(each)
                  return (
                    <Cell
                      key={each.serial} words={each.serial} note={[each.checkedIn ? '' : scorePage.notIn, each.value ? valueWords(each.value) : ''].filter(Boolean).join(' · ') || undefined}
                      chosen={each.serial === chosen} onPress={() => setChosen(each.serial)} end={<Tag tone={tone} words={word} />}
                    />
                  )
                })}
              </CellGroup>
            </>}
            chosen={<>
              <PaneBack words={scorePage.back} onPress={() => setChosen(null)} />
              {row && about ? <Pad key={row.serial} id={id} round={round} full={about.full} row={row} now={now} onNext={next} /> : <Empty icon='keyboard' {...scorePage.choose} />}
            </>}
          />
        )
      }}
    </Frame>
  )
}
