import tcb from '@cloudbase/node-sdk'

/**
 * The variables that the platform vouches for in this one call. `process.env` still holds those of the call before
 * (another person's), so they are read from the context alone.
 */
export function platformVariables(context: unknown): Readonly<Record<string, string | undefined>> {
  const { environment, environ } = tcb.parseContext(context as Parameters<typeof tcb.parseContext>[0])
  return (environment ?? environ ?? {}) as Record<string, string | undefined>
}
