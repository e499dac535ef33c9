import { View } from '@tarojs/components'
import Taro, { useRouter } from '@tarojs/taro'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Coordinates } from '../../../../cloudfunctions/contract/place'
import { type CorrectionField, correctionFields, keeperFields } from '../../../../cloudfunctions/contract/station-terms'
import { useNow } from '../../../client/now'
import { usePerson } from '../../../client/person'
import { correctionDraft } from '../../../client/station-memory'
import { stationQueries } from '../../../client/station-queries'
import { useWish } from '../../../client/wishes'
import { correctionFieldWords, correctionPage } from '../../../copy/correction'
import { paths } from '../../../paths'
import '../../../copy/problems/station'
import { WishBar } from '../../../parts/wish-bar'
import { aria } from '../../../ui/aria'
import { Button } from '../../../ui/button'
import { Card } from '../../../ui/card'
import { ChipRow } from '../../../ui/chips'
import { FormParagraph, FormRow } from '../../../ui/form-field'
import { Notice } from '../../../ui/notice'
import { Page } from '../../../ui/page'
import { MarkRow } from './_parts/mark-row'
import { OwnCorrections } from './_parts/own-corrections'
import { PhotoRow } from './_parts/photo-row'
import './index.scss'

const weekMs = 7 * 86_400_000
const leastWords = 2
const mostWords = 200
const chips = correctionFields.map((code) => ({ code, words: correctionFieldWords[code] }))
const isForKeeper = (field: CorrectionField): boolean => (keeperFields as readonly string[]).includes(field)

/** Tells what is wrong with a station: what, in words, and with a photograph if there is one. It can wait for a network. */
export default function CorrectStation() {
  const id = decodeURIComponent(useRouter().params.id ?? '')
  const now = useNow()
  const person = usePerson()
  const station = useQuery(stationQueries.detail(id)).data?.station
  const wish = useWish('station', `correct ${id}`)
  const [draft, setDraft] = useState(() => begun(id, person))
  const [told, setTold] = useState(false)
  /** About what the last one was, once it has arrived. */
  const [sent, setSent] = useState<CorrectionField | null>(null)
  const { field, words, photo, marked } = draft
  const short = words.trim().length < leastWords

  // Two touches may come before the page is drawn anew: the second must not undo the first.
  const change = (changes: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...changes }))
  // Whoever is called away finds what he wrote.
  useEffect(() => { if (draft !== blank) correctionDraft.set({ ...draft, station: id, person }) }, [draft, id, person])
  const send = () => {
    setTold(true)
    if (field === null || short) return
    wish.send('correct', { id, field, words: words.trim(), ...(photo === null ? {} : { image: { file: photo } }), ...(field === 'place' && marked && { marked }) }, { until: weekMs, asOf: 0 })
  }
  const arrived = (_action: string, answer: unknown) => {
    setSent((answer as { field: CorrectionField }).field)
    setTold(false)
    setDraft(blank)
    correctionDraft.set(null)
  }
  const under = wish.under !== null

  return (
    <Page title={correctionPage.title} up={paths.home}>
      <View className='correct'>
        {station && <View className='correct-name' {...aria({ role: 'heading' })}>{station.name}</View>}
        {sent !== null && !under ? (
          <Card>
            <Notice icon='check' live>{correctionPage.sent(sent, isForKeeper(sent))}</Notice>
            <View className='correct-next'>
              <Button words={correctionPage.another} onPress={() => setSent(null)} />
              <Button kind='main' words={correctionPage.back} onPress={() => void goBack(id)} />
            </View>
          </Card>
        ) : (
          <Card>
            <FormRow label={correctionPage.what} fault={told && field === null ? correctionPage.whatFault : null}>
              <ChipRow wraps label={correctionPage.what} chips={chips} chosen={field === null ? [] : [field]} onToggle={(code) => change({ field: code })} />
            </FormRow>
            <FormParagraph label={correctionPage.words} placeholder={correctionPage.hint} fault={told && short ? correctionPage.short : null} value={words} maxLength={mostWords} onInput={(text) => change({ words: text })} />
            {field === 'place' && <MarkRow marked={marked} registered={station?.at} onChange={(at) => change({ marked: at })} />}
            <PhotoRow photo={photo} onChange={(file) => change({ photo: file })} />
            <WishBar wish={wish} said={() => null} onDone={arrived}>
              <Button kind='main' className='do-go' words={correctionPage.send} onPress={send} />
            </WishBar>
          </Card>
        )}
        {person !== '' && <OwnCorrections station={id} now={now} />}
      </View>
    </Page>
  )
}

const blank = { field: null as CorrectionField | null, words: '', photo: null as string | null, marked: null as Coordinates | null }

/** What the holder of the phone had begun to write of this station. */
function begun(id: string, person: string): typeof blank {
  const kept = correctionDraft.get()
  return kept && kept.station === id && kept.person === person ? { field: kept.field, words: kept.words, photo: kept.photo, marked: kept.marked ?? null } : blank
}

const goBack = (id: string) => (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.redirectTo({ url: paths.station(id) }))
