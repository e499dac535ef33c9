export interface FieldProps {
  label: string
  placeholder: string
  value: string
  maxLength: number
  /** Only digits are asked for, by their own keyboard. */
  digits?: boolean
  /** What the keyboard's own key does; searching unless told. */
  confirm?: 'search' | 'done'
  onInput: (text: string) => void
  onConfirm: (text: string) => void
  className?: string
}
