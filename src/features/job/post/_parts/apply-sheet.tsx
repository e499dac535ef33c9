import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { everywhere } from '../../../../copy/everywhere'
import { applySheet } from '../../../../copy/job-post'
import { paths } from '../../../../paths'
import { aria } from '../../../../ui/aria'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import { Toggle } from '../../../../ui/toggle'
import './apply-sheet.scss'

/** What this one employer will see and when, and the consent to it. */
export function ApplySheet({ employer, onSend, onClose }: { employer: string; onSend: () => void; onClose: () => void }) {
  const [agreed, setAgreed] = useState(false)
  return (
    <Sheet title={applySheet.title(employer)} closeWords={everywhere.close} onClose={onClose}>
      <View className='apply'>
        <View className='apply-title' {...aria({ role: 'heading', level: 3 })}>{applySheet.sees}</View>
        {applySheet.steps.map(({ when, what }) => (
          <View key={when} className='apply-step'>
            <View className='apply-when'>{when}</View>
            <View>{what}</View>
          </View>
        ))}
        <View className='apply-note'>{applySheet.ends}</View>
      </View>
      <Toggle words={applySheet.consent(employer)} note={applySheet.consentNote} on={agreed} onChange={setAgreed} />
      <View className='apply'>
        <Button kind='main' disabled={!agreed} words={applySheet.send} onPress={onSend} />
        <Button kind='quiet' words={applySheet.edit} onPress={() => void Taro.navigateTo({ url: paths.resume() })} />
      </View>
    </Sheet>
  )
}
