import { createContext, type ReactNode, useContext } from 'react'

/** What is true for every page at once; the app provides it. */
export interface Surroundings {
  care: boolean
  /** Factor of type size from the phone's own setting, 1 is usual. */
  fontScale: number
  /** The line that stands at the top while there is no network. */
  offline: string | null
  /** What the way back is called where the platform draws none. */
  back: string
  /** What may have to stand over whatever page is open. */
  over?: ReactNode
}

const Context = createContext<Surroundings>({ care: false, fontScale: 1, offline: null, back: '' })

export const SurroundingsProvider = Context.Provider
export const useSurroundings = (): Surroundings => useContext(Context)
