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

/** One line of text. WeChat echoes a controlled input late, so the field is only written to when the program changes its value. */
export function Field({ label, placeholder, value, maxLength, onInput, onConfirm, className = '' }: FieldProps) {
  const typed = useRef(value)
  const [shown, setShown] = useState(value)
  useEffect(() => {
    if (value === typed.current) return
    typed.current = value
    setShown(value)
  }, [value])
  const take = (text: string) => {
    typed.current = text
    onInput(text)
  }
  return (
    <Input
      className={`field ${className}`}
      type='text'
      confirmType='search'
      value={shown}
      placeholder={placeholder}
      placeholderClass='field-hint'
      maxlength={maxLength}
      onInput={(event) => take(event.detail.value)}
      onConfirm={(event) => onConfirm(event.detail.value)}
      {...aria({ label })}
    />
  )
}
