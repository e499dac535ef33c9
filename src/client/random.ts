const source = (globalThis as { crypto?: { getRandomValues?: (into: Uint32Array) => Uint32Array } }).crypto

/** From 0 up to, not including, 1. WeChat has no crypto at hand: what comes from here there is told apart, and is no secret. */
export const random = (): number => (source?.getRandomValues ? source.getRandomValues(new Uint32Array(1))[0]! / 2 ** 32 : Math.random())
