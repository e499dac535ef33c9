import type { Root } from 'glass-easel-miniprogram-adapter'
import type { WindowConfig } from '../pack-format'
import type { Frame } from './phone'

/** A page or component as the code sees it (`this`). */
export interface Instance {
  [method: string]: any
  route: string
  options: Record<string, string>
  setData(data: Record<string, unknown>, done?: () => void): void
}

export interface OpenPage {
  path: string
  query: Record<string, string>
  instance: Instance
  root: Root
  element: HTMLElement
  frame: Frame
  config: WindowConfig
}

/** The ways from page to page; each throws WeChat's own words when it must not be gone. */
export interface Ways {
  readonly top: OpenPage | undefined
  push(url: string): OpenPage
  replace(url: string): OpenPage
  back(delta?: number): void
  switchTab(url: string): OpenPage
  relaunch(url: string): OpenPage
}
