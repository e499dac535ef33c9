import { View } from '@tarojs/components'
import { useState } from 'react'
import type { OutputOf } from '../../../../../cloudfunctions/contract/action'
import type { match } from '../../../../../cloudfunctions/contract/match'
import { matchConsentVersion } from '../../../../../cloudfunctions/contract/match-terms'
import { personName } from '../../../../../cloudfunctions/contract/person'
import { useWish } from '../../../../client/wishes'
import { everywhere } from '../../../../copy/everywhere'
import { matchPage, namesOf } from '../../../../copy/match'
import { momentWords } from '../../../../copy/times'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Card } from '../../../../ui/card'
import { FormField } from '../../../../ui/form-field'
import { Skeleton } from '../../../../ui/skeleton'
import { Toggle } from '../../../../ui/toggle'
import { KnownFieldRow, knownAnswer, useKnownAnswers } from '../../../../parts/known-answers'
import { WishBar } from '../../../../parts/wish-bar'

type Board = OutputOf<(typeof match)['actions']['board']>

/** One's own team, by its captain. In a new one he stands first himself, if he plays; a standing one has its names already. */
export function TeamForm({ id, board: { mine, mayEnter, players: { least, most }, until, asOf }, now }: { id: string; board: Board; now: number }) {
  const wish = useWish('match', id)
  const answers = useKnownAnswers(wish)
  const [name, setName] = useState(mine?.name ?? '')
  const [plays, setPlays] = useState(mine === null)
  const [own, setOwn] = useState('')
  const [players, setPlayers] = useState(mine?.players.join('、') ?? '')
  const [consent, setConsent] = useState(mine !== null)
  const [told, setTold] = useState(false)
  const names = namesOf(players)
  const count = names.length + (plays ? 1 : 0)
  const enough = names.length > 0 && count >= least && count <= most && names.every((each) => each.length >= 2)
  const named = name.trim().length >= 2
  const known = own === '' ? answers.of('name') : undefined
  const ownNamed = !plays || known !== undefined || personName.test(own.trim())
  const save = () => {
    setTold(true)
    if (!named || !enough || !ownNamed || !consent) return
    const captain = plays && { captain: known ? knownAnswer : own.trim(), consentVersion: matchConsentVersion }
    wish.send('saveTeam', { id, name: name.trim(), players: names, consent: true, from: mine?.changedAt ?? null, ...captain }, { until, asOf })
  }
  return (
    <Card title={matchPage.own} note={matchPage.until(momentWords(until, now, 'end'))}>
      <View className='act-note'>{matchPage.ownNote}</View>
      <FormField label={matchPage.name} placeholder={matchPage.nameHint} fault={told && !named ? matchPage.faults.name : null} value={name} maxLength={20} onInput={setName} />
      {mine === null && <Toggle words={matchPage.plays} on={plays} onChange={setPlays} />}
      {plays && (answers.waiting ? <Skeleton label={everywhere.loading} lines={['note', 'body']} /> : known
        ? <KnownFieldRow label={matchPage.captain} known={known} now={now} onChange={() => answers.tellAnew('name')} />
        : <FormField label={matchPage.captain} placeholder={matchPage.captainHint} fault={told && !ownNamed ? matchPage.faults.captain : null} value={own} maxLength={20} onInput={setOwn} />)}
      <FormField label={plays ? matchPage.others(least - 1, most - 1) : matchPage.players(least, most)} note={matchPage.count(count)} placeholder={matchPage.playersHint} fault={told && !enough ? matchPage.faults.players : null} value={players} maxLength={340} onInput={setPlayers} />
      <Toggle words={matchPage.consent} {...(plays ? { note: matchPage.consentNote } : {})} on={consent} onChange={setConsent} />
      {told && !consent && <View className='act-fault' {...aria({ role: 'alert' })}>{matchPage.faults.consent}</View>}
      <WishBar wish={wish} said={() => matchPage.saved}>
        {mayEnter && <Button kind='main' className='do-go' words={matchPage.save} onPress={save} />}
      </WishBar>
    </Card>
  )
}
