import type { Occasion, OccasionPhase } from '../../cloudfunctions/contract/occasion'
import { useChannel } from '../client/channel'
import { livePage, liveWords } from '../copy/live'
import { LiveCard } from '../ui/live-card'

/** Where the live stream is, or what it left behind; nothing where there is none. */
export function Live({ live, phase }: { live: Occasion['live']; phase: OccasionPhase }) {
  const { ended, watch } = useChannel()
  if (!live || phase === 'called-off') return null
  const { note, go, what } = liveWords(live, phase)
  const said = ended === null ? null : ended === 'copied' ? livePage.copied : livePage.notCopied
  return <LiveCard title={livePage.title} channel={livePage.channel(live.channel)} note={note} go={go} said={said} onGo={() => void watch(live, what)} />
}
