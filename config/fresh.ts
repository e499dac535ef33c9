import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { root } from './functions'

/** A hash over everything that a build reads: files by name and content, and the settings that change its result. */
export function fingerprint(sources: readonly string[], settings: Record<string, string | undefined> = {}): string {
  const hash = createHash('sha256').update(JSON.stringify(settings))
  for (const source of sources) for (const file of filesOf(path.join(root, source))) hash.update(file).update(readFileSync(file))
  return hash.digest('hex')
}

function filesOf(place: string): string[] {
  if (!existsSync(place)) return []
  if (!statSync(place).isDirectory()) return [place]
  return readdirSync(place).sort().flatMap((name) => filesOf(path.join(place, name)))
}

const stampFile = (target: string): string => path.join(root, 'dist/.stamps', target)

/** Whether what lies in `dist/<target>` was built from exactly these sources. */
export const isFresh = (target: string, print: string): boolean =>
  existsSync(path.join(root, 'dist', target)) && existsSync(stampFile(target)) && readFileSync(stampFile(target), 'utf8') === print

/** To be called when a build has succeeded, never before. */
export function stamp(target: string, print: string): void {
  mkdirSync(path.dirname(stampFile(target)), { recursive: true })
  writeFileSync(stampFile(target), print)
}
