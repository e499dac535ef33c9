import { View } from '@tarojs/components'
import { aria, pressable } from './aria'
import { Field } from './field'
import { Icon } from './icon'
import { IconButton } from './icon-button'
import './search-bar.scss'

interface SearchBarProps {
  words: { label: string; hint: string; clear: string; search: string }
  text: string
  maxLength: number
  onInput: (text: string) => void
  onSearch: (text: string) => void
}

/** Asks only when the search is confirmed: a request per key stroke would starve a weak signal. */
export function SearchBar({ words, text, maxLength, onInput, onSearch }: SearchBarProps) {
  return (
    <View className='search' {...aria({ role: 'search' })}>
      <View className='search-box'>
        <Icon name='search' className='search-icon' />
        <Field label={words.label} placeholder={words.hint} value={text} maxLength={maxLength} onInput={onInput} onConfirm={onSearch} className='search-field' />
        {text !== '' && (
          <IconButton icon='x' label={words.clear} onPress={() => onSearch('')} />
        )}
      </View>
      {text !== '' && <View className='search-go' {...pressable(() => onSearch(text))}>{words.search}</View>}
    </View>
  )
}
