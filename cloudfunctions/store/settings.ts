import type { Template } from '../contract/templates'
import { database } from './database'

/** What this mini-program was given by others, and cannot be known before: set by whoever runs it, empty until then. */
export interface Settings {
  /** Ids of the subscribe messages that WeChat has granted. */
  templates: Partial<Record<Template, string>>
  /** 备案号; '' is none yet. */
  filing: string
}

const keptMs = 300_000
const none: Settings = { templates: {}, filing: '' }
let read: { at: number; settings: Settings } | undefined

export async function settings(now: number): Promise<Settings> {
  if (read && now < read.at + keptMs) return read.settings
  const { data } = await database().collection('settings').doc('hall').get()
  read = { at: now, settings: { ...none, ...(data as Partial<Settings>[])[0] } }
  return read.settings
}

export async function keepSettings(kept: Settings): Promise<void> {
  await database().collection('settings').doc('hall').set(kept)
  read = undefined
}
