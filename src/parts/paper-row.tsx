import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import type { Paper } from '../../cloudfunctions/contract/account'
import type { PaperKind } from '../../cloudfunctions/contract/paper'
import type { HallProblemCode } from '../client/problem'
import { useKeptPhoto, useUploads } from '../client/wishes'
import { problemWords } from '../copy/problems'
import { paperNotes, papersPage, paperWords } from '../copy/papers'
import { agoWords } from '../copy/times'
import { aria } from '../ui/aria'
import { Button } from '../ui/button'
import { Icon } from '../ui/icon'
import { Notice } from '../ui/notice'
import './paper-row.scss'

const weekMs = 7 * 86_400_000

/** `about`: the member of a batch whose paper it is. */
interface PaperRowProps { kind: PaperKind; about?: string; paper: Paper | undefined; asOf: number; now: number; onDrop?: () => void }

/** One paper of the library: there or not, and the photograph that is on its way to it. */
export function PaperRow({ kind, about = '', paper, asOf, now, onDrop }: PaperRowProps) {
  const { rows, add, again, dismiss } = useUploads('account', about === '' ? `paper-${kind}` : `paper-${kind} ${about}`)
  const [refused, setRefused] = useState<HallProblemCode | null>(null)
  const [upload] = rows
  const waiting = useKeptPhoto(upload?.file ?? '')
  const url = waiting ?? paper?.url ?? null
  const failed = upload?.problem?.code ?? refused
  const take = async () => {
    if (upload) dismiss(upload.intent)
    setRefused(await add('keepPaper', { kind, about }, { until: asOf + weekMs, asOf }))
  }
  const said = upload && !upload.problem ? (upload.under?.kept ? papersPage.kept : papersPage.sending) : paper ? `${papersPage.have} · ${agoWords(paper.at, now)}` : paperNotes[kind]
  return (
    <View className='paper-row'>
      <View className='paper-look'>
        {url === null ? <Icon name='camera' /> : <Image className='paper-image' src={url} mode='aspectFill' {...aria({ role: 'img', label: paperWords[kind] })} />}
      </View>
      <View className='paper-words'>
        <View className='paper-row-name'>{paperWords[kind]}</View>
        <View className='paper-note' {...aria({ role: 'status', live: 'polite' })}>{said}{paper?.inUse && !upload ? ` · ${papersPage.inUse}` : ''}</View>
        {failed && <Notice icon='circle-alert' tone='doubt' live>{problemWords[failed].happened}。{problemWords[failed].advice}</Notice>}
      </View>
      <View className='paper-do-row'>
        {upload?.problem && <Button words={papersPage.again} onPress={() => again(upload.intent)} />}
        <Button words={paper ? papersPage.replace : papersPage.add} label={`${paperWords[kind]}，${paper ? papersPage.replace : papersPage.add}`} busy={upload !== undefined && !upload.problem && !upload.under?.kept} onPress={() => void take()} />
        {onDrop && paper && !paper.inUse && <Button kind='quiet' words={papersPage.drop} label={`${paperWords[kind]}，${papersPage.drop}`} onPress={onDrop} />}
      </View>
    </View>
  )
}
