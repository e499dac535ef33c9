import type { CalendarEvent } from './platform-port'

const longestLine = 75

/** An event as RFC 5545 writes it down, for any calendar. */
export function calendarFile({ id, title, place, notes, starts, ends }: CalendarEvent, now: number): string {
  return [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//workers-home//hall//ZH', 'BEGIN:VEVENT',
    `UID:${id}@workers-home`, `DTSTAMP:${utc(now)}`, `DTSTART:${utc(starts)}`, `DTEND:${utc(ends)}`,
    `SUMMARY:${text(title)}`, `LOCATION:${text(place)}`, `DESCRIPTION:${text(notes)}`,
    'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${text(title)}`, 'TRIGGER:-PT1H', 'END:VALARM',
    'END:VEVENT', 'END:VCALENDAR', '',
  ].map(folded).join('\r\n')
}

/** `20261122T114500Z` */
const utc = (instant: number): string => new Date(instant).toISOString().replace(/[-:]|\.\d{3}/g, '')

const text = (words: string): string => words.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

const octets = (sign: string): number => new TextEncoder().encode(sign).length

/** No line longer than 75 octets; a sign is never cut in two. */
function folded(line: string): string {
  let written = ''
  let length = 0
  for (const sign of line) {
    const more = octets(sign)
    if (length + more > longestLine) {
      written += '\r\n '
      length = 1
    }
    written += sign
    length += more
  }
  return written
}
