import { createReadStream, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import tcb from '@cloudbase/node-sdk'
import { closeClouds, codeOf, refusalOf } from '../cloud'
import { type Ground, ground } from './ground'

let cloud: Ground, app: any
const folder = mkdtempSync(path.join(os.tmpdir(), 'conformance-'))

beforeAll(async () => {
  cloud = await ground({ functionsDir: path.join(__dirname, '..', 'functions'), functions: [{ name: 'probe', file: 'probe.cjs', timeoutSeconds: 3, memoryMB: 128 }] })
  app = cloud.app
})
afterAll(async () => {
  await closeClouds()
  rmSync(folder, { recursive: true, force: true })
})

const upload = (cloudPath: string, text = '内容') => app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })
const missing = () => `cloud://local-env.6c6f-local-env-1300000000/nope.png`

describe('拒绝', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['删除：不是数组', () => app.deleteFile({ fileList: null })],
    ['删除：元素不是字符串', () => app.deleteFile({ fileList: [1] })],
    ['删除：超过 50 个', () => app.deleteFile({ fileList: Array(51).fill(missing()) })],
    ['链接：不是数组', () => app.getTempFileURL({ fileList: {} })],
    ['链接：缺 maxAge', () => app.getTempFileURL({ fileList: [{ fileID: 'x' }] })],
    ['链接：超过 50 个', () => app.getTempFileURL({ fileList: Array(51).fill(missing()) })],
    ['复制：空', () => app.copyFile({ fileList: [] })],
    ['复制：改名', () => app.copyFile({ fileList: [{ srcPath: 'a.txt', dstPath: 'b.txt' }] })],
    ['复制：走出目录', () => app.copyFile({ fileList: [{ srcPath: 'a.txt', dstPath: '../a.txt' }] })],
    ['调用：没有名字', () => app.callFunction({ name: '' })],
    ['上传：不是流', () => app.uploadFile({ cloudPath: 'a.txt', fileContent: 'text' })],
  ])('%s', async (_title, request) => expect(await codeOf(request())).toBe('INVALID_PARAM'))
  test('没有的文件', async () => {
    expect((await app.getTempFileURL({ fileList: [missing()] })).fileList[0]).toMatchObject({ code: 'STORAGE_FILE_NONEXIST', fileID: missing() })
    expect(await codeOf(app.downloadFile({ fileID: missing() }))).toBe('STORAGE_FILE_NONEXIST')
    expect(await codeOf(app.downloadFile({ fileID: 'unexistFileID' }))).toBe('STORAGE_FILE_NONEXIST')
    expect((await app.copyFile({ fileList: [{ srcPath: 'nope.txt', dstPath: 'x/nope.txt' }] })).fileList).toEqual([{ code: 'STORAGE_FILE_NONEXIST', message: expect.any(String) }])
  })
  test('没有的函数、循环引用、抛错的函数', async () => {
    expect(await codeOf(app.callFunction({ name: 'unexistFunction', data: { a: 1 } }))).toBe('FUNCTION_NOT_FOUND')
    const a: any = {}
    a.a = a
    expect(await refusalOf(app.callFunction({ name: 'probe', data: a }))).toMatchObject({ code: 'INVALID_PARAM', message: '对象出现了循环引用' })
    expect(await codeOf(app.callFunction({ name: 'probe', data: { deed: 'throw' } }))).toBe('FUNCTION_INVOCATION_FAILED')
  })
  test('没有的接口', async () => {
    expect(await refusalOf(app.getFileAuthority({ fileList: [{ path: 'x', type: 'READ' }] }))).toMatchObject({ code: 'INVALID_PARAM' })
  })
})

