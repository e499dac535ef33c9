/** Run by tests/bench/stations.ts in fresh processes: from a file to the first answer. `empty` tells what a process has anyway. */
import { readFileSync } from 'node:fs'
import { around } from 'geokdbush'
import KDBush from 'kdbush'
import { openStationIndex } from '../../../cloudfunctions/rules/station-index/layout'
import { nearest } from '../../../cloudfunctions/rules/station-index/nearest'

const [way, file] = process.argv.slice(2)
const from = { lng: 110, lat: 33 }
const k = 20

const ways: Record<string, () => number[]> = {
  empty: () => [],
  pack: () => nearest(openStationIndex(readFileSync(file!)), from, k).map(({ number }) => number),
  json: () => {
    const stations = JSON.parse(readFileSync(file!, 'utf8')) as { at: { lng: number; lat: number } }[]
    const index = new KDBush(stations.length)
    for (const { at } of stations) index.add(at.lng, at.lat)
    index.finish()
    return around(index, from.lng, from.lat, k)
  },
}

const started = performance.now()
const answer = ways[way!]!()
const ms = performance.now() - started
console.log(JSON.stringify({ ms, mb: process.memoryUsage().rss / 2 ** 20, answer }))
