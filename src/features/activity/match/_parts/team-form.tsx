import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { match } from '../../../../../cloudfunctions/contract/match'
import { useWish } from '../../../../client/wishes'
import { matchPage, namesOf } from '../../../../copy/match'
import { momentWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { FormField } from '../../../../ui/form-field'
import { Toggle } from '../../../../ui/toggle'
import { WishBar } from '../../../../parts/wish-bar'

type Board = OutputOf<(typeof match)['actions']['board']>

/** One's own team, by its captain. */
export function TeamForm({ id, board: { mine, mayEnter, players: { least, most }, until, asOf }, now }: { id: string; board: Board; now: number }) {
  const wish = useWish('match', id)
  const [name, setName] = useState(mine?.name ?? '')
  const [players, setPlayers] = useState(mine?.players.join('、') ?? '')
  const [consent, setConsent] = useState(mine !== null)
  const [told, setTold] = useState(false)
  const names = namesOf(players)
  const enough = names.length >= least && names.length <= most && names.every((each) => each.length >= 2)
  const named = name.trim().length >= 2
  const save = () => {
    setTold(true)
    if (named && enough && consent) wish.send('saveTeam', { id, name: name.trim(), players: names, consent: true, from: mine?.changedAt ?? null }, { until, asOf })
  }
  return (
    <Card title={matchPage.own} note={matchPage.until(momentWords(until, now, 'end'))}>
      <View className='act-note'>{matchPage.ownNote}</View>
      <FormField label={matchPage.name} placeholder={matchPage.nameHint} fault={told && !named ? matchPage.faults.name : null} value={name} maxLength={20} onInput={setName} />
      <FormField label={matchPage.players(least, most)} note={matchPage.count(names.length)} placeholder={matchPage.playersHint} fault={told && !enough ? matchPage.faults.players : null} value={players} maxLength={340} onInput={setPlayers} />
      <Toggle words={matchPage.consent} on={consent} onChange={setConsent} />
      {told && !consent && <View className='act-fault' {...aria({ role: 'alert' })}>{matchPage.faults.consent}</View>}
      <WishBar wish={wish} said={() => matchPage.saved}>
        {mayEnter && <Button kind='main' className='do-go' words={matchPage.save} onPress={save} />}
      </WishBar>
    </Card>
  )
}
