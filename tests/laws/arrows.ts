import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

export const root = path.resolve(__dirname, '../..')

export interface Row { room: string; mayImport: string[] }
export interface Arrow { from: string; to: string }

/** The table under the heading of CONTRIBUTING.md. */
export function readTable(markdown: string): Row[] {
  return [...markdown.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, room, cells]) => ({
    room: room!, mayImport: [...cells!.matchAll(/`([^`]+)`/g)].map(([, name]) => name!),
  }))
}

/** Every source file of the two halves of the house, relative to the root. */
export const sourceFiles = (folders = ['cloudfunctions', 'src']): string[] => folders.flatMap((folder) => under(path.join(root, folder)))

function under(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const full = path.join(folder, name)
    if (statSync(full).isDirectory()) return under(full)
    return /\.(ts|tsx|mjs|cjs|js)$/.test(name) ? [path.relative(root, full)] : []
  })
}

/** The room of a file: `cloudfunctions/services/*` gives `cloudfunctions/services/station`. */
export function roomOf(file: string, table: readonly Row[]): string | undefined {
  for (const { room } of table) {
    if (!room.endsWith('/*')) {
      if (file === room || file.startsWith(`${room}/`)) return room
    } else if (file.startsWith(room.slice(0, -1))) return file.split('/').slice(0, room.split('/').length).join('/')
  }
  return undefined
}

const rowOf = (room: string, table: readonly Row[]): Row | undefined =>
  table.find((row) => row.room === room || (row.room.endsWith('/*') && room.startsWith(row.room.slice(0, -1))))

const matches = (pattern: string, target: string): boolean =>
  pattern.endsWith('*')
    ? target.startsWith(pattern.slice(0, -1))
    : target.replace(/(\.weapp|\.h5)?\.tsx?$/, '') === pattern || target.startsWith(`${pattern}/`)

/** Why an arrow breaks the law; nothing where it keeps it. */
export function breach({ from, to }: Arrow, table: readonly Row[]): string | undefined {
  const room = roomOf(from, table)
  if (!room) return undefined
  if (to === room || to.startsWith(`${room}/`)) return undefined
  return rowOf(room, table)!.mayImport.some((pattern) => matches(pattern, to)) ? undefined : `${from} must not import ${to}`
}

/** All arrows of the files: a relative import as a path from the root, a package by its name. */
export function arrows(files: readonly string[]): Arrow[] {
  return files.flatMap((from) => {
    const text = readFileSync(path.join(root, from), 'utf8')
    const required = [...text.matchAll(/\brequire\('([^']+)'\)/g)].map(([, name]) => name!)
    const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
    return [...new Set([...imported, ...required])]
      .filter((name) => !/\.(scss|css|png|svg|json)$/.test(name) || name.includes('.json'))
      .map((name) => ({ from, to: name.startsWith('.') ? resolved(from, name) : name }))
  })
}

const suffixes = ['', '.ts', '.tsx', '.weapp.ts', '.weapp.tsx', '.mjs', '.cjs', '.js', '/index.ts', '/index.tsx', '/index.weapp.tsx']

function resolved(from: string, name: string): string {
  const base = path.join(path.dirname(from), name)
  const found = suffixes.find((suffix) => existsSync(path.join(root, base + suffix)) && statSync(path.join(root, base + suffix)).isFile())
  return found === undefined ? base : base + found
}

/** One circle of files that import each other; nothing where there is none. */
export function circle(all: readonly Arrow[]): string[] | undefined {
  const next = new Map<string, string[]>()
  for (const { from, to } of all) next.set(from, [...(next.get(from) ?? []), to])
  const done = new Set<string>()
  const walk = (file: string, trail: string[]): string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const to of next.get(file) ?? []) {
      const found = walk(to, [...trail, file])
      if (found) return found
    }
    done.add(file)
    return undefined
  }
  for (const file of next.keys()) {
    const found = walk(file, [])
    if (found) return found
  }
  return undefined
}
