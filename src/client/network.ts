import { onlineManager } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'

const isOnline = () => onlineManager.isOnline()

/** Whether the phone believes that it has a network. */
export const useOnline = (): boolean => useSyncExternalStore((tell) => onlineManager.subscribe(tell), isOnline, isOnline)
