import type { TellMeProps } from './tell-me-props'

/** A browser has no WeChat to be told through. */
export const TellMe = (_props: TellMeProps) => null
