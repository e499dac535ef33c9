import { programsOf, seedsToTell, tellAll } from './stories'

const calls = Number(process.env.REQUESTS ?? 1_000)
const longMs = 3_600_000

/** Tells the stories of these seeds, and judges every one. */
export function tellsWell(which: string, isTold: (seed: number) => boolean, file: string): void {
  const seeds = seedsToTell(16).filter(isTold)
  test(`真的云函数，${which}的 ${seeds.length} 颗种子，每颗 ${calls} 次请求，什么都会坏：不超、不漏、不乱序，说过的都算数`, async () => {
    const told = await tellAll(seeds, { programs: await programsOf(), calls }, file)
    expect(told.wrong).toEqual([])
    expect(told.seated).toBeGreaterThanOrEqual(seeds.length)
    expect(told.calls).toBeGreaterThanOrEqual(seeds.length * calls)
  }, longMs)
}
