export interface FieldProps {
  label: string
  placeholder: string
  value: string
  maxLength: number
  onInput: (text: string) => void
  onConfirm: (text: string) => void
  className?: string
}
