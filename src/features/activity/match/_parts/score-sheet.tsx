import { View } from '@tarojs/components'
import { useState } from 'react'
import type { Fixture } from '../../../../../cloudfunctions/contract/match'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { matchPage } from '../../../../copy/match'
import { Button } from '../../../../ui/button'
import { FormField } from '../../../../ui/form-field'
import { Sheet } from '../../../../ui/sheet'
import { WishBar } from '../../../../parts/wish-bar'

const dayMs = 86_400_000
const isGoals = (text: string) => /^\d{1,3}$/.test(text)

/** How one meeting ended. */
export function ScoreSheet({ id, fixture, names, now, onClose }: { id: string; fixture: Fixture; names: { home: string; away: string }; now: number; onClose: () => void }) {
  const wish = useWish('match', fixture.id)
  const [home, setHome] = useState(fixture.score ? String(fixture.score.home) : '')
  const [away, setAway] = useState(fixture.score ? String(fixture.score.away) : '')
  const [told, setTold] = useState(false)
  const note = () => {
    setTold(true)
    if (isGoals(home) && isGoals(away)) {
      wish.send('setScore', { id, fixture: fixture.id, from: fixture.score, score: { home: Number(home), away: Number(away) } }, { until: now + dayMs, asOf: now })
    }
  }
  const fault = (text: string) => (told && !isGoals(text) ? matchPage.scoreFault : null)
  return (
    <Sheet title={matchPage.scoreTitle} closeWords={everywhere.close} onClose={onClose}>
      <View className='act-sheet'>
        <FormField label={names.home} placeholder={matchPage.home} kind='number' fault={fault(home)} value={home} maxLength={3} onInput={setHome} />
        <FormField label={names.away} placeholder={matchPage.away} kind='number' fault={fault(away)} value={away} maxLength={3} onInput={setAway} />
        <WishBar wish={wish} said={() => matchPage.noted} onDone={onClose}>
          <Button kind='main' className='do-go' words={matchPage.note} onPress={note} />
        </WishBar>
      </View>
    </Sheet>
  )
}
