import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Coordinates } from '../../contract/place'
import { counties, townships, type Township } from '../../rules/areas'
import { metersBetween } from '../../rules/distance'
import outlines from '../../rules/places/langfang-counties.topo.json'
import { packDegrees } from '../../rules/station-pack/pack'
import type { Chance } from './chance'

const topology = outlines as unknown as Topology
const shapes = (feature(topology, topology.objects.in as GeometryCollection<{ code: string }>)).features as Feature<Polygon, { code: string }>[]
const zone = '131071'
const zoneRadiusMeters = 3_500
const kilometerInDegrees = 1 / 111

/** Known places (GCJ-02, by eye, demo only), so that the truck parks of the seed lie where the roads are. */
const landmarks: Record<string, Coordinates> = {
  131082109: { lng: 116.82, lat: 39.945 },
  131082104: { lng: 117.03, lat: 39.86 },
  131024104: { lng: 116.91, lat: 39.72 },
  131081105: { lng: 116.705, lat: 39.065 },
  131026104: { lng: 116.61, lat: 38.98 },
  131022103: { lng: 116.34, lat: 39.25 },
  131003101: { lng: 116.6, lat: 39.57 },
  131002101: { lng: 116.65, lat: 39.38 },
}

/** Whether a place lies in a county; the development zone has no outline and is a circle. */
export function liesIn(county: string, place: Coordinates): boolean {
  if (county === zone) return metersBetween(place, centreOf(zone)) <= zoneRadiusMeters
  const shape = shapes.find(({ properties }) => properties.code === county)!
  return (shape.geometry as Polygon | MultiPolygon).type === 'Polygon' && ringHolds(shape.geometry.coordinates[0]!, place)
}

function ringHolds(ring: number[][], { lng, lat }: Coordinates): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as [number, number]
    const [x2, y2] = ring[j] as [number, number]
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside
  }
  return inside
}

const centreOf = (code: string): Coordinates => counties.find((county) => county.code === code)!.centre

/** A middle for each township of a county: the seat's is the county's, a known one is known, the others are thrown. */
export function townshipMiddles(county: string, luck: Chance): Map<string, Coordinates> {
  const own = townships.filter((township) => township.county === county)
  return new Map(own.map((township, rank) => [township.code, middleOf(township, rank, luck)]))
}

function middleOf(township: Township, rank: number, luck: Chance): Coordinates {
  const known = landmarks[township.code]
  if (known && liesIn(township.county, known)) return known
  const seat = centreOf(township.county)
  if (rank === 0 && liesIn(township.county, seat)) return seat
  return thrown(township.county, seat, 11, luck)
}

/** A place near a middle (deviation in km) that lies in the county. */
export function thrown(county: string, middle: Coordinates, deviationKm: number, luck: Chance): Coordinates {
  for (let tries = 0; tries < 400; tries++) {
    const spread = deviationKm * kilometerInDegrees
    const place = {
      lng: packDegrees(middle.lng + (luck.normal() * spread) / Math.cos((middle.lat * Math.PI) / 180)),
      lat: packDegrees(middle.lat + luck.normal() * spread),
    }
    if (liesIn(county, place)) return place
  }
  throw new Error(`no place found in ${county}: its outline is wrong`)
}
