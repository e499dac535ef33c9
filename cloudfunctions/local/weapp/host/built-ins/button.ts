import { host } from '../host'
import { closestPart, isOn, type BuiltIn } from './built-in'

export const button: BuiltIn = {
  tag: 'button',
  defaults: { type: 'default', size: 'default', disabled: false, loading: false, plain: false, formType: '', openType: '' },
  created(part) {
    part.$$.tabIndex = 0
    part.$$.addEventListener('keydown', (event) => {
      if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); part.$$.click() }
    })
    part.$$.addEventListener('click', () => {
      if (isOn(part.data.disabled)) return
      const form = part.data.formType ? closestPart(part.$$, 'form') : undefined
      if (form) form.own[part.data.formType]?.()
      openTypes[part.data.openType]?.(part)
    })
  },
  render({ $$, data }) {
    if (!data.ariaRole) $$.setAttribute('role', 'button')
    $$.toggleAttribute('disabled', isOn(data.disabled))
    if (isOn(data.disabled)) $$.setAttribute('aria-disabled', 'true')
    else $$.removeAttribute('aria-disabled')
    for (const name of ['type', 'size']) $$.setAttribute(name, String(data[name] || 'default'))
    $$.toggleAttribute('plain', isOn(data.plain))
    $$.toggleAttribute('loading', isOn(data.loading))
    $$.setAttribute('hover-class', data.hoverClass || 'button-hover')
  },
}

const openTypes: Record<string, (part: Parameters<NonNullable<BuiltIn['created']>>[0]) => void> = {
  getPhoneNumber: (part) => {
    void host().ask({ title: '申请获取并验证你的手机号', text: '手机号由宿主示意，不会发给任何人', confirm: '允许', cancel: '不允许' }).then((yes) =>
      part.triggerEvent('getphonenumber', yes ? { code: `dev-phone-${host().switches.get('cast')}`, errMsg: 'getPhoneNumber:ok' } : { errMsg: 'getPhoneNumber:fail user deny' }))
  },
  agreePrivacyAuthorization: (part) => {
    host().switches.set('privacy', 'agreed')
    part.triggerEvent('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' })
  },
  openSetting: (part) => { void host().openSettings().then((authSetting) => part.triggerEvent('opensetting', { authSetting, errMsg: 'openSetting:ok' })) },
  share: () => { host().note('share', host().topPage()?.instance.onShareAppMessage?.({ from: 'button' })); host().toast('转发：宿主里不发送') },
  contact: () => { host().note('contact', {}); host().toast('客服会话：宿主里不打开') },
  feedback: () => { host().note('feedback', {}); host().toast('意见反馈：宿主里不打开') },
}

export const navigator: BuiltIn = {
  tag: 'navigator',
  defaults: { url: '', openType: 'navigate', delta: 1 },
  created(part) {
    part.$$.setAttribute('role', 'link')
    part.$$.tabIndex = 0
    part.$$.addEventListener('click', () => {
      const { url, openType, delta } = part.data
      const name = openType === 'navigate' ? 'navigateTo' : openType === 'redirect' ? 'redirectTo' : openType
      void Promise.resolve(host().wx[name]?.({ url, delta: Number(delta) })).then(
        () => part.triggerEvent('success', {}), (problem) => part.triggerEvent('fail', problem))
    })
  },
}
