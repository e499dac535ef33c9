import { nodeOf } from '../backend'
import { isOn, type BuiltIn, type Part } from './built-in'

export const scrollView: BuiltIn = {
  tag: 'scroll-view',
  defaults: { scrollX: false, scrollY: false, upperThreshold: 50, lowerThreshold: 50, scrollTop: '', scrollLeft: '', scrollIntoView: '' },
  created(part) {
    let before = { top: 0, left: 0 }
    const crossed = { upper: false, lower: false }
    part.$$.addEventListener('scroll', () => {
      const { scrollTop, scrollLeft, scrollWidth, scrollHeight, clientHeight, clientWidth } = part.$$
      part.triggerEvent('scroll', { scrollTop, scrollLeft, scrollWidth, scrollHeight, deltaX: before.left - scrollLeft, deltaY: before.top - scrollTop })
      const [at, rest] = isOn(part.data.scrollX) ? [scrollLeft, scrollWidth - clientWidth - scrollLeft] : [scrollTop, scrollHeight - clientHeight - scrollTop]
      const upper = at <= Number(part.data.upperThreshold)
      const lower = rest <= Number(part.data.lowerThreshold)
      const forward = scrollTop > before.top || scrollLeft > before.left
      if (upper && !crossed.upper && !forward) part.triggerEvent('scrolltoupper', { direction: 'top' })
      if (lower && !crossed.lower && forward) part.triggerEvent('scrolltolower', { direction: 'bottom' })
      Object.assign(crossed, { upper, lower })
      before = { top: scrollTop, left: scrollLeft }
    }, { passive: true })
  },
  render({ $$, data }) {
    $$.style.overflowX = isOn(data.scrollX) ? 'auto' : 'hidden'
    $$.style.overflowY = isOn(data.scrollY) ? 'auto' : 'hidden'
  },
  changed: {
    scrollTop(part, value) { scroll(part, 'top', value) },
    scrollLeft(part, value) { scroll(part, 'left', value) },
    scrollIntoView(part, id) {
      if (id) requestAnimationFrame(() => [...part.$$.querySelectorAll('*')].find((inner) => nodeOf(inner)?.id === id)?.scrollIntoView({ block: 'nearest' }))
    },
  },
}

function scroll(part: Part, side: 'top' | 'left', value: unknown): void {
  if (value === '' || value === undefined || value === null || Number.isNaN(Number(value))) return
  requestAnimationFrame(() => part.$$.scrollTo({ [side]: Number(value), behavior: isOn(part.data.scrollWithAnimation) ? 'smooth' : 'auto' }))
}

const width = (part: Part) => part.$$.clientWidth || 1
const items = (part: Part) => [...part.$$.children].filter((child) => child.localName === 'wx-swiper-item')

export const swiper: BuiltIn = {
  tag: 'swiper',
  defaults: { current: 0, autoplay: false, interval: 5000, indicatorDots: false, vertical: false, duration: 500 },
  created(part) {
    part.own.at = 0
    part.$$.addEventListener('scrollend', () => {
      const current = Math.round(part.$$.scrollLeft / width(part))
      if (current === part.own.at) return
      part.own.at = current
      part.triggerEvent('change', { current, currentItemId: '', source: part.own.source ?? 'touch' })
      part.own.source = 'touch'
    })
  },
  attached(part) {
    part.own.timer = setInterval(() => {
      if (!isOn(part.data.autoplay) || items(part).length < 2) return
      part.own.source = 'autoplay'
      part.$$.scrollTo({ left: ((part.own.at + 1) % items(part).length) * width(part), behavior: 'smooth' })
    }, Number(part.data.interval) || 5000)
  },
  detached(part) { clearInterval(part.own.timer) },
  changed: {
    current(part, value) {
      part.own.at = Number(value) || 0
      requestAnimationFrame(() => part.$$.scrollTo({ left: part.own.at * width(part) }))
    },
  },
}

export const swiperItem: BuiltIn = { tag: 'swiper-item', defaults: { itemId: '' } }
