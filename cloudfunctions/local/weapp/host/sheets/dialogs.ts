import { element } from '../phone'
import { openSheet, sheetButton } from './sheet'

export interface ModalOptions {
  title?: string; content?: string; showCancel?: boolean; cancelText?: string; confirmText?: string
  cancelColor?: string; confirmColor?: string; editable?: boolean; placeholderText?: string
}

export type ModalAnswer = { confirm: boolean; cancel: boolean; content?: string | null }

export function showModal(options: ModalOptions): Promise<ModalAnswer> {
  return openSheet('modal', 'dialog', options.title || options.content || '', (panel, answer) => {
    if (options.title) panel.append(element('strong', 'modal-title', options.title))
    const field = element('textarea', 'modal-field')
    field.value = options.content ?? ''
    field.placeholder = options.placeholderText ?? ''
    panel.append(options.editable ? field : element('p', 'modal-text', options.content ?? ''))
    const row = element('div', 'modal-buttons')
    if (options.showCancel !== false) {
      const cancel = sheetButton('modal-cancel', options.cancelText || '取消', () => answer({ confirm: false, cancel: true }))
      cancel.style.color = options.cancelColor ?? ''
      row.append(cancel)
    }
    const confirm = sheetButton('modal-confirm', options.confirmText || '确定', () =>
      answer({ confirm: true, cancel: false, ...(options.editable ? { content: field.value } : {}) }))
    confirm.style.color = options.confirmColor ?? ''
    row.append(confirm)
    panel.append(row)
  })
}

/** Answers the index that was chosen, or undefined. */
export function showActions(title: string, items: string[], colour?: string): Promise<number | undefined> {
  return openSheet<number | undefined>('actions', 'dialog', title || '请选择', (panel, answer) => {
    if (title) panel.append(element('p', 'actions-title', title))
    items.forEach((item, index) => {
      const choice = sheetButton('actions-item', item, () => answer(index))
      choice.style.color = colour ?? ''
      panel.append(choice)
    })
    panel.append(sheetButton('actions-cancel', '取消', () => answer(undefined)))
  }, () => undefined)
}

/** What the phone itself would do next, shown and not done. */
export function showNotice(label: string, lines: string[], confirm: string): Promise<boolean> {
  return openSheet('notice', 'dialog', label, (panel, answer) => {
    panel.append(element('strong', 'notice-title', label), ...lines.map((line) => element('p', 'notice-line', line)))
    panel.append(sheetButton('actions-item', confirm, () => answer(true)), sheetButton('actions-cancel', '取消', () => answer(false)))
  }, () => false)
}
