/** WeChat moves its reading cursor by itself. */
export function useDialogFocus(_name: string, _leave: () => void): void {}
