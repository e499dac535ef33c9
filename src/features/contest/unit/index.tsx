import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../cloudfunctions/contract/action'
import type { contest as window } from '../../../../cloudfunctions/contract/contest'
import type { Slot } from '../../../../cloudfunctions/contract/occasion'
import { useNow } from '../../../client/now'
import { occasionQueries } from '../../../client/occasion-queries'
import { useWish } from '../../../client/wishes'
import { type EntryFault, entryPage } from '../../../copy/contest'
import { unitPage } from '../../../copy/contest-desk'
import { problemWords } from '../../../copy/problems'
import { spanWords } from '../../../copy/times'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { Cell, CellGroup } from '../../../ui/cell'
import { ChipRow } from '../../../ui/chips'
import { FormField } from '../../../ui/form-field'
import { Toggle } from '../../../ui/toggle'
import { Frame } from '../_parts/frame'
import { MemberCard } from '../_parts/member-card'
import { factsOf, faultsOf, nobody, type Typed } from '../_parts/members'
import { WishBar } from '../../../parts/wish-bar'
import '../../../copy/problems/contest'

const dayMs = 86_400_000
/** As many as the counter takes at once. */
const most = 10
type Entered = OutputOf<(typeof window)['actions']['enterUnit']>

/** Several people of one unit, each with a seat of his own. */
export default function UnitPage() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const query = useQuery(occasionQueries.detail(id))
  return (
    <Frame members title={unitPage.title} query={query} now={now} demo={({ occasion }) => occasion.demo}>
      {({ occasion: { slots } }) => <Form id={id} slots={slots} now={now} />}
    </Frame>
  )
}

function Form({ id, slots, now }: { id: string; slots: readonly Slot[]; now: number }) {
  const wish = useWish('contest', `${id}:unit`)
  const [unit, setUnit] = useState('')
  const [slot, setSlot] = useState(slots[0]!.id)
  const [people, setPeople] = useState<Typed[]>([nobody])
  const [told, setTold] = useState(false)
  const [entered, setEntered] = useState<{ names: string[]; rows: Entered['rows'] } | null>(null)
  const faults = people.map((each): EntryFault[] => faultsOf(each, now))
  const badUnit = unit.trim().length < 2
  const change = (at: number, typed: Typed) => setPeople((before) => before.map((each, index) => (index === at ? typed : each)))
  const save = () => {
    setTold(true)
    if (badUnit || faults.some((each) => each.length > 0)) return
    wish.send('enterUnit', {
      id, slot, unit: unit.trim(), people: people.map((each) => ({ ...factsOf(each), mobile: each.mobile.trim(), publish: each.publish })),
    }, { until: now + dayMs, asOf: now })
  }
  const anew = () => {
    setEntered(null)
    setUnit('')
    setPeople([nobody])
    setTold(false)
  }
  return (
    <>
      <View className='contest contest-deep'>
        {entered ? (
          <CellGroup title={unitPage.result}>
            {entered.rows.map(({ serial, problem }, at) => (
              <Cell
                key={at} icon={serial ? 'check' : 'circle-alert'} words={entered.names[at] ?? unitPage.person(at)}
                note={serial ? `${unitPage.done} ${serial}` : `${problemWords[problem!].happened}。${problemWords[problem!].advice}`}
              />
            ))}
          </CellGroup>
        ) : (
          <>
            <View className='contest-note'>{unitPage.first}{entryPage.first}</View>
            <Card><FormField label={unitPage.unit} placeholder={unitPage.unitHint} fault={told && badUnit ? entryPage.faults.unit : null} value={unit} maxLength={40} onInput={setUnit} /></Card>
            {slots.length > 1 && <ChipRow label={unitPage.slot} chips={slots.map(({ id: code, starts, ends }) => ({ code, words: spanWords(starts, ends, now) }))} chosen={[slot]} onToggle={setSlot} />}
            {people.map((each, at) => (
              <MemberCard key={at} title={unitPage.person(at)} typed={each} told={told ? faults[at]! : []} now={now} onChange={(typed) => change(at, typed)}>
                <Toggle words={unitPage.publish} on={each.publish} onChange={(publish) => change(at, { ...each, publish })} />
                {people.length > 1 && <Button kind='quiet' words={unitPage.drop} onPress={() => setPeople((before) => before.filter((_, index) => index !== at))} />}
              </MemberCard>
            ))}
            {people.length < most && <Button icon='plus' words={unitPage.more} onPress={() => setPeople((before) => [...before, nobody])} />}
          </>
        )}
      </View>
      <WishBar fixed wish={wish} said={() => null} onDone={(_action, answer) => setEntered({ names: people.map(({ name }) => name), rows: (answer as Entered).rows })}>
        {entered
          ? <Button kind='main' className='do-go' words={unitPage.again} onPress={anew} />
          : <Button kind='main' className='do-go' words={unitPage.save(people.length)} onPress={save} />}
      </WishBar>
    </>
  )
}
