import { useState } from 'react'
import { platform } from './platform'
import type { Destination, RouteLink } from './platform-port'

/** Shows the way to a place; where the platform only has links, they wait here until one is taken. */
export function useRoute() {
  const [offer, setOffer] = useState<{ destination: Destination; links: RouteLink[] } | null>(null)
  const show = async (destination: Destination) => {
    const links = await platform.showRoute(destination)
    if (links.length > 0) setOffer({ destination, links })
  }
  return { offer, show, close: () => setOffer(null), openLink: platform.openLink, copyText: platform.copyText }
}
