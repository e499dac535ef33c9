import { View } from '@tarojs/components'
import { type ReactNode, useState } from 'react'
import type { InputOf } from '../../../../cloudfunctions/contract/action'
import type { keeper } from '../../../../cloudfunctions/contract/keeper'
import { useDeskDraft } from '../../../client/desk-drafts'
import type { KeeperDesk } from '../../../client/keeper-queries'
import type { Wish } from '../../../client/outbox'
import { everywhere } from '../../../copy/everywhere'
import { keeperDesk } from '../../../copy/keeper'
import { accessWords } from '../../../copy/station-words'
import { WishBar } from '../../../parts/wish-bar'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { Facts } from '../../../ui/facts'
import { FormField, FormRow } from '../../../ui/form-field'
import { Sheet } from '../../../ui/sheet'
import type { DeskWish } from './wish-place'

type Told = Omit<InputOf<(typeof keeper)['actions']['setFacts']>, 'id' | 'edition'>
type Method = keyof typeof accessWords
interface Typed { address: string; landmark: string; method: Method; asks: string; phone: string }

const methods = (Object.keys(accessWords) as Method[]).map((code) => ({ code, words: accessWords[code].short }))
const isPhone = (text: string): boolean => /^(1\d{10}|0\d{2,3}-?\d{7,8}|\d{5,8})$/.test(text)
const { factsNames: names, factsHints: hints, factsFaults } = keeperDesk

interface FactsCardProps {
  desk: KeeperDesk
  wish: DeskWish
  explain: (problem: NonNullable<Wish['problem']>) => string | null
  busy: boolean
  onSend: (facts: Told) => void
  onSheet: (sheet: ReactNode) => void
}

/** How one finds it and gets in. */
export function FactsCard({ desk, wish, explain, busy, onSend, onSheet }: FactsCardProps) {
  const { address, landmark, access, keeper: { phone } } = desk.station
  return (
    <Card title={keeperDesk.facts}>
      <Facts facts={[
        { name: names.address, value: address }, { name: names.landmark, value: landmark || keeperDesk.none },
        { name: names.access, value: accessWords[access.method].plain }, { name: names.asks, value: access.asks || keeperDesk.none }, { name: names.phone, value: phone || keeperDesk.none },
      ]} />
      <WishBar wish={wish} explain={explain} said={(action) => keeperDesk.done[action] ?? null}>
        <Button words={keeperDesk.editFacts} disabled={busy} onPress={() => onSheet(<FactsSheet desk={desk} onSend={onSend} onClose={() => onSheet(null)} />)} />
      </WishBar>
    </Card>
  )
}

function FactsSheet({ desk: { station, maySetPlace }, onSend, onClose }: { desk: KeeperDesk; onSend: (facts: Told) => void; onClose: () => void }) {
  const { id, address, landmark, access, keeper: { phone } } = station
  const draft = useDeskDraft<Typed>(`${id} setFacts`)
  const [told, setTold] = useState(false)
  const first: Typed = { address, landmark, method: access.method, asks: access.asks, phone }
  const typed = draft.told ?? first
  const set = (changes: Partial<Typed>) => draft.set({ ...first, ...draft.written(), ...changes })
  const faultsOf = (of: Typed) => ({
    address: maySetPlace && (of.address.trim().length < 2 || of.address.trim().length > 80) ? factsFaults.address : null,
    phone: of.phone.trim() !== phone && !isPhone(of.phone.trim()) ? factsFaults.phone : null,
  })
  const press = () => {
    setTold(true)
    const written = draft.written() ?? first
    if (Object.values(faultsOf(written)).some((fault) => fault !== null)) return
    const { method } = written
    const [street, mark, asks, number] = [written.address, written.landmark, written.asks, written.phone].map((text) => text.trim()) as [string, string, string, string]
    onSend({ landmark: mark, access: { method, asks }, ...(number === phone ? {} : { phone: number }), ...(maySetPlace && street !== address ? { address: street } : {}) })
  }
  const faults = told ? faultsOf(typed) : { address: null, phone: null }
  return (
    <Sheet title={keeperDesk.editFacts} closeWords={everywhere.close} onClose={onClose}>
      <View className='keeper-sheet'>
        {maySetPlace && <FormField label={names.address} placeholder={hints.address} value={typed.address} maxLength={80} fault={faults.address} onInput={(text) => set({ address: text })} />}
        <FormField label={names.landmark} placeholder={hints.landmark} value={typed.landmark} maxLength={60} fault={null} onInput={(text) => set({ landmark: text })} />
        <FormRow label={names.access} fault={null}><ChipRow wraps label={names.access} chips={methods} chosen={[typed.method]} onToggle={(method) => set({ method })} /></FormRow>
        <FormField label={names.asks} placeholder={hints.asks} value={typed.asks} maxLength={60} fault={null} onInput={(text) => set({ asks: text })} />
        <FormField label={names.phone} placeholder={hints.phone} value={typed.phone} maxLength={13} fault={faults.phone} onInput={(text) => set({ phone: text })} />
        {!maySetPlace && <View className='keeper-note'>{keeperDesk.factsPlace}</View>}
        <Button kind='main' words={keeperDesk.factsSave} onPress={press} />
      </View>
    </Sheet>
  )
}
