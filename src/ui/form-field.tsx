import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import { Field } from './field'
import type { FieldProps } from './field-props'
import { Paragraph } from './paragraph'
import './form-field.scss'

interface FormRowProps {
  label: string
  /** Beside the label: that it may be left out. */
  note?: string
  /** What is wrong with it, in words. */
  fault: string | null
}

/** One question of a form, with what is wrong with its answer. */
export function FormRow({ label, note, fault, children }: PropsWithChildren<FormRowProps>) {
  return (
    <View className={fault === null ? 'form-row' : 'form-row form-wrong'}>
      <View className='form-label'>{label}{note !== undefined && <View className='form-note'>{note}</View>}</View>
      {children}
      {fault !== null && <View className='form-fault' {...aria({ role: 'alert' })}>{fault}</View>}
    </View>
  )
}

/** A question that is answered in one line of text. */
export const FormField = ({ label, note, fault, ...field }: FormRowProps & Omit<FieldProps, 'className'>) => (
  <FormRow label={label} fault={fault} {...(note === undefined ? {} : { note })}><Field kind='text' {...field} label={label} className='form-field' /></FormRow>
)

/** A question that is answered in several lines. */
export const FormParagraph = ({ label, note, fault, ...field }: FormRowProps & Omit<FieldProps, 'className'>) => (
  <FormRow label={label} fault={fault} {...(note === undefined ? {} : { note })}><Paragraph {...field} label={label} className='form-field' /></FormRow>
)
