import type { Log } from './events/log'
import { nextOccurrence } from './cron'

export interface TimerEvent {
  Type: 'Timer'
  TriggerName: string
  Time: string
  Message: string
}

interface Timed {
  name: string
  /** 7-field cron, UTC+8. */
  timer: string
}

/**
 * Calls functions when their timers are due. An instant that was slept through is made up for once, not once per instant.
 * @throws an Error for an expression that cannot be read
 */
export function startTimers(functions: readonly Timed[], call: (name: string, event: TimerEvent) => Promise<unknown>, now: () => Date, log: Log, everyMs = 500): () => void {
  const due = functions.map(({ name, timer }) => ({ name, timer, at: nextOccurrence(timer, now()) }))
  if (due.length === 0) return () => {}
  const clock = setInterval(() => {
    const instant = now()
    for (const timed of due) {
      if (timed.at === null || timed.at > instant) continue
      const event: TimerEvent = { Type: 'Timer', TriggerName: `${timed.name}-timer`, Time: timed.at.toISOString(), Message: '' }
      timed.at = nextOccurrence(timed.timer, instant)
      call(timed.name, event).catch((error: unknown) => log('error', 'timers', `${timed.name}: ${(error as Error).message}`))
    }
  }, everyMs)
  clock.unref()
  return () => clearInterval(clock)
}
