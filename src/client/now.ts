import { useDidHide, useDidShow } from '@tarojs/taro'
import { useEffect, useState } from 'react'

const minuteMs = 60_000

/** The time of day, moving on with every minute that the page is looked at. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now())
  const [shown, setShown] = useState(true)
  useDidShow(() => {
    setNow(Date.now())
    setShown(true)
  })
  useDidHide(() => setShown(false))
  useEffect(() => {
    if (!shown) return
    const timer = setInterval(() => setNow(Date.now()), minuteMs)
    return () => clearInterval(timer)
  }, [shown])
  return now
}

/** Asks again when the page is shown anew, and as soon as something that is shown has ceased to be true. */
export function useFresh(changesAt: readonly (number | null)[], refetch: () => unknown): void {
  useDidShow(() => void refetch())
  const next = changesAt.reduce<number>((soonest, at) => (at !== null && at > Date.now() && at < soonest ? at : soonest), Infinity)
  useEffect(() => {
    const wait = next - Date.now()
    if (wait > 86_400_000) return
    const timer = setTimeout(() => void refetch(), Math.max(0, wait) + 1_000)
    return () => clearTimeout(timer)
  // The query's own refetch is the same function for its whole life.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [next])
}

/** Whole seconds until a moment, counting down while anybody looks. */
export function useSecondsUntil(at: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    setNow(Date.now())
    if (at <= Date.now()) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [at])
  return Math.max(0, Math.ceil((at - now) / 1_000))
}
