// Without zod: the pages read it too.
/**
 * How a job is paid, and what `min` and `max` may be in fen: for a month, a day, an hour, a piece (计件), a kilometre (计程) or
 * a trip (按趟). The bounds catch a slipped digit; they are no minimum wage.
 */
export const payBounds = {
  monthly: [1_000_00, 100_000_00],
  daily: [50_00, 5_000_00],
  hourly: [10_00, 1_000_00],
  piece: [1, 10_000_00],
  kilometre: [10, 100_00],
  trip: [10_00, 50_000_00],
} as const satisfies Record<string, readonly [number, number]>
export type PayMethod = keyof typeof payBounds
export const payMethods = Object.keys(payBounds) as PayMethod[]

/** What the pay is made of: 底薪, 绩效, 提成, 计件计程所得, 加班费, 补贴, 全勤奖, 工龄工资. */
export const payParts = ['base', 'performance', 'commission', 'output', 'overtime', 'allowance', 'attendance', 'seniority'] as const
export type PayPart = (typeof payParts)[number]

export const isWithin = ({ min, max }: { min: number; max: number }, [least, most]: readonly [number, number]): boolean =>
  least <= min && min <= max && max <= most

/** Whether nobody can reckon a month from the rate alone. */
export const isByOutput = (method: PayMethod): boolean => method === 'piece' || method === 'kilometre' || method === 'trip'

/** Fen a month, for sorting, and what it assumes: `stated` by the employer, 21.75 paid days or 174 paid hours. */
export interface MonthlyRange { min: number; max: number; assumes: 'stated' | 'days-21.75' | 'hours-174' }
