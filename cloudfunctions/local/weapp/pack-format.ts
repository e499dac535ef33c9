/** What `pack.json` holds: one built mini-program, ready to be opened. Paths have no leading slash and no suffix. */
export interface Pack {
  app: AppConfig
  /** `theme.json`: the values behind `@navBg` and the like. */
  themes: Record<'light' | 'dark', Record<string, string>>
  /** One JavaScript expression whose value maps a path to its compiled template. */
  templates: string
  scripts: Record<string, string>
  configs: Record<string, PageConfig>
  /** wxss of a path, imports resolved, rpx and viewport units rewritten. */
  styles: Record<string, string>
  /** Images and fonts of the package by path with suffix, as data URLs. */
  assets: Record<string, string>
  /** Attributes which the templates set on each built-in component. */
  attributes: Record<string, string[]>
}

export interface WindowConfig {
  navigationBarTitleText?: string
  navigationBarBackgroundColor?: string
  navigationBarTextStyle?: string
  navigationStyle?: string
  backgroundColor?: string
  enablePullDownRefresh?: boolean
  disableScroll?: boolean
}

export interface PageConfig extends WindowConfig {
  component?: boolean
  styleIsolation?: string
  usingComponents?: Record<string, string>
}

export interface TabBarItem { pagePath: string; text: string; iconPath?: string; selectedIconPath?: string }

export interface AppConfig {
  pages: string[]
  subPackages?: Array<{ root: string; pages: string[] }>
  subpackages?: Array<{ root: string; pages: string[] }>
  window?: WindowConfig
  tabBar?: { color?: string; selectedColor?: string; backgroundColor?: string; borderStyle?: string; list: TabBarItem[] }
  themeLocation?: string
  permission?: Record<string, { desc: string }>
  requiredPrivateInfos?: string[]
}

/** Every page of an app, main package first, in the order in which app.json has them. */
export function pagesOf(app: AppConfig): string[] {
  const packages = [...(app.subPackages ?? []), ...(app.subpackages ?? [])]
  return [...app.pages, ...packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`))]
}
