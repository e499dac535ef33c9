import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Browser } from 'playwright-core'

const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage',
]
const installed = [
  process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** The browser that comes with the packages is an ES module, which Jest cannot import: a process of its own unpacks it. */
function packedBrowser(): string {
  const script = "import chromium from '@sparticuz/chromium'; process.stdout.write(await chromium.executablePath())"
  return execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: path.resolve(__dirname, '../..'), encoding: 'utf8' })
}

/** A browser of this machine; where there is none, the one that came with the packages (Linux, without Chinese fonts). */
export async function openBrowser(): Promise<Browser> {
  const found = installed.find((file) => file && existsSync(file))
  return chromium.launch({ executablePath: found ?? packedBrowser(), args: flags })
}
