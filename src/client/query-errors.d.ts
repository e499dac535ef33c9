import type { HallProblem } from './problem'

declare module '@tanstack/react-query' {
  interface Register {
    /** `call` throws nothing else. */
    defaultError: HallProblem
  }
}
