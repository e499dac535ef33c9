import { createElement, type ReactNode, useRef } from 'react'

/** WeChat's components as plain elements: the attributes and events that the hall uses, and no others. */
interface Props {
  className?: string; id?: string; children?: ReactNode; style?: object
  ariaRole?: string; ariaLabel?: string; ariaChecked?: boolean; ariaDisabled?: boolean; ariaHidden?: boolean; ariaLive?: string
  onClick?: () => void
  [name: string]: unknown
}

const attributes = ({ className, id, style, ariaRole, ariaLabel, ariaChecked, ariaDisabled, ariaHidden, ariaLive, onClick }: Props) => ({
  className, id, style, role: ariaRole, 'aria-label': ariaLabel, 'aria-checked': ariaChecked, 'aria-disabled': ariaDisabled,
  'aria-hidden': ariaHidden, 'aria-live': ariaLive, onClick,
})

export const View = (props: Props) => createElement('div', attributes(props), props.children)
export const Text = (props: Props) => createElement('span', attributes(props), props.children)
export const Image = (props: Props & { onError?: () => void }) => createElement('img', { ...attributes(props), src: props.src, onError: props.onError })

/** Scrolling to the end is an event of the platform; a test sends it as `scrolltolower`. */
export const ScrollView = (props: Props & { onScrollToLower?: () => void }) => {
  const lower = useRef(props.onScrollToLower)
  lower.current = props.onScrollToLower
  const listening = useRef<HTMLElement | null>(null)
  return createElement('div', {
    ...attributes(props),
    ref: (element: HTMLElement | null) => {
      if (element && element !== listening.current) element.addEventListener('scrolltolower', () => lower.current?.())
      listening.current = element
    },
  }, props.children)
}

interface Written { detail: { value: string } }
export const Input = (props: Props & { value?: string; placeholder?: string; onInput?: (event: Written) => void; onConfirm?: (event: Written) => void }) =>
  createElement('input', {
    ...attributes(props), defaultValue: props.defaultValue as string, placeholder: props.placeholder,
    onInput: (event: { currentTarget: HTMLInputElement }) => props.onInput?.({ detail: { value: event.currentTarget.value } }),
    onKeyDown: (event: { key: string; currentTarget: HTMLInputElement }) => {
      if (event.key === 'Enter') props.onConfirm?.({ detail: { value: event.currentTarget.value } })
    },
  })

export const Textarea = (props: Props & { value?: string; placeholder?: string; onInput?: (event: Written) => void }) =>
  createElement('textarea', {
    ...attributes(props), defaultValue: props.defaultValue as string, placeholder: props.placeholder,
    onInput: (event: { currentTarget: HTMLTextAreaElement }) => props.onInput?.({ detail: { value: event.currentTarget.value } }),
  })

interface MapMarker { id: number; ariaLabel?: string }
export const Map = ({ markers = [], onMarkerTap }: { markers?: MapMarker[]; onMarkerTap?: (event: { detail: { markerId: number } }) => void }) =>
  createElement('div', { 'data-testid': 'map' }, markers.map(({ id, ariaLabel }) =>
    createElement('button', { key: id, 'aria-label': ariaLabel, onClick: () => onMarkerTap?.({ detail: { markerId: id } }) })))
