import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { buildSync } from 'esbuild'
import { root } from '../../config/functions'
import { buildStationIndex, type IndexedPoint } from '../../cloudfunctions/rules/station-index/build'
import { manyStations } from '../many-stations'
import type { PlainBench, Report } from './bench'
import { median } from './measure'
import type { SearchFigures } from './stations/search'

const sizes = [417, 20_000, 200_000]
const most = sizes.at(-1)!
const starts = 5

/** The packed station index beside what one would otherwise take. A table to keep stands at the end. */
export const stations: PlainBench = async (report) => {
  const search = bundled('search')
  const figures = sizes.map((size) => JSON.parse(run(search, String(size))) as SearchFigures)
  for (const figure of figures) {
    searches(report, figure)
    viewports(report, figure)
    setUps(report, figure)
  }
  const started = startings(report)
  console.log(['', ...searchTable(figures), '', ...viewTable(figures), '', ...started].join('\n'))
}

/** Bundled as functions are: tsx would wrap each closure, and measure the wrapping. Errors: esbuild's. */
function bundled(name: string): string {
  const outfile = path.join(root, 'dist/bench', `stations-${name}.cjs`)
  buildSync({ entryPoints: [path.join(root, 'tests/bench/stations', `${name}.ts`)], outfile, bundle: true, platform: 'node', target: 'node20', format: 'cjs', external: ['libsql'] })
  return outfile
}

const run = (script: string, ...more: string[]): string => execFileSync(process.execPath, [script, ...more], { cwd: root, encoding: 'utf8' })

function searches(report: Report, { count, micros, passing, farthestOff, compared }: SearchFigures): void {
  const told = (question: string) => Object.entries(micros[question]!).map(([name, value]) => `${name} ${value.toFixed(1)}`).join(', ')
  const shown = (question: string) => `${told(question)} µs; ${(passing[question]! * 100).toFixed(2)} % pass`
  const ours = (question: string) => micros[question]!['station-index']!
  const kd = (question: string) => micros[question]!['kdbush + geokdbush']!
  const better = (question: string) => Math.min(kd(question), micros[question]!['flatbush + geoflatbush']!)
  const usual = 'open + 2 facilities'
  const withMeters = `ours ${ours('open + 2 facilities, metres told').toFixed(1)} with metres`
  if (count !== 20_000) report(`20 nearest of ${count}, open now with 2 facilities, by number, beside the better npm index`, `${shown(usual)}; ${withMeters}`, { ratio: ours(usual) / better(usual), atMost: 0.4 })
  if (count === most) report(`20 nearest of ${count}, a rare facility, beside geokdbush`, shown('rare facility'), { ratio: ours('rare facility') / kd('rare facility'), atMost: 0.15 })
  report(`farther than by hand, metres, ${count}`, `${compared} questions of four kinds`, { ratio: farthestOff, atMost: 0.5 })
}

function viewports(report: Report, { count, views }: SearchFigures): void {
  if (count !== most) return
  for (const { zoom, ours, theirs, markers, theirMarkers } of views) {
    report(`markers of a phone's view of ${count} at zoom ${zoom}, beside supercluster`, `${ours.toFixed(1)} µs for ${markers} markers, ${theirs.toFixed(1)} µs for ${theirMarkers}`, { ratio: ours / theirs, atMost: 1 })
  }
  report('most markers of a view', 'counted', { ratio: Math.max(...views.map((view) => view.most)), atMost: 100 })
  report('most bytes of a view', 'counted, as JSON', { ratio: Math.max(...views.map(({ bytes }) => bytes)), atMost: 16 * 1024 })
}

function setUps(report: Report, { count, setUp }: SearchFigures): void {
  for (const [when, { ours, theirs }] of Object.entries(setUp)) {
    report(`opened (${when}), beside supercluster's load of ${count}`, `${ours.toFixed(3)} ms, ${theirs.toFixed(1)} ms`, { ratio: ours / theirs, atMost: 0.02 })
  }
}

interface Start { ms: number; mb: number }

