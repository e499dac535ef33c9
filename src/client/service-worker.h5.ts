import { clientsClaim } from 'workbox-core'
import { precacheAndRoute } from 'workbox-precaching'

/**
 * Keeps the built hall in a browser, so that it opens without a network: these files and nothing else. What is asked of the
 * cloud passes it by. A new version waits until the last tab of the old one is shut, since those still fetch its parts.
 */
clientsClaim()
precacheAndRoute(PRECACHED, { ignoreURLParametersMatching: [/./] })
