import { builtInTags } from '../built-in-tags'
import { pagesOf, type Pack } from '../pack-format'
import { defineElements } from './element'
import { RunningHost } from './running-host'
import { emptyJournal, listenToErrors, type Journal } from './journal'
import { drawSidePanel } from './side-panel'
import { SwitchBoard, switchesFrom, type Switches } from './switches'

/** What tests and the console may reach. */
interface WeappHost extends Journal {
  pages: string[]
  current(): string
  open(url: string): void
  set<Name extends keyof Switches>(name: Name, value: Switches[Name]): void
  switches(): Switches
}

declare global {
  interface Window { weappHost?: WeappHost }
}

const keptSwitches = 'weapp-host:switches'

async function main(): Promise<void> {
  const journal = emptyJournal()
  listenToErrors(journal)
  defineElements(builtInTags)
  const pack = await (await fetch(new URL('pack.json', document.baseURI))).json() as Pack
  const switches = new SwitchBoard(switchesFrom(location.search, JSON.parse(sessionStorage.getItem(keptSwitches) ?? '{}')))
  switches.onChange(() => sessionStorage.setItem(keptSwitches, JSON.stringify(switches.all())))

  const stage = document.getElementById('stage')!
  const phone = document.getElementById('phone')!
  const running = new RunningHost(pack, switches, journal, { mount: phone, cloudUrl: stage.dataset.cloud || location.origin })
  document.documentElement.dataset.theme = switches.get('theme')
  switches.onChange((name, value) => { if (name === 'theme') document.documentElement.dataset.theme = String(value) })
  drawSidePanel(stage, running, () => location.reload())

  const addressOf = () => {
    const page = running.topPage()
    const query = Object.entries(page?.query ?? {}).filter(([name]) => name !== '$taroTimestamp').map(([name, value]) => `${name}=${value}`).join('&')
    return `/${page?.path ?? ''}${query ? `?${query}` : ''}`
  }
  running.pages.onArrival(() => history.replaceState(null, '', `#${addressOf()}`))

  window.weappHost = {
    ...journal,
    pages: pagesOf(pack.app),
    current: addressOf,
    open: (url) => { running.pages.relaunch(url) },
    set: (name, value) => switches.set(name, value),
    switches: () => switches.all(),
  }
  running.start(location.hash.slice(1) || undefined)
}

main().catch((reason: unknown) => {
  console.error(reason)
  document.getElementById('phone')!.textContent = `小程序没有打开：${reason instanceof Error ? reason.message : String(reason)}`
})
