import { Input } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { aria } from './aria'
import type { FieldProps } from './field-props'

/**
 * One line of text. WeChat echoes a controlled value late, and Taro writes an older one over what was typed; so the field
 * holds its own text, and is made anew when the program changes it.
 */
export function Field({ label, placeholder, value, maxLength, onInput, onConfirm, kind = 'search', className = '' }: FieldProps) {
  const typed = useRef(value)
  const [start, setStart] = useState({ value, times: 0 })
  useEffect(() => {
    if (value === typed.current) return
    typed.current = value
    setStart(({ times }) => ({ value, times: times + 1 }))
  }, [value])
  const take = (text: string) => {
    typed.current = text
    onInput(text)
  }
  return (
    <Input
      key={start.times}
      className={`field ${className}`}
      type={kind === 'number' ? 'number' : 'text'}
      confirmType={kind === 'search' ? 'search' : 'done'}
      defaultValue={start.value}
      placeholder={placeholder}
      placeholderClass='field-hint'
      maxlength={maxLength}
      onInput={(event) => take(event.detail.value)}
      onConfirm={(event) => onConfirm?.(event.detail.value)}
      {...aria({ label })}
    />
  )
}
