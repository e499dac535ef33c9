declare module 'miniprogram-compiler' {
  /** WeChat's own compiler; throws with the place of the fault. */
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string
}
