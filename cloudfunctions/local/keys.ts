import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What one environment's functions get: what seals personal data, what signs passes and packs of stations, and who sends codes. */
export type Keys = Record<'SEAL_KEY' | 'PASS_KEY' | 'PACK_KEY' | 'SMS_PROVIDER', string>
/** A cloud on a desk sends no text messages. */
const demo = { SMS_PROVIDER: 'message-centre' }

/** The keys of a data directory, made once and readable by their owner alone; without a directory new ones, for a cloud that keeps nothing. */
export function localKeys(dataDir: string | null): Keys {
  if (dataDir === null) return freshKeys()
  const file = path.join(dataDir, 'keys.json')
  const kept = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Partial<Keys> : {}
  const keys: Keys = { ...freshKeys(), ...kept, ...demo }
  // A key that came with a newer version is added beside the old ones, which stay as they are.
  if (Object.keys(keys).some((name) => !(name in kept))) writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600 })
  return keys
}

const signingKey = (): string => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64')

/** AES-256 with its key id, and Ed25519 in PKCS8, both base64. */
const freshKeys = (): Keys => ({
  ...demo,
  SEAL_KEY: `k1:${randomBytes(32).toString('base64')}`,
  PASS_KEY: signingKey(),
  PACK_KEY: signingKey(),
})
