import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '..')
const services = path.join(root, 'cloudfunctions/services')

/** Limits of a function where it names none of its own. */
const usual = { timeoutSeconds: 10, memoryMB: 256 }
interface Special { timeoutSeconds?: number; timer?: string; keys?: readonly string[] }
const special: Record<string, Special> = {
  /** The clock strikes every minute, in the platform's seven fields. */
  clock: { timeoutSeconds: 60, timer: '0 * * * * * *', keys: ['SEAL_KEY'] },
  /** A key goes to the functions that need it, and to no other. */
  account: { keys: ['SEAL_KEY', 'SMS_PROVIDER'] },
  job: { keys: ['SEAL_KEY'] },
  certificate: { keys: ['SEAL_KEY'] },
  course: { keys: ['SEAL_KEY'] },
  match: { keys: ['SEAL_KEY'] },
  activity: { keys: ['SEAL_KEY'] },
  contest: { keys: ['SEAL_KEY'] },
  study: { keys: ['SEAL_KEY'] },
  membership: { keys: ['SEAL_KEY'] },
  matter: { keys: ['SEAL_KEY'] },
  ledger: { keys: ['SEAL_KEY'] },
  notice: { keys: ['SEAL_KEY'] },
  occasion: { keys: ['PASS_KEY'] },
  gate: { keys: ['PASS_KEY'] },
  pack: { keys: ['PACK_KEY'] },
}

/** The secrets and settings that a function needs, by name. */
export const keysOf = (name: string): readonly string[] => special[name]?.keys ?? []

const settingsOf = (name: string, keys: Readonly<Record<string, string>>) => {
  const { timeoutSeconds, timer } = special[name] ?? {}
  const given = keysOf(name).flatMap((key) => (keys[key] === undefined ? [] : [[key, keys[key]]]))
  return { ...usual, ...(timeoutSeconds ? { timeoutSeconds } : {}), ...(timer ? { timer } : {}), envVariables: Object.fromEntries(given) as Record<string, string> }
}

/** The cloud functions: one for each folder of services, named like it. */
export const functionNames = (): string[] => readdirSync(services).sort()

/** Where each bundle lies, and how the platform (or the local cloud, which has keys of its own) must run it. */
export const functionDefinitions = (keys: Readonly<Record<string, string>> = {}) => functionNames().map((name) => ({
  name, ...settingsOf(name, keys), file: path.join(root, 'dist/functions', name, 'index.js'),
}))

/** The functions of any folder in CloudBase's own form: `<name>/index.js`; none where there is no such folder. */
export const functionsUnder = (folder: string, keys: Readonly<Record<string, string>>) => (existsSync(folder) ? readdirSync(folder) : [])
  .map((name) => ({ name, ...usual, envVariables: settingsOf(name, keys).envVariables, file: path.join(folder, name, 'index.js') }))
  .filter(({ file }) => existsSync(file))

export const functionEntry = (name: string): string => path.join(services, name, 'index.ts')
