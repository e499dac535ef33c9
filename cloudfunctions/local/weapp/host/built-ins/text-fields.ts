import { element } from '../phone'
import { closestPart, isOn, type BuiltIn, type Part } from './built-in'

type Field = HTMLInputElement | HTMLTextAreaElement

const inputModes: Record<string, string> = { number: 'numeric', digit: 'decimal', idcard: 'text', tel: 'tel', text: 'text' }
const fieldOf = (part: Part) => part.own.field as Field

function attach(part: Part, field: Field): void {
  part.own.field = field
  part.own.formValue = () => field.value
  part.own.reset = () => { field.value = '' }
  part.own.focus = () => field.focus()
  part.$$.append(field)
  field.addEventListener('input', () => part.triggerEvent('input', { value: field.value, cursor: field.selectionStart ?? 0, keyCode: 0 }))
  field.addEventListener('focus', () => part.triggerEvent('focus', { value: field.value, height: 0 }))
  field.addEventListener('blur', () => {
    part.triggerEvent('blur', { value: field.value, cursor: field.selectionStart ?? 0 })
    part.triggerEvent('change', { value: field.value })
  })
  field.addEventListener('keydown', (event) => {
    const pressed = event as KeyboardEvent
    if (pressed.key !== 'Enter' || pressed.isComposing || (field instanceof HTMLTextAreaElement && part.data.confirmType === 'return')) return
    part.triggerEvent('confirm', { value: field.value })
    if (!isOn(part.data.confirmHold)) field.blur()
    if (field instanceof HTMLInputElement) closestPart(part.$$, 'form')?.own.submit?.()
  })
}

function dress(part: Part): void {
  const field = fieldOf(part)
  const { data } = part
  field.placeholder = data.placeholder ?? ''
  field.disabled = isOn(data.disabled)
  field.maxLength = Number(data.maxlength ?? 140) >= 0 ? Number(data.maxlength ?? 140) : 1e6
  field.enterKeyHint = data.confirmType && data.confirmType !== 'return' ? data.confirmType : 'done'
  if (data.ariaLabel) {
    field.setAttribute('aria-label', data.ariaLabel)
    part.$$.removeAttribute('aria-label')
  }
  if (data.ariaRole) {
    field.setAttribute('role', data.ariaRole)
    part.$$.removeAttribute('role')
  }
  const colour = /color:\s*([^;]+)/.exec(data.placeholderStyle ?? '')?.[1]
  if (colour) part.$$.style.setProperty('--placeholder-colour', colour)
}

const changed: BuiltIn['changed'] = {
  value(part, value) {
    const text = value === undefined || value === null ? '' : String(value)
    if (fieldOf(part).value !== text) fieldOf(part).value = text
  },
  focus(part, value) { if (isOn(value)) setTimeout(() => fieldOf(part).focus()) },
}

const attached = (part: Part) => { if (isOn(part.data.focus) || isOn(part.data.autoFocus)) setTimeout(() => fieldOf(part).focus()) }

export const input: BuiltIn = {
  tag: 'input',
  defaults: { value: '', type: 'text', password: false, placeholder: '', disabled: false, maxlength: 140, focus: false, confirmType: 'done' },
  created: (part) => attach(part, element('input', 'wx-field')),
  attached, changed,
  render(part) {
    const field = fieldOf(part) as HTMLInputElement
    field.type = isOn(part.data.password) ? 'password' : 'text'
    field.inputMode = inputModes[part.data.type] ?? 'text'
    dress(part)
  },
}

export const textarea: BuiltIn = {
  tag: 'textarea',
  defaults: { value: '', placeholder: '', disabled: false, maxlength: 140, focus: false, autoHeight: false, confirmType: 'return' },
  created(part) {
    attach(part, element('textarea', 'wx-field'))
    fieldOf(part).addEventListener('input', () => grow(part))
  },
  attached, changed,
  render(part) { dress(part); grow(part) },
}

function grow(part: Part): void {
  if (!isOn(part.data.autoHeight)) return
  const field = fieldOf(part)
  field.style.height = 'auto'
  part.$$.style.height = field.style.height = `${field.scrollHeight}px`
}
