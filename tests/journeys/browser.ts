import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
]
const installed = [
  process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser that comes with the packages is an ES module, which Jest cannot import: it is asked in a process of its own. */
function packedBrowser(): { file: string; args: string[] } {
  const script = "import chromium from '@sparticuz/chromium'; console.log(JSON.stringify({ file: await chromium.executablePath(), args: chromium.args }))"
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: path.resolve(__dirname, '../..'), encoding: 'utf8' })
  return JSON.parse(said) as { file: string; args: string[] }
}

/** A browser of this machine; where there is none, the one that came with the packages (Linux, without Chinese fonts). */
export async function openBrowser(): Promise<Browser> {
  const found = installed.find((file) => file && existsSync(file))
  if (found) return chromium.launch({ executablePath: found, args: flags })
  const { file, args } = packedBrowser()
  return chromium.launch({ executablePath: file, args: [...args, ...flags] })
}
