import { focusManager, onlineManager } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { hall } from '../../../client/hall'
import { Door, type DoorPhone, type DoorState } from './door'
import { dropPack } from './door-pack'

const onThisPhone: DoorPhone = {
  read: (key) => Taro.getStorageSync(key) || undefined,
  write: (key, value) => Taro.setStorageSync(key, value),
  remove: (key) => Taro.removeStorageSync(key),
  now: () => Date.now(),
  online: () => onlineManager.isOnline(),
  random: Math.random,
  later: (work, ms) => void setTimeout(work, ms),
}

/** A door that this phone stood at, so that what waits in its book is found again. */
export interface KeptDoor { id: string; title: string; /** When its last slot ends, ms. */ ends: number }

const doorsKey = 'hall.doors'
const keptAfterEndMs = 3 * 86_400_000
const opened = new Map<string, Door>()

export const keptDoors = (): KeptDoor[] => (onThisPhone.read(doorsKey) ?? []) as KeptDoor[]

/** Null where the phone has no room for anything. */
export function doorOf(id: string): Door | null {
  const known = opened.get(id)
  if (known) return known
  try {
    const door = new Door(id, onThisPhone, hall.gate)
    opened.set(id, door)
    door.watch(() => remember(door))
    return door
  } catch {
    return null
  }
}

function remember({ id, state: { pack } }: Door): void {
  const doors = keptDoors()
  if (!pack || doors.some((door) => door.id === id)) return
  try {
    onThisPhone.write(doorsKey, [...doors, { id, title: pack.title, ends: Math.max(...pack.slots.map(({ ends }) => ends)) }])
  } catch {
    // The next change tries again.
  }
}

/** What is long over and wholly handed in makes room. */
export function forgetOldDoors(now: number): void {
  const old = keptDoors().filter(({ id, ends }) => ends + keptAfterEndMs < now && doorOf(id)?.state.waiting === 0)
  if (old.length === 0) return
  for (const { id } of old) {
    doorOf(id)?.book.burn()
    dropPack(onThisPhone, id)
    opened.delete(id)
  }
  onThisPhone.write(doorsKey, keptDoors().filter(({ id }) => !old.some((each) => each.id === id)))
}

const handAllIn = () => keptDoors().forEach(({ id }) => void doorOf(id)?.handIn())

/** While any page of the gate is open, what waits is handed in with every better moment. */
export function useHandingIn(): void {
  useEffect(() => {
    handAllIn()
    const offline = onlineManager.subscribe((online) => { if (online) handAllIn() })
    const hidden = focusManager.subscribe((shown) => { if (shown) handAllIn() })
    return () => {
      offline()
      hidden()
    }
  }, [])
}

export const useDoorState = (door: Door): DoorState => useSyncExternalStore(door.watch, () => door.state, () => door.state)
