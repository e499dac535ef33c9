export interface FieldProps {
  label: string
  placeholder: string
  value: string
  maxLength: number
  onInput: (text: string) => void
  onConfirm?: (text: string) => void
  /** Which keyboard comes up; one line to search with unless told. */
  kind?: 'search' | 'text' | 'number'
  className?: string
}
