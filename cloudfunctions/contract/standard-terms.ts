// Without zod: the pages read it too.
/** What counties publish and rules compare with: 低保标准, fen a month and head; 最低工资, fen a month. */
export const measures = ['living', 'wage'] as const
export type Measure = (typeof measures)[number]
/** Kept as long as anybody remembers them. */
export const oldestStandardYear = 2020
