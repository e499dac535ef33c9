/**
 * How far along a Hilbert curve over a square of 2^16 cells a side a cell lies: neighbours on the curve are neighbours on the
 * ground, so what is written in this order differs little from one to the next. x and y from 0 to 65,535.
 */
export function alongHilbert(x: number, y: number): number {
  let along = 0
  for (let side = 32_768; side >= 1; side /= 2) {
    const right = (x & side) > 0 ? 1 : 0
    const upper = (y & side) > 0 ? 1 : 0
    along += side * side * ((3 * right) ^ upper)
    if (upper === 0) {
      if (right === 1) {
        x = 65_535 - x
        y = 65_535 - y
      }
      const turned = x
      x = y
      y = turned
    }
  }
  return along
}
