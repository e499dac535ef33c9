import type { Hall } from '../hall'

/** In the sheet that asks from where to look: a county by one press, a township by two. */
export async function pickArea(hall: Hall, county: string, township?: string): Promise<void> {
  const sheet = hall.screen.getByRole('dialog')
  if (!township) return sheet.getByRole('button', { name: new RegExp(`^${county}，`) }).tap()
  await sheet.getByRole('button', { name: `${county}乡镇街道` }).tap()
  await sheet.getByRole('button', { name: new RegExp(`^${township}`) }).tap()
}
