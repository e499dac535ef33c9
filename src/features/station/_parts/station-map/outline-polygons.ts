import { feature } from 'topojson-client'
import type { Polygon } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'

interface Point { longitude: number; latitude: number }
/** One shape for WeChat's map. */
export interface OutlinePolygon { points: Point[]; strokeWidth: number; strokeColor: string; fillColor: string }

/** All counties together: a map is drawn anew with each update, and a phone's bridge is narrow. */
const mostPoints = 260

/** The counties of a pack's outlines (TopoJSON, GCJ-02), thinned out alike on both sides of each border; none where there are no outlines. */
export function outlinePolygons(outlines: string): OutlinePolygon[] {
  if (outlines === '') return []
  const topology = JSON.parse(outlines) as Topology<{ in: GeometryCollection<{ partner: boolean }> }>
  const points = topology.arcs.reduce((sum, arc) => sum + arc.length, 0)
  const step = Math.max(1, Math.ceil((2 * points) / mostPoints))
  const { features } = feature(thinned(topology, step), topology.objects.in)
  return features.flatMap(({ geometry, properties }) => (geometry.type !== 'Polygon' || properties.partner ? [] : [{
    points: (geometry as Polygon).coordinates[0]!.map(([lng, lat]): Point => ({ longitude: rounded(lng!), latitude: rounded(lat!) })),
    strokeWidth: 1, strokeColor: '#8f8f8f', fillColor: '#ffffff22',
  }]))
}

/** Every so-manieth point of each border, and both its ends; in TopoJSON the steps between points add up. */
function thinned<T extends Topology>(topology: T, step: number): T {
  return {
    ...topology,
    arcs: topology.arcs.map((arc) => {
      const kept: number[][] = []
      let [x, y, keptX, keptY] = [0, 0, 0, 0]
      arc.forEach(([dx, dy], at) => {
        x += dx!
        y += dy!
        if (at % step !== 0 && at !== arc.length - 1) return
        kept.push([x - keptX, y - keptY])
        ;[keptX, keptY] = [x, y]
      })
      return kept
    }),
  }
}

const rounded = (degrees: number): number => Math.round(degrees * 1e4) / 1e4
