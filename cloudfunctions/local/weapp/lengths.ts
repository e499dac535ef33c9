/**
 * The units which mean the phone and not the browser window: `rpx` (1/750 of the phone's width), `vw`, `vh`. The host
 * sets --phone-width and --page-height.
 */
export function lengths(declarations: string): string {
  return declarations
    .replace(/(^|[\s:,(*/+-])(-?(?:\d+\.?\d*|\.\d+))(vw|vh)\b/g, (_all, before: string, size: string, unit: string) =>
      `${before}calc(var(${unit === 'vw' ? '--phone-width, 100vw' : '--page-height, 100vh'}) * ${Number(size)} / 100)`)
    .replace(/(-?(?:\d+\.?\d*|\.\d+))rpx\b/g, (_all, size: string) => `calc(var(--phone-width, 100vw) * ${Number(size)} / 750)`)
}
