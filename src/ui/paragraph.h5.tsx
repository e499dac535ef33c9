import { Textarea } from '@tarojs/components'
import { aria } from './aria'
import type { FieldProps } from './field-props'

/** Several lines of text; a browser echoes at once. */
export const Paragraph = ({ label, placeholder, value, maxLength, onInput, className = '' }: FieldProps) => (
  <Textarea className={`field paragraph ${className}`} value={value} placeholder={placeholder} placeholderClass='field-hint' maxlength={maxLength} onInput={(event) => onInput(event.detail.value)} {...aria({ label })} />
)
