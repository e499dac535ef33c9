import { View } from '@tarojs/components'
import { pressable } from './aria'
import { FormRow } from './form-field'
import { Icon } from './icon'

interface PickRowProps { label: string; value: string | null; hint: string; fault?: string | null; onPress: () => void }

/** A question that is answered by choosing. */
export const PickRow = ({ label, value, hint, fault = null, onPress }: PickRowProps) => (
  <FormRow label={label} fault={fault}>
    <View className='form-pick' {...pressable(onPress, { label: `${label}，${value ?? hint}` })}>
      <View className={value === null ? 'form-unsaid' : ''}>{value ?? hint}</View>
      <Icon name='chevron-right' size='s' />
    </View>
  </FormRow>
)
