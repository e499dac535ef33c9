import qrcode from 'qrcode-generator'

/** Quiet ring round the code, in modules: less and scanners miss it. */
const quietModules = 4
const pixelsPerModule = 4

/** Black on white whatever the theme is: scanners want it so. */
export function qrPicture(text: string): string {
  // 0: the smallest that holds the text. M bears a scratched or smeared screen.
  const code = qrcode(0, 'M')
  code.addData(text, /^[0-9A-Z]*$/.test(text) ? 'Alphanumeric' : 'Byte')
  code.make()
  return code.createDataURL(pixelsPerModule, quietModules * pixelsPerModule)
}
