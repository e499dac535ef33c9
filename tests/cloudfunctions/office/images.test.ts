import fc from 'fast-check'
import { mostImageBytes } from '../../../cloudfunctions/contract/image-limits'
import { dropImage, imageUrls, keepImage } from '../../../cloudfunctions/office/images'
import { withoutOrigin } from '../../../cloudfunctions/rules/jpeg-origin'
import { openHall, type OpenHall } from '../../open-hall'
import { asImage, jpeg, png } from '../../photographs'

let hall: OpenHall
beforeAll(async () => { hall = await openHall({ seeded: false }) })
afterAll(() => hall.close())

const keep = (bytes: Buffer, person = 'zhang') => keepImage({ folder: 'papers', person, image: asImage(bytes) })
const bytesOf = async (file: string) => {
  const link = (await imageUrls([file])).get(file)
  return link === undefined ? null : Buffer.from(await (await fetch(link)).arrayBuffer())
}

describe('照片，不该收的', () => {
  test.each([
    ['改了名的程序', Buffer.from('MZ\x90\0这是一个程序'), 'image.type'],
    ['网页', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'), 'image.type'],
    ['动图', Buffer.from('GIF89a\x10\0\x10\0\0\0\0', 'latin1'), 'image.type'],
    ['传到一半断了的照片', jpeg().subarray(0, 12), 'image.type'],
    ['只有几个点', png({ width: 2, height: 2 }), 'image.type'],
    ['很小的文件，打开有三千万像素', png({ width: 6_000, height: 5_000 }), 'image.too-many-pixels'],
    ['没有压缩的原图', jpeg({ body: 'x'.repeat(mostImageBytes) }), 'image.too-large'],
  ])('%s', async (_title, bytes, code) => {
    await expect(keep(bytes)).rejects.toMatchObject({ code })
  })
})

describe('照片，收下了', () => {
  test('同一张送两次，是一个文件；别人的同一张，是别人的', async () => {
    const [first, again, hers] = [await keep(jpeg()), await keep(jpeg()), await keep(jpeg(), 'li')]
    expect(again).toEqual(first)
    expect(hers.file).not.toBe(first.file)
    expect(first).toMatchObject({ width: 640, height: 480 })
    expect(await bytesOf(first.file)).toEqual(jpeg())
  })

  test('在哪里、用什么拍的，收下以前拿掉；拿掉以后还是那张照片', async () => {
    const { file, hash } = await keep(jpeg({ origin: 'GPS 39.52 116.68' }))
    const kept = (await bytesOf(file))!
    expect(kept.toString('latin1')).not.toContain('GPS')
    expect(kept).toEqual(jpeg())
    expect(hash).toBe((await keep(jpeg())).hash)
    // What is taken out was in there.
    expect(jpeg({ origin: 'GPS 39.52 116.68' }).toString('latin1')).toContain('GPS')
  })

  test('删了，链接就打不开了；再删一次不算错', async () => {
    const { file } = await keep(png())
    await dropImage(file)
    await dropImage(file)
    expect(await bytesOf(file)).toBeNull()
  })
})

test('随便什么字节，都不会让它停在半路', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
    const sent = Uint8Array.from([0xff, 0xd8, ...bytes])
    expect(withoutOrigin(sent).length).toBeLessThanOrEqual(sent.length)
  }))
})
