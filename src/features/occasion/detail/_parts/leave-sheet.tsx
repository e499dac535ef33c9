import { View } from '@tarojs/components'
import { cancelSheet, declineSheet } from '../../../../copy/enrolling'
import { everywhere } from '../../../../copy/everywhere'
import { Button } from '../../../../ui/button'
import { Sheet } from '../../../../ui/sheet'
import './sheets.scss'

const words = {
  seat: { title: cancelSheet.title, advice: cancelSheet.seated, yes: cancelSheet.yes },
  line: { title: cancelSheet.leave, advice: cancelSheet.waiting, yes: cancelSheet.leave },
  decline: declineSheet,
}

/** Asks once before a seat goes to somebody else. */
export function LeaveSheet({ what, onLeave, onClose }: { what: keyof typeof words; onLeave: () => void; onClose: () => void }) {
  const { title, advice, yes } = words[what]
  return (
    <Sheet title={title} closeWords={everywhere.close} onClose={onClose}>
      <View className='ask-once'>
        <View>{advice}</View>
        <Button kind='main' words={yes} onPress={onLeave} />
        <Button words={cancelSheet.no} onPress={onClose} />
      </View>
    </Sheet>
  )
}
