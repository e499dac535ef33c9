import type { ComponentSpace } from 'glass-easel'
import type { Pack } from '../../pack-format'
import { register } from './built-in'
import { button, navigator } from './button'
import { checkbox, checkboxGroup, label, radio, radioGroup, slider, switchControl } from './choices'
import { form } from './form'
import { image } from './image'
import { map } from './map'
import { picker } from './picker'
import { icon, progress, richText, webView } from './plain'
import { scrollView, swiper, swiperItem } from './scrolling'
import { input, textarea } from './text-fields'

const builtIns = [
  button, navigator, input, textarea, switchControl, checkbox, checkboxGroup, radio, radioGroup, slider, label, form, picker,
  image, map, scrollView, swiper, swiperItem, icon, progress, richText, webView,
]

/** Built-in components with behaviour; `view`, `text` and what is not here stay plain elements. */
export function registerBuiltIns(space: ComponentSpace, pack: Pack): void {
  for (const builtIn of builtIns) register(space, pack, builtIn)
}
