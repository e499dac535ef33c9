/** Even tops, so that the middle of the axis is a whole number too. */
const tops = [4, 6, 8, 10, 12, 16, 20, 30, 40, 50, 60, 80]

/** Where the axis of a plot ends: at or above the largest figure. */
export function axisTop(most: number): number {
  for (let scale = 1; ; scale *= 10) {
    const top = tops.find((each) => each * scale >= most)
    if (top !== undefined) return top * scale
  }
}
