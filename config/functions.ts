import { readdirSync } from 'node:fs'
import path from 'node:path'

export const root = path.resolve(__dirname, '..')
const services = path.join(root, 'cloudfunctions/services')

/** Limits of a function where it names none of its own. */
const usual = { timeoutSeconds: 10, memoryMB: 256 }

/** The cloud functions: one for each folder of services, named like it. */
export const functionNames = (): string[] => readdirSync(services).sort()

/** Where each bundle lies, and how the platform (or the local cloud) must run it. */
export const functionDefinitions = () => functionNames().map((name) => ({
  name, ...usual, file: path.join(root, 'dist/functions', name, 'index.js'),
}))

export const functionEntry = (name: string): string => path.join(services, name, 'index.ts')
