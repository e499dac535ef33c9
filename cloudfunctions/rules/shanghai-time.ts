const minuteMs = 60_000
const dayMs = 1_440 * minuteMs
/** China has kept UTC+8 without summer time since 1991, so arithmetic needs no zone table. */
const offsetMs = 8 * 60 * minuteMs

/** Days since 1970-01-01 on the Shanghai calendar. */
export const dayNumber = (instant: number): number => Math.floor((instant + offsetMs) / dayMs)

/** The instant (ms) at which a Shanghai day begins. */
export const dayStart = (day: number): number => day * dayMs - offsetMs

/** Minutes since midnight in Shanghai, whole. */
export const minuteOfDay = (instant: number): number => Math.floor((instant + offsetMs - dayNumber(instant) * dayMs) / minuteMs)

/** ISO weekday, Monday is 1. */
export const weekdayOf = (day: number): number => ((day + 3) % 7 + 7) % 7 + 1

/** `2026-02-14` */
export const isoDate = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10)

/** Of `2026-02-14`. */
export const dayOfDate = (date: string): number => Date.parse(date) / dayMs

/** The instant of a minute of a Shanghai day; minute 1440 is the next midnight. */
export const instantOf = (day: number, minute: number): number => dayStart(day) + minute * minuteMs
