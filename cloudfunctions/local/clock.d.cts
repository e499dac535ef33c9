export function clockAhead(): number
export function setClockAhead(ms: number): void
export function shiftClock(ms: number): void
