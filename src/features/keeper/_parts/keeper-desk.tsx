import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { keeperQueries } from '../../../client/keeper-queries'
import { useFresh, useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { keeperList } from '../../../copy/keeper'
import { demoBanner } from '../../../copy/union'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import { DeskPane } from './desk-pane'
import './keeper.scss'
import { StationList } from './station-list'

/** The stations with what waits at each, and beside them the desk of the chosen one. `first`: that which is open from the start. */
export function KeeperDesk({ first }: { first: string | null }) {
  const now = useNow()
  const person = usePerson()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<string | null>(first)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const asked = useInfiniteQuery({ ...keeperQueries.stations(text), enabled: person !== '' })
  const { instead, sheet: login } = useOwnPage(asked, keeperList.logIn, 'map-pin')
  useFresh([], person === '' ? () => undefined : asked.refetch)
  const { rows: [one], total, demo } = asked.data?.pages[0] ?? { rows: [], total: 0, demo: false }
  const only = text === '' && total === 1 ? one!.id : null
  const open = chosen ?? only
  return (
    <Page title={keeperList.title} up={paths.me} banner={demo ? demoBanner : undefined} over={login || sheet}>
      {instead ?? (
        <Panes
          key={person} className='keeper' deep={open !== null}
          list={<StationList asked={asked} text={text} chosen={open} now={now} onSearch={setText} onChoose={setChosen} />}
          chosen={open === null
            ? <Empty icon='map-pin' {...(total === 0 && text === '' ? keeperList.none : keeperList.choose)} />
            : <DeskPane key={open} id={open} now={now} onBack={only === null ? () => setChosen(null) : null} onSheet={setSheet} />}
        />
      )}
    </Page>
  )
}
