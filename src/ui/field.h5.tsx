import { Input } from '@tarojs/components'
import { aria } from './aria'
import type { FieldProps } from './field-props'

/** One line of text; a browser echoes at once. */
export function Field({ label, placeholder, value, maxLength, onInput, onConfirm, kind = 'search', className = '' }: FieldProps) {
  return (
    <Input
      className={`field ${className}`}
      type={kind === 'number' ? 'number' : 'text'}
      confirmType={kind === 'search' ? 'search' : 'done'}
      value={value}
      placeholder={placeholder}
      placeholderClass='field-hint'
      maxlength={maxLength}
      onInput={(event) => onInput(event.detail.value)}
      onConfirm={(event) => onConfirm?.(event.detail.value)}
      {...aria({ label })}
    />
  )
}
