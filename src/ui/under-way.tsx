import { Button } from './button'

interface UnderWayProps {
  words: { kept: string; drop: string; sending: string; unknown: string; resting: string; inSeconds: (seconds: number) => string }
  under: { kept: boolean; unknown: boolean; resting: boolean; unsent: boolean; seconds: number }
  onAgain: () => void
  onDrop: () => void
}

/** Instead of the button that was pressed: how far it is. */
export function UnderWay({ words, under: { kept, unknown, resting, unsent, seconds }, onAgain, onDrop }: UnderWayProps) {
  if (resting) return <Button className='do-go' icon='refresh-cw' words={words.resting} onPress={onAgain} />
  const said = kept ? words.kept : unknown ? words.unknown : seconds > 0 ? words.inSeconds(seconds) : words.sending
  return (
    <>
      {unsent && <Button words={words.drop} onPress={onDrop} />}
      {kept ? <Button disabled className='do-go' icon='check' words={said} onPress={onAgain} /> : <Button busy className='do-go' words={said} onPress={onAgain} />}
    </>
  )
}
