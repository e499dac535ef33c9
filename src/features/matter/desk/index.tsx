import { type ReactNode, useState } from 'react'
import { type KindId, kindIds, kindOf, type Shelf, shelves } from '../../../../cloudfunctions/contract/kinds'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { caseDesk } from '../../../copy/matter'
import { paths } from '../../../paths'
import { useOwnPage } from '../../../parts/own-page'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import '../../../copy/problems/account'
import '../../../copy/problems/matter'
import '../_parts/matter.scss'
import { CasePane } from './_parts/case-pane'
import { Queue } from './_parts/queue'
import './index.scss'

/** What waits for whoever works here, what is due first on top, and beside it the case that was chosen. */
export default function CaseDesk() {
  const now = useNow()
  const person = usePerson()
  const [shelf, setShelf] = useState<Shelf>('mine')
  const [kind, setKind] = useState<KindId | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage({ data: true, error: null, isFetching: false, refetch: () => undefined }, caseDesk.logIn, 'list-checks')
  return (
    <Page title={caseDesk.title} up={paths.me} over={login || sheet}>
      {instead ?? (
        <Panes
          key={person} className='case-desk' deep={chosen !== null}
          list={<>
            <ChipRow label={caseDesk.shelf} chips={shelves.map((code) => ({ code, words: caseDesk.shelves[code] }))} chosen={[shelf]} onToggle={(code) => { setShelf(code); setChosen(null) }} />
            <ChipRow
              label={caseDesk.kind} chips={[{ code: '', words: caseDesk.allKinds }, ...kindIds.map((code) => ({ code: code as string, words: kindOf(code).title }))]}
              chosen={[kind ?? '']} onToggle={(code) => { setKind(code === '' ? null : code as KindId); setChosen(null) }}
            />
            <Queue shelf={shelf} kind={kind} chosen={chosen} now={now} onChoose={setChosen} />
          </>}
          chosen={chosen === null ? <Empty icon='list-checks' {...caseDesk.choose} /> : <CasePane key={chosen} id={chosen} now={now} onBack={() => setChosen(null)} onSheet={setSheet} />}
        />
      )}
    </Page>
  )
}
