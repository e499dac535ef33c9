import { Input } from '@tarojs/components'
import { useEffect, useRef, useState } from 'react'
import { aria } from './aria'

interface FieldProps {
  label: string
  placeholder: string
  /** What the program wants to stand in the field; what was typed is not written back (the caret would jump). */
  value: string
  maxLength: number
  onInput: (text: string) => void
  onConfirm: (text: string) => void
  className?: string
}

/**
 * One line of text. WeChat echoes a controlled input late, so what is typed is never written back: when the program changes
 * the value, a new field takes the place of the old one.
 */
export function Field({ label, placeholder, value, maxLength, onInput, onConfirm, className = '' }: FieldProps) {
  const typed = useRef(value)
  const [written, setWritten] = useState({ value, times: 0 })
  useEffect(() => {
    if (value === typed.current) return
    typed.current = value
    setWritten(({ times }) => ({ value, times: times + 1 }))
  }, [value])
  const take = (text: string) => {
    typed.current = text
    onInput(text)
  }
  return (
    <Input
      key={written.times}
      className={`field ${className}`}
      type='text'
      confirmType='search'
      defaultValue={written.value}
      placeholder={placeholder}
      placeholderClass='field-hint'
      maxlength={maxLength}
      onInput={(event) => take(event.detail.value)}
      onConfirm={(event) => onConfirm(event.detail.value)}
      {...aria({ label })}
    />
  )
}
