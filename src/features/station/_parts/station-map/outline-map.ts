import L from 'leaflet'
import 'leaflet/dist/leaflet.css'
import type { Feature, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import type { Coordinates } from '../../../../../cloudfunctions/contract/place'
import outlines from '../../../../../cloudfunctions/rules/places/langfang-counties.topo.json'
import { mapWords } from '../../../../copy/map'
import { type Marker, markersOf } from './markers'
import './outline-map.scss'
import { type Focus, type Pin, wholeCity } from './types'

interface County { name: string; cp: [number, number]; partner: boolean }
interface Handlers { onChoose: (id: string) => void; onTouch: (at: Coordinates) => void }

const topology = outlines as unknown as Topology
const counties = feature(topology, topology.objects.in as GeometryCollection<County>).features as Feature<Polygon, County>[]

export type OutlineMap = ReturnType<typeof openOutlineMap>

/** A map without a single request: the counties as shapes, what is searched for as marks that the keyboard reaches too. */
export function openOutlineMap(ground: HTMLElement, focus: Focus, { onChoose, onTouch }: Handlers) {
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  const map = L.map(ground, {
    center: point(focus.at), zoom: focus.zoom, minZoom: 7, maxZoom: 17, zoomSnap: 0.5, zoomControl: false, attributionControl: false,
    maxBounds: [[38.2, 115.6], [40.4, 117.8]], zoomAnimation: !still, fadeAnimation: !still, markerZoomAnimation: !still,
  })
  L.control.zoom({ position: 'topright', zoomInTitle: mapWords.zoomIn, zoomOutTitle: mapWords.zoomOut }).addTo(map)
  if (TILE_LAYER) L.tileLayer(TILE_LAYER).addTo(map)
  const own = L.geoJSON(counties.filter(({ properties }) => !properties.partner)).getBounds()
  L.geoJSON(counties, { interactive: false, style: (county) => ({ className: county?.properties.partner ? 'land land-near' : 'land', weight: 1 }) }).addTo(map)

  L.control.scale({ imperial: false, position: 'topright' }).addTo(map)
  // No survey of township centres may be shipped, so counties alone are named: a wrong name would send somebody wrong.
  const names = L.layerGroup(counties.map(({ properties: { name, cp } }) => word(name, { lng: cp[0], lat: cp[1] }, 'land-name'))).addTo(map)
  const marks = L.layerGroup().addTo(map)
  const searchedFrom = L.layerGroup().addTo(map)
  let pins: readonly Pin[] = []
  let chosen: string | null = null
  let origin: Coordinates | null = null

  const draw = () => {
    const bounds = map.getBounds()
    const box = { west: bounds.getWest(), south: bounds.getSouth(), east: bounds.getEast(), north: bounds.getNorth() }
    const drawn = markersOf(pins, map.getZoom(), box, chosen)
    marks.clearLayers()
    for (const marker of drawn) mark(marker).addTo(marks)
    const taken = [...drawn.map(({ at }) => at), ...(origin ? [origin] : [])].map((at) => map.latLngToLayerPoint(point(at)))
    names.eachLayer((name) => {
      const { x, y } = map.latLngToLayerPoint((name as L.Marker).getLatLng())
      const hidden = taken.some((other) => Math.abs(other.x - x) < 44 && Math.abs(other.y - y) < 30)
      ;(name as L.Marker).setOpacity(hidden ? 0 : 1)
    })
  }

  const mark = (marker: Marker): L.Marker => {
    const bubble = marker.kind === 'bubble'
    const label = bubble ? mapWords.bubble(marker.ids.length) : `${marker.name}，${marker.word}`
    const isChosen = !bubble && marker.id === chosen
    const look = bubble ? `bubble ${marker.someOpen ? 'bubble-good' : ''}` : `pin pin-${marker.tone} ${isChosen ? 'pin-chosen' : ''}`
    const px = bubble ? 40 : 44
    const made = L.marker(point(marker.at), {
      icon: L.divIcon({ className: `mark ${look}`, html: bubble ? `<b>${marker.ids.length}</b>` : '<i></i>', iconSize: [px, px], iconAnchor: bubble ? [20, 20] : [22, 40] }),
      keyboard: true, title: label, alt: label, zIndexOffset: isChosen ? 1000 : 0,
    })
    made.on('click', () => {
      if (!bubble) onChoose(marker.id)
      else map.fitBounds(L.latLngBounds(pins.filter(({ id }) => marker.ids.includes(id)).map(({ at }) => point(at))).pad(0.3), { maxZoom: 16 })
    })
    made.on('add', () => made.getElement()?.setAttribute('aria-label', label))
    return made
  }

  map.on('moveend', draw)
  map.on('click', ({ latlng }) => onTouch({ lng: Math.round(latlng.lng * 1e6) / 1e6, lat: Math.round(latlng.lat * 1e6) / 1e6 }))
  const sizes = new ResizeObserver(() => map.invalidateSize({ animate: false }))
  sizes.observe(ground)

  // Leaflet forgets a view that it is asked for while it still zooms to the one before.
  let zooming = false
  let due: Focus | null = null
  const lookAt = (next: Focus) => {
    due = zooming ? next : null
    if (zooming) return
    if (next === wholeCity) map.fitBounds(own, { animate: false })
    else map.setView(point(next.at), next.zoom, { animate: !still })
  }
  map.on('zoomstart', () => { zooming = true })
  map.on('zoomend', () => {
    zooming = false
    if (due) lookAt(due)
  })

  return {
    lookAt,
    show(next: readonly Pin[], nextChosen: string | null) {
      pins = next
      chosen = nextChosen
      draw()
    },
    showOrigin(at: Coordinates | null) {
      origin = at
      searchedFrom.clearLayers()
      if (at) L.marker(point(at), { icon: L.divIcon({ className: 'searched-from', iconSize: [24, 24] }), interactive: false, keyboard: false }).addTo(searchedFrom)
      draw()
    },
    close() {
      sizes.disconnect()
      // A zoom that is under way ends after the map is gone, and must find nobody to tell.
      map.off('moveend').off('zoomend')
      map.remove()
    },
  }
}

const point = ({ lng, lat }: Coordinates): L.LatLngTuple => [lat, lng]

const word = (text: string, at: Coordinates, className: string): L.Marker =>
  L.marker(point(at), { icon: L.divIcon({ className, html: `<span>${text}</span>`, iconSize: [0, 0] }), interactive: false, keyboard: false })
