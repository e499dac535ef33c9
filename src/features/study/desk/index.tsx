import { type ReactNode, useState } from 'react'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { studyDemoBanner } from '../../../copy/study'
import { studyDesk } from '../../../copy/study-desk'
import { paths } from '../../../paths'
import { ChipRow } from '../../../ui/chips'
import { Empty } from '../../../ui/empty'
import { Page } from '../../../ui/page'
import { Panes } from '../../../ui/panes'
import { useOwnPage } from '../../../parts/own-page'
import '../../../copy/problems/account'
import '../../../copy/problems/study'
import '../_parts/study.scss'
import { CasePane } from './_parts/case-pane'
import { Money } from './_parts/money'
import { Queue } from './_parts/queue'
import './index.scss'

type Pile = keyof typeof studyDesk.states
const piles = Object.keys(studyDesk.states) as Pile[]

/** The union's desk for 求学圆梦: what waits, one case, and the money. Two panes where there is room. */
export default function StudyDesk() {
  const now = useNow()
  const person = usePerson()
  const [pile, setPile] = useState<Pile | 'money'>('submitted')
  const [chosen, setChosen] = useState<string | null>(null)
  const [sheet, setSheet] = useState<ReactNode>(null)
  const { instead, sheet: login } = useOwnPage({ data: true, error: null, isFetching: false, refetch: () => undefined }, studyDesk.logIn, 'graduation-cap')
  const choosePile = (code: Pile | 'money') => {
    setPile(code)
    setChosen(null)
  }
  return (
    <Page title={studyDesk.title} up={paths.me} banner={studyDemoBanner} over={login || sheet}>
      {instead ?? (
        <Panes
          key={person} className='study-desk' deep={chosen !== null}
          list={<>
            <ChipRow label={studyDesk.queues} chips={[...piles.map((code) => ({ code, words: studyDesk.states[code] })), { code: 'money', words: studyDesk.money }]} chosen={[pile]} onToggle={choosePile} />
            {pile === 'money' ? <Money now={now} onSheet={setSheet} onChoose={setChosen} /> : <Queue state={pile} chosen={chosen} now={now} onChoose={setChosen} />}
          </>}
          chosen={chosen === null ? <Empty icon='graduation-cap' {...studyDesk.choose} /> : <CasePane key={chosen} id={chosen} now={now} onBack={() => setChosen(null)} onSheet={setSheet} />}
        />
      )}
    </Page>
  )
}