/** From a file to the first answer in fresh processes, in turns. */
function startings(report: Report): string[] {
  const script = bundled('start')
  const folder = mkdtempSync(path.join(tmpdir(), 'stations-'))
  try {
    const points = manyStations(most)
    const files = { pack: path.join(folder, 'stations.pack'), json: path.join(folder, 'stations.json'), lean: path.join(folder, 'lean.json') }
    const whole = JSON.stringify(points.map(document))
    writeFileSync(files.pack, buildStationIndex(points))
    writeFileSync(files.json, whole)
    writeFileSync(files.lean, JSON.stringify(points.map(({ lng, lat, mask, hours }) => ({ at: { lng, lat }, mask, hours }))))
    const ways = { empty: '', pack: files.pack, unchecked: files.pack, json: files.json, lean: files.lean }
    const told = { empty: [] as Start[], pack: [] as Start[], unchecked: [] as Start[], json: [] as Start[], lean: [] as Start[] }
    for (let start = 0; start < starts; start++) {
      for (const way of ['empty', 'pack', 'unchecked', 'json', 'lean'] as const) told[way].push(JSON.parse(run(script, way === 'lean' ? 'json' : way, ways[way])) as Start)
    }
    const ms = (way: keyof typeof told) => median(told[way].map((start) => start.ms))
    const mb = (way: keyof typeof told) => median(told[way].map((start) => start.mb)) - median(told.empty.map((start) => start.mb))
    const each = Buffer.byteLength(whole) / points.length
    report(`first answer of ${most} in a fresh process, beside JSON.parse + kdbush`, `${ms('pack').toFixed(1)} ms, ${ms('json').toFixed(0)} ms for documents of ${each.toFixed(0)} bytes`, { ratio: ms('pack') / ms('json'), atMost: 0.01 })
    report(`memory of ${most} opened, MB`, `JSON ${mb('json').toFixed(0)} MB`, { ratio: mb('pack'), atMost: 12 })
    return [
      `| first answer, ${most} stations, fresh process | ms | MB above an empty process |`, '|---|---|---|',
      ...([['pack', 'station-index'], ['unchecked', 'station-index, checksum not looked at'], ['lean', 'JSON of coordinates, mask, hours + kdbush'], ['json', `JSON of documents (${each.toFixed(0)} B) + kdbush`]] as const)
        .map(([way, name]) => `| ${name} | ${ms(way).toFixed(1)} | ${mb(way).toFixed(1)} |`),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const facilityNames = ['water', 'seats', 'charging', 'aircon', 'microwave', 'wifi', 'toilet', 'books', 'rain-gear', 'fridge', 'tools', 'nursing-room', 'legal', 'shower', 'aed', 'laundry']

/** A station as a document, about as large as the archive's. */
const document = ({ lng, lat, mask, hours }: IndexedPoint, number: number) => ({
  id: `st-${number.toString(36).padStart(6, '0')}`, name: `同心驿站第 ${number} 号`, address: `和平路 ${number % 900} 号向东一百米路北`, landmark: '工会门口', host: '便民服务站',
  at: { lng, lat }, facilities: facilityNames.filter((_, bit) => mask & (1 << bit)), hours: `h-${hours}`, phone: '0316-2000000', access: 'walk-in',
})

function searchTable(figures: readonly SearchFigures[]): string[] {
  const questions = Object.keys(figures[0]!.micros)
  const names = Object.keys(figures[0]!.micros[questions[0]!]!)
  return [
    `| p50 µs, k = 20 | ${names.join(' | ')} | ours / better npm index |`, `|---|${names.map(() => '---|').join('')}---|`,
    ...figures.flatMap(({ count, micros }) => questions.map((question) => {
      const row = micros[question]!
      const better = Math.min(row['kdbush + geokdbush']!, row['flatbush + geoflatbush']!)
      return `| ${count}, ${question} | ${names.map((name) => row[name]?.toFixed(1) ?? '–').join(' | ')} | ${(row['station-index']! / better).toFixed(2)} |`
    })),
  ]
}

const viewTable = (figures: readonly SearchFigures[]): string[] => [
  '| phone view, p50 µs | station-index (markers) | supercluster (markers) | ratio | most markers | most bytes |', '|---|---|---|---|---|---|',
  ...figures.flatMap(({ count, views }) => views.map(({ zoom, ours, theirs, markers, theirMarkers, most, bytes }) =>
    `| ${count}, zoom ${zoom} | ${ours.toFixed(1)} (${markers}) | ${theirs.toFixed(1)} (${theirMarkers}) | ${(ours / theirs).toFixed(2)} | ${most} | ${bytes} |`)),
  ...figures.flatMap(({ count, setUp }) => Object.entries(setUp).map(([when, { ours, theirs }]) =>
    `| ${count}, set-up ms, ${when} | ${ours.toFixed(3)} | ${theirs.toFixed(1)} | ${(ours / theirs).toFixed(4)} | | |`)),
]
