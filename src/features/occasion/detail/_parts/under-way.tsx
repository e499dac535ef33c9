import { useOnline } from '../../../../client/network'
import { useSecondsUntil } from '../../../../client/now'
import { isResting, type Wish } from '../../../../client/outbox'
import { wishWords } from '../../../../copy/enrolling'
import { Button } from '../../../../ui/button'

/** How far a wish is that has not come to its end. */
export function UnderWay({ wish, onAgain, onDrop }: { wish: Wish; onAgain: () => void; onDrop: () => void }) {
  const online = useOnline()
  const seconds = useSecondsUntil(wish.notBefore)
  const kept = wish.state === 'queued' && !online
  const words = kept ? wishWords.kept
    : wish.state === 'unknown' ? wishWords.unknown
      : wish.state === 'queued' && seconds > 0 ? wishWords.inSeconds(seconds) : wishWords.sending
  if (wish.state === 'unknown' && isResting(wish)) return <Button className='do-go' icon='refresh-cw' words={wishWords.resting} onPress={onAgain} />
  return (
    <>
      {wish.state === 'queued' && wish.sends === 0 && <Button words={wishWords.drop} onPress={onDrop} />}
      {kept ? <Button disabled className='do-go' icon='check' words={words} onPress={onAgain} /> : <Button busy className='do-go' words={words} onPress={onAgain} />}
    </>
  )
}
