/**
 * Draws the small PNGs that WeChat wants as files : tab bar icons from lucide-static (ISC) in src/assets, map markers beside the map.
 * Run again after changing a shape: CHROMIUM=/usr/bin/chromium node config/pictures.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { chromium } from 'playwright-core'

const grey = '#8c8c8c'
const red = '#d4282e'

const lucide = (name, colour) => readFileSync(`node_modules/lucide-static/icons/${name}.svg`, 'utf8')
  .replace(/width="24"/, 'width="81"').replace(/height="24"/, 'height="81"').replace(/viewBox="[^"]*"/, 'viewBox="-3 -3 30 30"')
  .replaceAll('currentColor', colour).replace('stroke-width="2"', 'stroke-width="1.75"')

/** A drop whose point stands on the place; the mark inside differs by state as the colour does. */
const pin = (colour, mark) => `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="84" viewBox="0 0 36 42">
  <path d="M18 41C18 41 33 26.5 33 16.5A15 15 0 0 0 3 16.5C3 26.5 18 41 18 41Z" fill="${colour}" stroke="#fff" stroke-width="2"/>${mark}</svg>`
const marks = {
  good: '<circle cx="18" cy="16.5" r="6" fill="#fff"/>',
  soon: '<path d="M18 10.500A6 6 0 0 0 18 22.500Z" fill="#fff"/><circle cx="18" cy="16.500" r="5.200" fill="none" stroke="#fff" stroke-width="1.600"/>',
  off: '<circle cx="18" cy="16.500" r="5" fill="none" stroke="#fff" stroke-width="2"/>',
  doubt: '<path d="M18 9.500 25 16.500 18 23.500 11 16.500Z" fill="#fff"/>',
  halt: '<path d="M14 11v11M22 11v11" stroke="#fff" stroke-width="3"/>',
}
const bubble = (colour) => `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96"><circle cx="48" cy="48" r="43" fill="${colour}" stroke="#fff" stroke-width="6"/></svg>`

const pictures = {
  'tab-home.png': [81, 81, lucide('house', grey)],
  'tab-home-on.png': [81, 81, lucide('house', red)],
  'tab-me.png': [81, 81, lucide('user-round', grey)],
  'tab-me-on.png': [81, 81, lucide('user-round', red)],
  'pin-good.png': [72, 84, pin('#067a3e', marks.good)],
  'pin-soon.png': [72, 84, pin('#c65d00', marks.soon)],
  'pin-off.png': [72, 84, pin('#6b6b6b', marks.off)],
  'pin-doubt.png': [72, 84, pin('#9a7400', marks.doubt)],
  'pin-halt.png': [72, 84, pin('#b3261e', marks.halt)],
  'bubble-good.png': [96, 96, bubble('#067a3e')],
  'bubble-off.png': [96, 96, bubble('#6b6b6b')],
  'origin.png': [64, 64, '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="30" fill="#c8161d" fill-opacity=".2"/><circle cx="32" cy="32" r="14" fill="#c8161d" stroke="#fff" stroke-width="5"/></svg>'],
}

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] })
const page = await browser.newPage()
for (const [name, [width, height, svg]] of Object.entries(pictures)) {
  await page.setViewportSize({ width, height })
  await page.setContent(`<body style="margin:0;background:transparent">${svg.replace('<svg', '<svg style="display:block"')}</body>`)
  writeFileSync(`${name.startsWith('tab-') ? 'src/assets' : 'src/features/station/_parts/station-map'}/${name}`, await page.screenshot({ omitBackground: true }))
}
await browser.close()
