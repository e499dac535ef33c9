/**
 * Writes the icons of the hall (src/ui/icon-drawings.scss, src/ui/icon-name.ts) from lucide-static (ISC): only the ones listed here.
 * Run again after changing the list: node config/icons.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'

const names = [
  // furniture
  'chevron-down', 'chevron-left', 'chevron-right', 'chevron-up', 'circle-alert', 'clock', 'copy', 'external-link', 'info', 'locate-fixed', 'map',
  'map-pin', 'navigation', 'phone', 'refresh-cw', 'search', 'wifi-off', 'x', 'check', 'a-large-small', 'trash-2',
  'shield-check', 'door-open', 'award', 'landmark', 'minus', 'plus', 'hourglass', 'calendar-plus', 'ticket', 'message-square', 'video', 'users',
  // what has a date
  'briefcase', 'graduation-cap', 'trophy', 'calendar-days',
  // what a place offers
  'glass-water', 'microwave', 'refrigerator', 'battery-charging', 'armchair', 'air-vent', 'briefcase-medical', 'toilet', 'wifi',
  'book-open', 'umbrella', 'wrench', 'shower-head', 'washing-machine', 'baby', 'heart-pulse', 'battery-full', 'utensils', 'scissors',
  'scale', 'qr-code', 'scan-face', 'keyboard', 'hand-helping', 'camera', 'heart', 'heart-filled', 'star', 'star-filled', 'circle-parking', 'history', 'pencil-line', 'lock',
  // activities and courses
  'presentation', 'images', 'list-checks',
]

/** What is on is drawn full: `heart-filled` is `heart`. */
const full = /-filled$/
const drawing = (name) => readFileSync(`node_modules/lucide-static/icons/${name.replace(full, '')}.svg`, 'utf8')
  .replace(/<!--[^]*?-->/, '').replace(/^[^]*?<svg[^>]*>|<\/svg>/g, '').replace(/\s*\n\s*/g, '').replace(/ \/>/g, '/>')

const dataUri = (name) => {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='${full.test(name) ? '#000' : 'none'}' stroke='#000' stroke-width='1.75' stroke-linecap='round' stroke-linejoin='round'>${drawing(name).replace(/"/g, "'")}</svg>`
  return `data:image/svg+xml,${svg.replace(/[#<>%]/g, (sign) => encodeURIComponent(sign))}`
}

const note = 'Written by config/icons.mjs from lucide-static (ISC). Do not edit.'
writeFileSync('src/ui/icon-drawings.scss', `// ${note}\n${names.map((name) => `.i-${name} { --i: url("${dataUri(name)}"); }`).join('\n')}\n`)
writeFileSync('src/ui/icon-name.ts', `// ${note}\nexport type IconName =\n${names.map((name) => `  | '${name}'`).join('\n')}\n`)
