/** Built-in components of WeChat which the templates may name; in the host each is an element `wx-…`. */
export const builtInTags = [
  'view', 'text', 'image', 'icon', 'progress', 'rich-text', 'scroll-view', 'swiper', 'swiper-item', 'cover-view', 'cover-image',
  'button', 'input', 'textarea', 'switch', 'slider', 'form', 'label', 'checkbox', 'checkbox-group', 'radio', 'radio-group',
  'picker', 'picker-view', 'picker-view-column', 'navigator', 'map', 'web-view', 'canvas', 'page-meta', 'navigation-bar',
  'movable-area', 'movable-view', 'root-portal', 'match-media', 'open-data', 'official-account', 'video', 'audio', 'camera',
] as const