describe('文件', () => {
  test.each(['ab.jpeg', 'a|b测试.jpeg', '目录/子 目录/图 1.png', '🎉.txt', "a'b(c)&d=e+f,g.txt"])('上传、链接、下载、信息、删除：%s', async (cloudPath) => {
    const { fileID } = await upload(cloudPath)
    expect(fileID).toBe(`cloud://local-env.6c6f-local-env-1300000000/${cloudPath}`)
    const { fileList, requestId } = await app.getTempFileURL({ fileList: [fileID, { fileID, maxAge: 60 }] })
    expect(requestId).toEqual(expect.any(String))
    expect(fileList).toEqual([0, 1].map(() => ({ code: 'SUCCESS', fileID, tempFileURL: expect.stringMatching(/^http/) })))
    for (const urlType of [undefined, 'COS_URL']) {
      const { fileContent, message } = await app.downloadFile({ fileID, urlType })
      expect([fileContent.toString(), message]).toEqual(['内容', '文件下载完成'])
    }
    expect((await app.getFileInfo({ fileList: [{ fileID, maxAge: 60 }] })).fileList[0]).toMatchObject({ code: 'SUCCESS', size: 6, fileName: path.basename(cloudPath) })
    expect((await app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
    expect((await app.getTempFileURL({ fileList: [fileID] })).fileList[0].code).toBe('STORAGE_FILE_NONEXIST')
  })
  test('从流上传、下载到文件、覆盖、空文件', async () => {
    const file = path.join(folder, 'source.bin')
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_unused, i) => i % 251))
    writeFileSync(file, bytes)
    const { fileID } = await app.uploadFile({ cloudPath: 'big.bin', fileContent: createReadStream(file) })
    expect((await app.downloadFile({ fileID })).fileContent.equals(bytes)).toBe(true)
    await upload('big.bin', 'new')
    const target = path.join(folder, 'target.bin')
    await app.downloadFile({ fileID, tempFilePath: target })
    for (let i = 0; i < 100 && !(existsSync(target) && readFileSync(target).length === 3); i++) await new Promise((resolve) => setTimeout(resolve, 10))
    expect(readFileSync(target, 'utf8')).toBe('new')
    const empty = await upload('empty.txt', '')
    expect((await app.downloadFile({ fileID: empty.fileID })).fileContent.length).toBe(0)
  })
  test('上传的元信息', async () => {
    expect((await app.getUploadMetadata({ cloudPath: 'test.png' })).data).toEqual({ url: expect.any(String), token: expect.any(String), authorization: expect.any(String), fileId: expect.stringContaining('cloud://'), cosFileId: expect.any(String) })
  })
  test('复制、移动、不覆盖', async () => {
    await upload('from/a.txt', 'first')
    const { fileList } = await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt' }] })
    expect(fileList).toEqual([{ fileId: 'cloud://local-env.6c6f-local-env-1300000000/to/a.txt' }])
    await upload('from/a.txt', 'second')
    expect((await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt', overwrite: false }] })).fileList[0].code).toBe('STORAGE_FILE_EXIST')
    expect((await app.downloadFile({ fileID: fileList[0].fileId })).fileContent.toString()).toBe('first')
    await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'to/a.txt', removeOriginal: true }] })
    expect((await app.downloadFile({ fileID: fileList[0].fileId })).fileContent.toString()).toBe('second')
    expect((await app.copyFile({ fileList: [{ srcPath: 'from/a.txt', dstPath: 'x/a.txt' }] })).fileList[0].code).toBe('STORAGE_FILE_NONEXIST')
  })
})

describe('函数与初始化', () => {
  test('事件进去，结果出来', async () => {
    const { result, requestId } = await app.callFunction({ name: 'probe', data: { deed: 'echo', 中文: [1, null, { a: '🎉' }] } })
    expect(requestId).toEqual(expect.any(String))
    expect(JSON.stringify(result)).toContain('🎉')
    expect((await app.callFunction({ name: 'probe' })).requestId).toEqual(expect.any(String))
  })
  test('用密钥对：secretId、secretKey、serviceUrl', async () => {
    const { CLOUDBASE_APIKEY: key, ...rest } = process.env
    process.env = rest
    try {
      const signed = tcb.init({ env: 'local-env', secretId: 'local', secretKey: cloud.cloud.key, serviceUrl: `${cloud.cloud.url}/admin` } as never) as any
      const c = await cloud.collection([{ _id: 1, 名: '值', a: [] }])
      expect((await signed.database().collection(c.name).where({ 名: '值' }).get()).data).toEqual([{ _id: 1, 名: '值', a: [] }])
      expect((await signed.uploadFile({ cloudPath: 's.txt', fileContent: Buffer.from('x') })).fileID).toContain('s.txt')
    } finally {
      process.env = { ...rest, CLOUDBASE_APIKEY: key }
    }
  })
  test('另一个环境：按名字拒绝', async () => {
    const other = tcb.init({ env: 'other-env' }) as any
    expect(await codeOf(other.database().collection('x').get())).toBe('INVALID_ENV')
  })
})
