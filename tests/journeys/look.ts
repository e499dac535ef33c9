/**
 * `npm run look -- [folder] [scene …]`: every page as it looks, on both hosts, small and large, light, dark and in care mode;
 * with names, only the scenes that begin with one of them. A scene may go on where the one before it ended.
 */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { buildStale } from '../../config/build'
import { root } from '../../config/functions'
import { openBrowser } from './browser'
import { hosts, openHall, type Hall } from './hall'
import { HomePage } from './pages/home-page'
import { scenes } from './scenes'
import { openWorld } from './world'

const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist/look'))
const wanted = Object.entries(scenes).filter(([name]) => process.argv.length < 4 || process.argv.slice(3).some((start) => name.startsWith(start)))
const screens = [{ width: 375, height: 667 }, { width: 1280, height: 800 }]
const moods = [{ name: 'light', theme: 'light' }, { name: 'dark', theme: 'dark' }, { name: 'care', theme: 'light' }] as const

async function look(): Promise<void> {
  if (!process.env.HALL_ORIGIN) await buildStale(console.log)
  mkdirSync(folder, { recursive: true })
  const [world, browser] = await Promise.all([openWorld(), openBrowser()])
  try {
    for (const host of hosts) for (const screen of screens) for (const mood of moods) {
      const hall = await openHall(host, browser, world, { ...screen, theme: mood.theme, scale: 2 })
      await hall.open('/pages/home/index')
      if (mood.name === 'care') await new HomePage(hall).turnOnCare()
      for (const [name, go] of wanted) {
        const file = path.join(folder, `${name}-${host === 'built-mini-program' ? 'weapp' : 'h5'}-${screen.width}-${mood.name}.png`)
        await shoot(hall, go, file)
      }
      for (const complaint of await hall.complaints()) console.error(`${host}: ${complaint}`)
      await hall.close()
    }
  } finally {
    await browser.close()
    await world.close()
  }
  console.log(folder)
}

/** A scene that cannot be reached is told, with what stands there instead; the others are still shown. */
async function shoot(hall: Hall, go: (hall: Hall) => Promise<void>, file: string): Promise<void> {
  try {
    await go(hall)
    await hall.page.waitForLoadState('networkidle')
    // A pressed part shows it for a moment longer.
    await hall.page.waitForTimeout(150)
  } catch (reason) {
    console.error(`${path.basename(file)}: ${(reason as Error).message.split('\n')[0]}`)
    process.exitCode = 1
  }
  await hall.page.screenshot({ path: file, animations: 'disabled' })
}

void look()
