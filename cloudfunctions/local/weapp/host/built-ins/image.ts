import { host } from '../host'
import { element } from '../phone'
import type { BuiltIn } from './built-in'

const fits: Record<string, string> = { scaleToFill: 'fill', aspectFit: 'contain', aspectFill: 'cover', widthFix: 'fill', heightFix: 'fill', center: 'none' }

export const image: BuiltIn = {
  tag: 'image',
  defaults: { src: '', mode: 'scaleToFill' },
  created(part) {
    const picture = element('img', 'wx-image-picture')
    picture.alt = ''
    part.own.picture = picture
    part.$$.append(picture)
    picture.addEventListener('load', () => part.triggerEvent('load', { width: picture.naturalWidth, height: picture.naturalHeight }))
    picture.addEventListener('error', () => part.triggerEvent('error', { errMsg: `GET ${part.data.src} failed` }))
  },
  render({ $$, own, data }) {
    own.picture.style.objectFit = fits[data.mode] ?? 'fill'
    $$.setAttribute('mode', data.mode)
    if (data.ariaLabel && !data.ariaRole) $$.setAttribute('role', 'img')
  },
  changed: {
    src({ own }, src) {
      const address = src ? host().asset(String(src)) : ''
      if (address) own.picture.src = address
      else own.picture.removeAttribute('src')
    },
  },
}
