import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '..')
const services = path.join(root, 'cloudfunctions/services')

/** Limits of a function where it names none of its own. */
const usual = { timeoutSeconds: 10, memoryMB: 256 }
/** The clock strikes every minute, in the platform's seven fields. */
const special: Record<string, { timeoutSeconds: number; timer: string }> = { clock: { timeoutSeconds: 60, timer: '0 * * * * * *' } }

/** The cloud functions: one for each folder of services, named like it. */
export const functionNames = (): string[] => readdirSync(services).sort()

/** Where each bundle lies, and how the platform (or the local cloud) must run it. */
export const functionDefinitions = () => functionNames().map((name) => ({
  name, ...usual, ...special[name], file: path.join(root, 'dist/functions', name, 'index.js'),
}))

/** The functions of any folder in CloudBase's own form: `<name>/index.js`; none where there is no such folder. */
export const functionsUnder = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])
  .map((name) => ({ name, ...usual, file: path.join(folder, name, 'index.js') }))
  .filter(({ file }) => existsSync(file))

export const functionEntry = (name: string): string => path.join(services, name, 'index.ts')
