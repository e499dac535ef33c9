import Taro from '@tarojs/taro'
import { utf8Bytes, utf8Text } from '../../cloudfunctions/rules/utf8'
import { base64Bytes, bytesBase64 } from './base64'
import { hall } from './hall'
import { platform } from './platform'
import { HallProblem } from './problem'
import { random } from './random'
import { openBytes, sealBytes } from './secret-box'

const storageKey = 'hall.secrets'
const ownKey = 'hall.phone-key'
/** Beyond this somebody keeps what he will never send. */
const most = 40

/** Sealed by name: `draft joining`, or what is on its way. `person`: under whose key; '' is the phone's own. */
interface Sealed { person: string; at: number; box: string }
type Shelf = Record<string, Sealed>

const shelf = (): Shelf => (Taro.getStorageSync(storageKey) || {}) as Shelf
const nameOf = (person: string, name: string): string => `${person} ${name}`

/** Keys that were fetched; they are kept in memory alone, so that a phone which is lost does not carry them. */
const fetched = new Map<string, Promise<Uint8Array>>()

/** Before a login there is nobody whose key it could be: the phone's own hides it from who merely looks. */
function phonesOwn(): Uint8Array {
  const kept = Taro.getStorageSync(ownKey) as string
  if (kept) return base64Bytes(kept)
  const fresh = Uint8Array.from({ length: 32 }, () => Math.floor(random() * 256))
  Taro.setStorageSync(ownKey, bytesBase64(fresh))
  return fresh
}

/** Errors: `HallProblem` where the office, which keeps a person's key, cannot be reached. */
function keyOf(person: string): Promise<Uint8Array> {
  if (person === '') return Promise.resolve(phonesOwn())
  const known = fetched.get(person)
  if (known) return known
  const asked = hall.account.phoneKey({}).then(({ key }) => base64Bytes(key))
  fetched.set(person, asked)
  asked.catch(() => fetched.delete(person))
  return asked
}

/** What a phone keeps sealed for whoever holds it: nobody else opens it, and a kill does not lose it. */
export const secretsOf = (holder: () => string, keyOf: (person: string) => Promise<Uint8Array>) => ({
  /** Errors: `outbox.not-kept` where there is no room; `HallProblem` where the key cannot be had. */
  async keep(name: string, value: unknown): Promise<void> {
    const person = holder()
    const box = bytesBase64(await sealBytes(await keyOf(person), utf8Bytes(JSON.stringify(value))))
    const all = shelf()
    delete all[nameOf('', name)]
    const next = { ...all, [nameOf(person, name)]: { person, at: Date.now(), box } }
    if (Object.keys(next).length > most) throw new HallProblem('outbox.full', { most })
    try {
      Taro.setStorageSync(storageKey, next)
    } catch {
      throw new HallProblem('outbox.not-kept')
    }
  },
  /** What was kept under a name, by this person or before anybody had logged in; nothing where there is none. Errors: `HallProblem`. */
  async read<T>(name: string): Promise<T | null> {
    const all = shelf()
    const found = all[nameOf(holder(), name)] ?? all[nameOf('', name)]
    const bytes = found && await openBytes(await keyOf(found.person), base64Bytes(found.box))
    return bytes ? JSON.parse(utf8Text(bytes)) as T : null
  },
  drop(name: string): void {
    const all = shelf()
    delete all[nameOf(holder(), name)]
    delete all[nameOf('', name)]
    Taro.setStorageSync(storageKey, all)
  },
  /** The names under which something of this person is kept, with when. */
  names(): { name: string; at: number }[] {
    const person = holder()
    return Object.entries(shelf()).filter(([, { person: whose }]) => whose === person || whose === '').map(([key, { at, person: whose }]) => ({ name: key.slice(whose.length + 1), at }))
  },
})

export const secrets = secretsOf(() => platform.person(), keyOf)
