const startOfScan = 0xda
/** EXIF and XMP, with the place where it was taken; Photoshop's notes; comments. The colour profile (APP2) and Adobe's transform (APP14) stay. */
const tellsOrigin = (marker: number): boolean => marker === 0xe1 || marker === 0xed || marker === 0xfe

/** The same picture without the notes that tell where, when and with what it was taken. What is no whole JPEG comes back as it is. */
export function withoutOrigin<Bytes extends Uint8Array>(jpeg: Bytes): Bytes {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (at + 4 <= jpeg.length && jpeg[at] === 0xff && jpeg[at + 1] !== startOfScan) {
    const next = at + 2 + jpeg[at + 2]! * 256 + jpeg[at + 3]!
    if (!tellsOrigin(jpeg[at + 1]!)) kept.push(jpeg.subarray(at, next))
    at = next
  }
  if (jpeg[at] !== 0xff) return jpeg
  kept.push(jpeg.subarray(at))
  const whole = jpeg.slice(0, kept.reduce((sum, part) => sum + part.length, 0)) as Bytes
  let filled = 0
  for (const part of kept) {
    whole.set(part, filled)
    filled += part.length
  }
  return whole
}
