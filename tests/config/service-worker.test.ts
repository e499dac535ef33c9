import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { precached } from '../../config/service-worker'

let dist: string
beforeEach(() => {
  dist = mkdtempSync(path.join(tmpdir(), 'h5-'))
  mkdirSync(path.join(dist, 'js'))
  for (const file of ['index.html', 'js/app.js', 'js/app.js.LICENSE.txt', 'js/app.js.map', 'sw.js']) writeFileSync(path.join(dist, file), file)
})
afterEach(() => rmSync(dist, { recursive: true }))

test('收着大厅的每个文件；不收它自己、许可和源码图', () => {
  expect(precached(dist).map(({ url }) => url)).toEqual(['index.html', 'js/app.js'])
})
test('改了一个文件，只有它的记号变', () => {
  const before = precached(dist)
  writeFileSync(path.join(dist, 'js/app.js'), 'another')
  const changed = precached(dist).filter(({ revision }, order) => revision !== before[order]!.revision)
  expect(changed.map(({ url }) => url)).toEqual(['js/app.js'])
})
