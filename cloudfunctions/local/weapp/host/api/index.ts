import type { Host } from '../host'
import { cloudApi } from './cloud'
import { feedbackApi } from './feedback'
import { filesApi } from './files'
import { locationApi } from './location'
import { mapContextApi } from './map-context'
import { mediaApi } from './media'
import { networkApi } from './network'
import { observerApi } from './observer'
import { permissionsApi } from './permissions'
import { phoneApi } from './phone'
import { queryApi } from './query'
import { routingApi } from './routing'
import { storageApi } from './storage'
import { systemApi } from './system'

/** Names which a library may ask for to find out where it runs; absent in WeChat too. */
const askedByLibraries = new Set(['then', 'toJSON', '$$typeof', 'constructor', 'prototype', '__esModule', 'default', 'webpackJsonp', 'webpackHotUpdate'])

/** `wx`. What is asked for and not here is written down: a test can then say that nothing was. */
export function createWx(host: Host): Record<string, any> {
  const api: Record<string, any> = {
    ...routingApi(host), ...feedbackApi(host), ...storageApi(host), ...systemApi(host), ...networkApi(host), ...locationApi(host),
    ...permissionsApi(host), ...phoneApi(host), ...cloudApi(host), ...queryApi(host), ...observerApi(host), ...mapContextApi(host), ...filesApi(host), ...mediaApi(host),
  }
  api.canIUse = (name: string) => name.split('.')[0]! in api
  return new Proxy(api, {
    get(target, name) {
      if (typeof name === 'string' && !(name in target) && !askedByLibraries.has(name) && !host.journal.unknownKeys.includes(name)) {
        host.journal.unknownKeys.push(name)
      }
      return target[name as string]
    },
  })
}
