export type LogLevel = 'info' | 'warn' | 'error'

/** One line of the local cloud's log; `source` is the part that speaks, or `function <name>` for a function's own output. */
export type Log = (level: LogLevel, source: string, message: string) => void

export const silent: Log = () => {}

/** A log that says each distinct thing once, for warnings that every request would repeat. */
export function once(log: Log): Log {
  const said = new Set<string>()
  return (level, source, message) => {
    const line = `${source} ${message}`
    if (said.has(line)) return
    said.add(line)
    log(level, source, message)
  }
}
