/** What a part is to somebody who cannot see it; the attributes' names differ between WeChat and the browser. */
export interface Meaning {
  role?: 'button' | 'link' | 'heading' | 'checkbox' | 'radio' | 'switch' | 'dialog' | 'status' | 'alert' | 'img' | 'list' | 'listitem' | 'search' | 'group' | 'main'
  label?: string | undefined
  checked?: boolean
  disabled?: boolean
  /** Of a heading; 2 unless told. */
  level?: number
  hidden?: boolean
  live?: 'polite' | 'assertive'
  /** Nothing behind it can be reached while it stands. */
  modal?: boolean
}

/** Attributes to spread on a Taro component. */
export type Attributes = Record<string, unknown>
