import type { Host } from '../host'
import { answeringAll, type CallOptions } from './call'

export function routingApi(host: Host) {
  const { pages } = host
  return {
    ...answeringAll({
      navigateTo: ({ url, events }: CallOptions) => {
        const channel = eventChannel()
        for (const [name, listener] of Object.entries((events ?? {}) as Record<string, never>)) channel.on(name, listener)
        const opened = pages.push(url)
        opened.instance.getOpenerEventChannel = () => channel
        return { eventChannel: channel }
      },
      redirectTo: ({ url }) => { pages.replace(url) },
      navigateBack: ({ delta }) => pages.back(Number(delta) || 1),
      switchTab: ({ url }) => { pages.switchTab(url) },
      reLaunch: ({ url }) => { pages.relaunch(url) },
      setNavigationBarTitle: ({ title }) => host.topPage()?.frame.setTitle(title),
      setNavigationBarColor: ({ frontColor, backgroundColor }) => host.topPage()?.frame.setColors(frontColor, backgroundColor),
      showNavigationBarLoading: () => host.topPage()?.frame.setLoading(true),
      hideNavigationBarLoading: () => host.topPage()?.frame.setLoading(false),
      setBackgroundColor: () => {},
      setTabBarItem: () => {},
      setTabBarBadge: () => {},
      removeTabBarBadge: () => {},
      hideHomeButton: () => {},
      startPullDownRefresh: () => { host.topPage()?.instance.onPullDownRefresh?.() },
      stopPullDownRefresh: () => {},
      pageScrollTo: ({ scrollTop, duration, selector }) => {
        const page = host.topPage()
        const target = selector ? page?.root.getComponent().getShadowRoot()?.querySelector(selector)?.$$ as unknown as HTMLElement | undefined : undefined
        const behavior = duration === 0 ? 'auto' as const : 'smooth' as const
        if (target) target.scrollIntoView({ behavior })
        else page?.frame.scroller.scrollTo({ top: Number(scrollTop) || 0, behavior })
      },
    }),
  }
}

type Listener = (...parts: unknown[]) => void

function eventChannel() {
  const listeners: Record<string, Listener[]> = {}
  return {
    on: (name: string, listener: Listener) => { (listeners[name] ??= []).push(listener) },
    once: (name: string, listener: Listener) => { (listeners[name] ??= []).push(listener) },
    off: (name: string, listener: Listener) => { listeners[name] = (listeners[name] ?? []).filter((other) => other !== listener) },
    emit: (name: string, ...parts: unknown[]) => { for (const listener of listeners[name] ?? []) listener(...parts) },
  }
}
