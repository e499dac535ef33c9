declare module 'miniprogram-compiler' {
  /** WeChat's own compilers; they throw with the place of the fault. */
  export function wxmlToJs(root: string, options?: { maxBuffer?: number }): string
  export function wxssToJs(root: string, options?: { maxBuffer?: number }): string
}
