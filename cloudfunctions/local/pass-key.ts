import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** The key that the passes of this desk are signed with, made once and kept beside its data; PASS_KEY goes before it. */
export function passKeyOf(dataDir: string): string {
  if (process.env.PASS_KEY) return process.env.PASS_KEY
  const file = path.join(dataDir, 'pass-key')
  if (!existsSync(file)) {
    const made = generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')
    writeFileSync(file, made, { mode: 0o600 })
  }
  return readFileSync(file, 'utf8')
}
