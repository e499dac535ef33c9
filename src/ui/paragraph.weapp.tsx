import { Textarea } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { aria } from './aria'
import type { FieldProps } from './field-props'

/** Several lines of text, which hold themselves what was typed: WeChat echoes a controlled value late. */
export function Paragraph({ label, placeholder, value, maxLength, onInput, className = '' }: FieldProps) {
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
    <Textarea
      key={start.times} className={`field paragraph ${className}`} defaultValue={start.value} placeholder={placeholder} placeholderClass='field-hint'
      maxlength={maxLength} onInput={(event) => take(event.detail.value)} {...aria({ label })}
    />
  )
}
