import { paths } from '../../../../paths'

/** As Taro's router keeps them. */
interface Routes { routes?: { path: string; load: () => unknown[] }[] }

/**
 * A browser fetches a page's script when it is opened, and without a network it could not; so the page of a station is
 * fetched beside the packs that answer for it.
 */
export function prepareStationPage(): void {
  const { routes = [] } = (window as { __taroAppConfig?: Routes }).__taroAppConfig ?? {}
  const page = routes.find(({ path }) => paths.station('').startsWith(`/${path.replace(/^\//, '')}`))
  void Promise.all(page?.load() ?? []).catch(() => undefined)
}
