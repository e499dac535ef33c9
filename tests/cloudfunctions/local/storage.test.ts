import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { type OpenedCloud, admin, closeClouds, codeOf, open } from './cloud'

let opened: OpenedCloud, clock = new Date('2026-05-01T00:00:00Z')
const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'storage-test-'))

beforeAll(async () => { opened = await open({ dataDir, now: () => clock, limits: { fileBytes: 1000 } }) })
afterAll(async () => {
  await closeClouds()
  fs.rmSync(dataDir, { recursive: true, force: true })
})

const upload = (cloudPath: string, text = 'hello') => opened.app.uploadFile({ cloudPath, fileContent: Buffer.from(text) })
const link = async (fileID: string, maxAge = 60) => (await opened.app.getTempFileURL({ fileList: [{ fileID, maxAge }] })).fileList[0]
const allFiles = (dir: string): string[] => fs.readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? allFiles(path.join(dir, entry.name)) : [path.join(dir, entry.name)]))

describe('拒绝', () => {
  test.each(['../a.txt', 'a/../../b', '/abs', 'a//b', 'a/.', '', 'a\\b', 'a\u0000b', 'a?b', 'a#b', 'a%2e%2e', 'x'.repeat(900)])('不能作路径的 %j', async (cloudPath) => {
    expect(await codeOf(opened.app.getUploadMetadata({ cloudPath }))).toBe('INVALID_PARAM')
  })
  test('超过大小：COS 的错误，盘上不留', async () => {
    const before = allFiles(dataDir).length
    expect(await codeOf(upload('big.bin', 'x'.repeat(5000)))).toBe('STORAGE_REQUEST_FAIL')
    expect(allFiles(dataDir).length).toBe(before)
  })
  test('没有签名、签了别的路径、签名过期的上传', async () => {
    const { url, token, authorization } = (await opened.app.getUploadMetadata({ cloudPath: 'mine.txt' })).data
    const put = (address: string, headers: Record<string, string>) => fetch(address, { method: 'PUT', headers, body: 'x' }).then(async (response) => [response.status, /<Code>(\w+)</.exec(await response.text())?.[1]])
    expect(await put(url, {})).toEqual([403, 'SignatureDoesNotMatch'])
    expect(await put(url.replace('mine', 'other'), { authorization, 'x-cos-security-token': token })).toEqual([403, 'SignatureDoesNotMatch'])
    clock = new Date(clock.getTime() + 3_600_000)
    expect(await put(url, { authorization, 'x-cos-security-token': token })).toEqual([403, 'AccessDenied'])
  })
  test('链接改过一个字、过期、当作上传用', async () => {
    const { fileID } = await upload('a.txt')
    const { tempFileURL } = await link(fileID, 60)
    expect((await fetch(tempFileURL)).status).toBe(200)
    expect((await fetch(tempFileURL.replace('a.txt', 'b.txt'))).status).toBe(403)
    expect((await fetch(tempFileURL.replace(/t=\d+/, 't=9999999999'))).status).toBe(403)
    expect((await fetch(tempFileURL, { method: 'PUT', body: 'x' })).status).toBe(403)
    clock = new Date(clock.getTime() + 61_000)
    expect((await fetch(tempFileURL)).status).toBe(403)
  })
  test('文件不存在、别的环境、超过 50 个', async () => {
    for (const fileID of ['cloud://local-env.other/none.jpg', 'cloud://other-env.6c6f-other-env-1300000000/a.txt', 'not-an-id']) expect(await link(fileID)).toMatchObject({ code: 'STORAGE_FILE_NONEXIST', fileID })
    expect(await codeOf(opened.app.downloadFile({ fileID: 'nope' }))).toBe('STORAGE_FILE_NONEXIST')
    expect(await codeOf(opened.app.deleteFile({ fileList: Array.from({ length: 51 }, () => 'x') }))).toBe('INVALID_PARAM')
    expect((await admin(opened.cloud, { action: 'storage.batchGetDownloadUrl', file_list: [{ fileid: 'x', max_age: -1 }] })).code).toBe('INVALID_PARAM')
    expect((await admin(opened.cloud, { action: 'storage.batchCopyFile', file_list: [] })).code).toBe('INVALID_PARAM')
  })
})

test('上传、链接、下载、查大小、删除；中文与竖线的名字', async () => {
  const { fileID } = await upload('照片/a|b 测试.jpeg', '图')
  expect(fileID).toMatch(/^cloud:\/\/local-env\.[^/]+\/照片\/a\|b 测试\.jpeg$/)
  expect((await opened.app.downloadFile({ fileID })).fileContent.toString()).toBe('图')
  expect((await opened.app.getFileInfo({ fileList: [{ fileID, maxAge: 60 }] })).fileList[0]).toMatchObject({ size: 3, mime: 'image/jpeg' })
  expect((await opened.app.deleteFile({ fileList: [fileID] })).fileList).toEqual([{ fileID, code: 'SUCCESS' }])
  expect((await opened.app.deleteFile({ fileList: [fileID] })).fileList[0].code).toBe('STORAGE_FILE_NONEXIST')
  expect((await link(fileID)).code).toBe('STORAGE_FILE_NONEXIST')
})
test('同名再传就是替换；大小写不同是两个文件；目录与文件不相碍', async () => {
  const first = await upload('x/y', 'one')
  await upload('x/y', 'two')
  await upload('x/Y', 'three')
  await upload('x', 'four')
  expect((await opened.app.downloadFile({ fileID: first.fileID })).fileContent.toString()).toBe('two')
})
test('网页不会当作页面执行', async () => {
  const { fileID } = await upload('page.html', '<script>1</script>')
  const response = await fetch((await link(fileID)).tempFileURL)
  expect(response.headers.get('content-type')).toBe('application/octet-stream')
  expect(response.headers.get('x-content-type-options')).toBe('nosniff')
})
test('重开以后文件还在，没传完的清掉', async () => {
  const { fileID } = await upload('kept.txt', 'kept')
  await closeClouds()
  fs.writeFileSync(path.join(dataDir, 'storage/incoming/half'), 'half')
  opened = await open({ dataDir, now: () => clock })
  expect((await opened.app.downloadFile({ fileID })).fileContent.toString()).toBe('kept')
  expect(fs.readdirSync(path.join(dataDir, 'storage/incoming'))).toEqual([])
})
