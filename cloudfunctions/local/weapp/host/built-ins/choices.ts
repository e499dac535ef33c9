import { element } from '../phone'
import { closestPart, isOn, partOf, type BuiltIn, type Part } from './built-in'

const disabled = (part: Part) => isOn(part.data.disabled)

function asControl(part: Part, role: string, toggle: () => void): void {
  part.own.toggle = () => { if (!disabled(part)) toggle() }
  part.$$.tabIndex = 0
  part.own.role = role
  part.$$.addEventListener('click', () => part.own.toggle())
  part.$$.addEventListener('keydown', (event) => {
    if (event.key === ' ' || event.key === 'Enter') { event.preventDefault(); part.own.toggle() }
  })
}

function show(part: Part): void {
  if (!part.data.ariaRole) part.$$.setAttribute('role', part.own.role)
  part.$$.setAttribute('aria-checked', String(part.own.checked))
  part.$$.toggleAttribute('checked', part.own.checked)
  part.$$.toggleAttribute('disabled', disabled(part))
  if (part.data.color) part.$$.style.setProperty('--control-colour', part.data.color)
}

const checkedChanged = { checked(part: Part, value: unknown) { part.own.checked = isOn(value); show(part) } }

export const switchControl: BuiltIn = {
  tag: 'switch',
  defaults: { checked: false, disabled: false, type: 'switch', color: '' },
  created(part) {
    part.own.checked = false
    part.own.formValue = () => part.own.checked
    asControl(part, 'switch', () => {
      part.own.checked = !part.own.checked
      show(part)
      part.triggerEvent('change', { value: part.own.checked })
    })
  },
  render: show,
  changed: checkedChanged,
}

const membersOf = (group: Part, tag: string) =>
  [...group.$$.querySelectorAll(`wx-${tag}`)].map(partOf).filter((part): part is Part => part !== undefined)

export const checkbox: BuiltIn = {
  tag: 'checkbox',
  defaults: { checked: false, disabled: false, value: '', color: '' },
  created(part) {
    part.own.checked = false
    asControl(part, 'checkbox', () => {
      part.own.checked = !part.own.checked
      show(part)
      const group = closestPart(part.$$, 'checkbox-group')
      group?.triggerEvent('change', { value: group.own.formValue() })
    })
  },
  render: show,
  changed: checkedChanged,
}

export const checkboxGroup: BuiltIn = {
  tag: 'checkbox-group',
  created(part) {
    part.$$.setAttribute('role', 'group')
    part.own.formValue = () => membersOf(part, 'checkbox').filter(({ own }) => own.checked).map(({ data }) => data.value)
  },
}

export const radio: BuiltIn = {
  tag: 'radio',
  defaults: { checked: false, disabled: false, value: '', color: '' },
  created(part) {
    part.own.checked = false
    asControl(part, 'radio', () => {
      if (part.own.checked) return
      const group = closestPart(part.$$, 'radio-group')
      for (const other of group ? membersOf(group, 'radio') : []) { other.own.checked = false; show(other) }
      part.own.checked = true
      show(part)
      group?.triggerEvent('change', { value: part.data.value })
    })
  },
  render: show,
  changed: checkedChanged,
}

export const radioGroup: BuiltIn = {
  tag: 'radio-group',
  created(part) {
    part.$$.setAttribute('role', 'radiogroup')
    part.own.formValue = () => membersOf(part, 'radio').find(({ own }) => own.checked)?.data.value ?? ''
  },
}

export const label: BuiltIn = {
  tag: 'label',
  defaults: { for: '' },
  created(part) {
    part.$$.addEventListener('click', (event) => {
      const controls = 'wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-button'
      if ((event.target as Element).closest(controls)) return
      const target = partOf(part.$$.querySelector(controls))
      if (target?.own.toggle) target.own.toggle()
      else target?.own.focus?.()
    })
  },
}

export const slider: BuiltIn = {
  tag: 'slider',
  defaults: { min: 0, max: 100, step: 1, value: 0, disabled: false },
  created(part) {
    const field = element('input', 'wx-slider-range')
    field.type = 'range'
    part.own.field = field
    part.own.formValue = () => Number(field.value)
    part.$$.append(field)
    field.addEventListener('input', () => part.triggerEvent('changing', { value: Number(field.value) }))
    field.addEventListener('change', () => part.triggerEvent('change', { value: Number(field.value) }))
  },
  render({ own, data }) {
    Object.assign(own.field, { min: data.min, max: data.max, step: data.step, disabled: isOn(data.disabled) })
    own.field.setAttribute('aria-label', data.ariaLabel || '滑动选择')
  },
  changed: { value({ own }, value) { own.field.value = String(value) } },
}
