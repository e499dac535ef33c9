/** Hands a text over as a file; whether it was taken. */
export async function saveFile(name: string, text: string): Promise<boolean> {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
  return true
}
