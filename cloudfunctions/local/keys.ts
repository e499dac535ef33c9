import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** What one environment's functions get: what seals personal data, what signs passes, and who sends codes. */
export type Keys = Record<'SEAL_KEY' | 'PASS_KEY' | 'SMS_PROVIDER', string>
/** A cloud on a desk sends no text messages. */
const demo = { SMS_PROVIDER: 'message-centre' }

/** The keys of a data directory, made once and readable by their owner alone; without a directory new ones, for a cloud that keeps nothing. */
export function localKeys(dataDir: string | null): Keys {
  if (dataDir === null) return freshKeys()
  const file = path.join(dataDir, 'keys.json')
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(freshKeys(), null, 2), { mode: 0o600, flag: 'wx' })
  return { ...JSON.parse(readFileSync(file, 'utf8')) as Keys, ...demo }
}

/** AES-256 with its key id, and Ed25519 in PKCS8, both base64. */
const freshKeys = (): Keys => ({
  ...demo,
  SEAL_KEY: `k1:${randomBytes(32).toString('base64')}`,
  PASS_KEY: generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
})
