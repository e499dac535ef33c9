import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { platform } from './platform'
import { type Origin, remembered, useKept } from './remembered'
import { stationQueries } from './station-queries'

/** Where asking for the phone's place has got to. Nothing of it stands in the way: an area does as well. */
export type Locating = 'idle' | 'asking' | 'refused' | 'unavailable'

/** From where somebody looks, and how that is changed; remembered until it is changed again. */
export function useOrigin() {
  const origin = useKept(remembered.origin)
  const [locating, setLocating] = useState<Locating>('idle')
  const [choosing, setChoosing] = useState(false)
  const areas = useQuery({ ...stationQueries.areas(), enabled: choosing })

  const choose = (next: Origin) => {
    setLocating('idle')
    setChoosing(false)
    remembered.origin.set(next)
  }
  const chooseArea = (code: string) => {
    const area = areas.data?.areas.find((each) => each.code === code)
    if (area) choose({ kind: 'area', code, name: area.name, at: area.centre })
  }
  /** Whether the place is known now. */
  const locate = async (): Promise<boolean> => {
    if (locating === 'asking') return false
    setLocating('asking')
    const located = await platform.askLocation()
    if ('at' in located) choose({ kind: 'here', at: located.at, since: Date.now() })
    else setLocating('refused' in located ? 'refused' : 'unavailable')
    return 'at' in located
  }
  return { origin, locating, locate, choose, chooseArea, areas, choosing, setChoosing }
}

export type OriginChoice = ReturnType<typeof useOrigin>
