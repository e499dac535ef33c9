import { View } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { mapWords } from '../../../../copy/map'
import { aria } from '../../../../ui/aria'
import './index.scss'
import type { OutlineMap } from './outline-map'
import type { StationMapProps } from './types'

/** Leaflet on the outlines of the counties; both arrive in a chunk of their own, after the list. */
export function StationMap(props: StationMapProps) {
  const { pins, focus, origin, chosen } = props
  const ground = useRef<HTMLElement | null>(null)
  const told = useRef(props)
  told.current = props
  const [map, setMap] = useState<OutlineMap | null>(null)

  useEffect(() => {
    let left = false
    let opened: OutlineMap | undefined
    void import(/* webpackChunkName: "outline-map" */ './outline-map').then(({ openOutlineMap }) => {
      if (left || !ground.current) return
      opened = openOutlineMap(ground.current, told.current.focus, {
        onChoose: (id) => told.current.onChoose(id),
        onTouch: (at) => told.current.onTouch(at),
      })
      setMap(opened)
    })
    return () => {
      left = true
      opened?.close()
    }
  }, [])

  useEffect(() => map?.lookAt(focus), [map, focus])
  useEffect(() => map?.show(pins, chosen), [map, pins, chosen])
  useEffect(() => map?.showOrigin(origin), [map, origin])

  return (
    <View className='map' {...aria({ role: 'group', label: mapWords.label })}>
      <View className='map-canvas' ref={(element: unknown) => { ground.current = element as HTMLElement | null }} />
      <View className='map-note'>{mapWords.schematic}</View>
    </View>
  )
}
