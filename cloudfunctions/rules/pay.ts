import type { MonthlyRange, Pay } from '../contract/pay'

/** 月计薪天数 and the hours in them (劳社部发〔2008〕3号; 21.75 was kept when holidays became thirteen, 人社部发〔2025〕2号). */
const paidDays = 21.75
const paidHours = 174

/** What a month may bring, in fen; null where pay is by output and the employer states no month. */
export function monthlyRange({ method, min, max, month }: Pay): MonthlyRange | null {
  switch (method) {
    case 'monthly': return { min, max, assumes: 'stated' }
    case 'daily': return { min: Math.round(min * paidDays), max: Math.round(max * paidDays), assumes: 'days-21.75' }
    case 'hourly': return { min: min * paidHours, max: max * paidHours, assumes: 'hours-174' }
    case 'piece': case 'kilometre': case 'trip': return month ? { ...month, assumes: 'stated' } : null
  }
}
