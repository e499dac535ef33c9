// npm leaves the optional binaries of other platforms out of the lock file when it cannot resolve them,
// and `npm ci` then refuses the lock. Run after each change of a dependency: `npm run lock`.
import { readFileSync, writeFileSync } from 'node:fs'

const file = new URL('../package-lock.json', import.meta.url)
const lock = JSON.parse(readFileSync(file, 'utf8'))
const osNames = ['linux', 'darwin', 'win32', 'android', 'freebsd', 'openharmony']
const cpuNames = ['x64', 'arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64']

/** `@scope/x-linux-arm-gnueabihf` → { os: ['linux'], cpu: ['arm'] } */
function platformOf(name) {
  const parts = name.split('/').pop().split('-')
  return { os: parts.filter((part) => osNames.includes(part)), cpu: parts.filter((part) => cpuNames.includes(part)) }
}

let added = 0
for (const entry of Object.values({ ...lock.packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const { os, cpu } = platformOf(name)
    if (lock.packages[`node_modules/${name}`] || !os.length || !cpu.length) continue
    lock.packages[`node_modules/${name}`] = { version, cpu, ...(entry.dev ? { dev: true } : {}), optional: true, os }
    added++
  }
}
for (const entry of Object.values(lock.packages)) delete entry.resolved
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, 'en')))
writeFileSync(file, JSON.stringify(lock, null, 2) + '\n')
console.log(`package-lock.json: ${added} optional records added`)
