/** One scan of a pass at a door that may have been offline. */
export interface Scan {
  serial: number
  scanner: string
  /** ms, by the scanner's clock. */
  at: number
  /** The scanner's own count, so that a scan which is sent again is known. */
  sequence: number
}
export type MergedScan = Scan & ({ outcome: 'check-in' } | { outcome: 'duplicate'; first: Scan })

/**
 * The scans of all doors as one record, the same whatever order they arrive in and however often: per pass the first by time,
 * scanner and count is the check-in, the others name it.
 */
export function mergeScans(scans: readonly Scan[]): MergedScan[] {
  const first = new Map<number, Scan>()
  return [...scans].sort(byTime).filter((scan, index, sorted) => index === 0 || byTime(scan, sorted[index - 1]!) !== 0).map(({ serial, scanner, at, sequence }) => {
    const scan = { serial, scanner, at, sequence }
    const earlier = first.get(serial)
    if (earlier) return { ...scan, outcome: 'duplicate', first: earlier }
    first.set(serial, scan)
    return { ...scan, outcome: 'check-in' }
  })
}

const byTime = (a: Scan, b: Scan): number =>
  a.at - b.at || (a.scanner < b.scanner ? -1 : a.scanner > b.scanner ? 1 : 0) || a.sequence - b.sequence || a.serial - b.serial
