import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import { Button } from './button'
import { Empty } from './empty'

interface ProblemViewProps {
  happened: string
  advice: string
  retry?: { words: string; onPress: () => void; busy: boolean }
}

/** Something failed: what happened, what to do, and trying again. */
export function ProblemView({ happened, advice, retry, children }: PropsWithChildren<ProblemViewProps>) {
  return (
    <View {...aria({ role: 'alert' })}>
      <Empty icon='circle-alert' title={happened} advice={advice}>
        {retry && <Button kind='main' icon='refresh-cw' words={retry.words} busy={retry.busy} onPress={retry.onPress} />}
        {children}
      </Empty>
    </View>
  )
}
