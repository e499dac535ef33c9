import { useState } from 'react'
import type { Occasion } from '../../cloudfunctions/contract/occasion'
import { platform } from './platform'

type Live = NonNullable<Occasion['live']>

/** Goes to a live stream, or to what it left behind; where the platform cannot, its name is on the clipboard. */
export function useChannel() {
  const [ended, setEnded] = useState<'copied' | 'not-copied' | null>(null)
  const watch = async ({ channel, finder }: Live, what: 'live' | 'home') => {
    if (finder !== undefined && await platform.openChannel(finder, what)) return setEnded(null)
    setEnded((await platform.copyText(channel)) ? 'copied' : 'not-copied')
  }
  return { ended, watch }
}
