const { execFileSync } = require('node:child_process')
const { mkdtempSync, rmSync } = require('node:fs')
const { tmpdir } = require('node:os')
const path = require('node:path')

/** The demo, laid out once a run: every file of tests that asks for it begins with a copy in memory. */
function layOutOnce() {
  if (process.env.SEEDED_ARCHIVE) return
  const folder = mkdtempSync(path.join(tmpdir(), 'workers-home-demo-'))
  execFileSync(process.execPath, ['--import', 'tsx', path.join(__dirname, 'seed-before-tests.ts'), folder], { stdio: ['ignore', 'ignore', 'inherit'] })
  process.env.SEEDED_ARCHIVE = folder
}

/** Nothing of it stays on the machine. */
function forget() {
  if (!process.env.SEEDED_ARCHIVE) return
  rmSync(process.env.SEEDED_ARCHIVE, { recursive: true, force: true })
  delete process.env.SEEDED_ARCHIVE
}

module.exports = { layOutOnce, forget }
