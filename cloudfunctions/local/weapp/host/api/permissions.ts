import type { Host } from '../host'
import { answeringAll, Refusal } from './call'

export type AuthSetting = Record<string, boolean>

type PrivacyAnswer = { event: 'agree' | 'disagree' | 'exposureAuthorization'; buttonId?: string }
type PrivacyListener = (resolve: (answer: PrivacyAnswer) => void, info: { referrer: string }) => void

/** What WeChat asks people for before a mini-program may know something about them. */
export function permissionsApi(host: Host) {
  const { switches } = host
  const granted = (): AuthSetting => (asked.has(host) || switches.get('location') === 'deny' ? { 'scope.userLocation': switches.get('location') === 'allow' } : {})
  return {
    onNeedPrivacyAuthorization: (listener: PrivacyListener) => { privacyListeners.set(host, listener) },
    ...answeringAll({
      getSetting: () => ({ authSetting: granted(), subscriptionsSetting: { mainSwitch: true } }),
      openSetting: async () => ({ authSetting: await host.openSettings() }),
      authorize: async ({ scope }) => {
        if (scope === 'scope.userLocation') await askForLocation(host)
        return {}
      },
      getPrivacySetting: () => ({ needAuthorization: switches.get('privacy') !== 'agreed', privacyContractName: '《职工之家隐私保护指引》' }),
      requirePrivacyAuthorize: () => requirePrivacy(host, 'requirePrivacyAuthorize'),
      openPrivacyContract: () => { host.note('openPrivacyContract', {}); host.toast('隐私保护指引：由微信打开') },
      requestSubscribeMessage: async ({ tmplIds }) => {
        const yes = await host.ask({ title: '接收通知', text: `${(tmplIds as string[]).length} 项订阅消息`, confirm: '允许', cancel: '取消' })
        return Object.fromEntries((tmplIds as string[]).map((id) => [id, yes ? 'accept' : 'reject']))
      },
    }),
  }
}

const privacyListeners = new WeakMap<Host, PrivacyListener>()
const asked = new WeakSet<Host>()

/** The privacy notice comes first; WeChat refuses with errno 104 when it was not agreed to. */
export async function requirePrivacy(host: Host, referrer: string): Promise<void> {
  if (host.switches.get('privacy') === 'agreed') return
  const listener = privacyListeners.get(host)
  const answer = await new Promise<PrivacyAnswer>((resolve) => {
    if (listener) listener(resolve, { referrer })
    else void host.ask({ title: '用户隐私保护提示', text: '使用前请阅读《职工之家隐私保护指引》', confirm: '同意', cancel: '拒绝' })
      .then((yes) => resolve({ event: yes ? 'agree' : 'disagree' }))
  })
  if (answer.event !== 'agree') throw new Refusal('privacy permission is not authorized', { errno: 104 })
  host.switches.set('privacy', 'agreed')
}

export async function askForLocation(host: Host): Promise<void> {
  await requirePrivacy(host, 'getLocation')
  asked.add(host)
  if (host.switches.get('location') === 'deny') throw new Refusal('auth deny', { errno: 103 })
}
