/** One crossing from logic to view: its size, and which paths of the page's data it changed. */
export interface SetDataEntry { page: string; bytes: number; paths: string[]; at: number }

/** What the host has seen: for tests to judge and for people to look at. */
export interface Journal {
  setDataLog: SetDataEntry[]
  errors: string[]
  /** What WeChat would print as a warning and let pass. */
  warnings: string[]
  /** Keys of `wx` which the code asked for and the host does not have. */
  unknownKeys: string[]
  /** Calls that leave the mini-program: call, navigate, copy… */
  calls: Array<{ name: string; options: unknown }>
}

export const emptyJournal = (): Journal => ({ setDataLog: [], errors: [], warnings: [], unknownKeys: [], calls: [] })

export function listenToErrors(journal: Journal): void {
  const words = (reason: unknown) => (reason instanceof Error ? reason.stack ?? reason.message : String((reason as { errMsg?: string })?.errMsg ?? reason))
  window.addEventListener('error', (event) => { if (event.message) journal.errors.push(words(event.error ?? event.message)) })
  window.addEventListener('unhandledrejection', (event) => journal.errors.push(words(event.reason)))
  const print = console.error.bind(console)
  console.error = (...parts: unknown[]) => {
    journal.errors.push(parts.map(words).join(' '))
    print(...parts)
  }
}
