import { useQuery } from '@tanstack/react-query'
import { castQuery, playAs } from '../../../client/person'
import { loginSheet } from '../../../copy/enrolling'
import { everywhere } from '../../../copy/everywhere'
import { me } from '../../../copy/me'
import { ChoiceSheet } from '../../../ui/choice-sheet'

/** In a browser of the local cloud one chooses who one is; in WeChat nothing stands here. */
export function LoginSheet({ onDone, onClose }: { onDone: () => void; onClose: () => void }) {
  const { data: cast = [] } = useQuery(castQuery())
  if (cast.length === 0) return null
  const play = (id: string) => {
    playAs(id)
    onDone()
  }
  return (
    <ChoiceSheet
      title={loginSheet.title} advice={`${loginSheet.advice}${me.cast.title}，${me.cast.note}。`} close={everywhere.close}
      choices={cast.map(({ id, name }) => ({ code: id, words: name }))} onChoose={play} onClose={onClose}
    />
  )
}
