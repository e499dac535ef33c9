import { useCastChoice } from '../client/person'
import { loginSheet } from '../copy/enrolling'
import { everywhere } from '../copy/everywhere'
import { me } from '../copy/me'
import { ChoiceSheet } from '../ui/choice-sheet'

/** WeChat knows by itself who one is, and nothing stands here. */
export function LoginSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { choices, choose } = useCastChoice(onDone)
  const advice = `${loginSheet.advice}${me.cast.title}，${me.cast.note}。`
  return choices.length > 0 && <ChoiceSheet title={loginSheet.title} advice={advice} close={everywhere.close} choices={choices} onChoose={choose} onClose={onClose} />
}
