import { View } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { platform } from '../../../../client/platform'
import { doorWords } from '../../../../copy/gate'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Field } from '../../../../ui/field'
import { type Typing, typing } from '../../_parts/verdict'
import './look-bar.scss'

/** A scanner that types like a keyboard sends its signs one by one: judged when it has come to rest. */
const restMs = 300
const mostLetters = 400
const passLetters = 133

/** Looking at a code: by camera where there is one, by typing everywhere. A slip is told while it is typed. */
export function LookBar({ onLook }: { onLook: (text: string) => void }) {
  const [text, setText] = useState('')
  const [camera, setCamera] = useState<'idle' | 'open' | 'unavailable'>('idle')
  const found = typing(text)
  const look = (what: string) => {
    setText('')
    if (what.trim() !== '') onLook(what)
  }
  const whole = found.kind === 'ready' || (found.kind === 'pass' && text.trim().length >= passLetters)
  useEffect(() => {
    if (!whole) return
    const timer = setTimeout(() => look(text), restMs)
    return () => clearTimeout(timer)
  // Each text is judged once.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [text, whole])
  const scan = async () => {
    setCamera('open')
    const scanned = await platform.scanCode()
    setCamera('unavailable' in scanned ? 'unavailable' : 'idle')
    if ('text' in scanned) look(scanned.text)
  }
  const said = camera === 'unavailable' && text === '' ? doorWords.noCamera : typingWords(found)
  const wrong = found.kind === 'slip' || found.kind === 'foreign'
  return (
    <View className='look'>
      <View className={wrong ? 'look-said look-wrong' : 'look-said'} {...aria({ role: 'status', live: 'polite' })}>{said}</View>
      <View className='look-row'>
        <Field label={doorWords.code} placeholder={doorWords.codeHint} value={text} maxLength={mostLetters} kind='text' onInput={setText} onConfirm={look} className='look-field' />
        <Button kind={platform.canScan ? 'plain' : 'main'} className='look-check' words={doorWords.check} onPress={() => look(text)} />
      </View>
      {platform.canScan && <Button kind='main' className='look-scan' icon='qr-code' words={doorWords.scan} busy={camera === 'open'} onPress={() => void scan()} />}
    </View>
  )
}

function typingWords(found: Typing): string {
  switch (found.kind) {
    case 'more': return doorWords.missing(found.missing)
    case 'foreign': return doorWords.foreign(found.sign)
    case 'slip': return doorWords.slip
    default: return ''
  }
}
