import { createHash, createHmac, randomUUID, timingSafeEqual } from 'node:crypto'
import fs from 'node:fs'
import type { FileHandle } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { invalidParam } from './refusals'

const DEFAULT_URL_AGE_SECONDS = 86_400
const UPLOAD_AGE_SECONDS = 900

export interface UploadMetadata {
  url: string
  token: string
  authorization: string
  fileId: string
  cosFileId: string
}

export type CopyResult = { fileId: string } | { code: string; message: string }

/** A refusal that the upload door answers as COS does, in XML. */
export class StorageRefusal extends Error {
  constructor(readonly status: number, readonly code: string, message: string) {
    super(message)
  }
}

/**
 * Cloud storage on disk. A file lies under the hash of its path: no path can leave the directory, and names that differ only in case stay apart.
 * Links and uploads carry a signature with an end of validity, made with the key of this run.
 */
export class Storage {
  readonly #directory: string
  readonly #temporary: boolean
  readonly #bucket: string

  constructor(dataDir: string | null, readonly env: string, readonly key: string, readonly url: () => string, readonly now: () => Date, readonly mostBytes: number, beginsWith: string | null = null) {
    this.#temporary = dataDir === null
    this.#directory = dataDir === null ? fs.mkdtempSync(path.join(os.tmpdir(), 'local-cloud-')) : path.join(dataDir, 'storage')
    this.#bucket = `6c6f-${env}-1300000000`
    if (this.#temporary && beginsWith !== null) fs.cpSync(path.join(beginsWith, 'storage'), this.#directory, { recursive: true })
    for (const part of ['files', 'incoming']) fs.mkdirSync(path.join(this.#directory, part), { recursive: true })
    // What was not renamed when the process ended was never acknowledged.
    for (const left of fs.readdirSync(path.join(this.#directory, 'incoming'))) fs.rmSync(path.join(this.#directory, 'incoming', left), { force: true })
  }

  /** @throws INVALID_PARAM for a path that could mean something else in a URL or a file system */
  uploadMetadata(cloudPath: unknown): UploadMetadata {
    const name = storable(cloudPath)
    const until = this.#seconds() + UPLOAD_AGE_SECONDS
    const signature = this.#sign('put', name, until)
    return {
      url: `${this.url()}/storage/${encodeURIComponent(name)}`, token: String(until), authorization: signature,
      fileId: this.#idOf(name), cosFileId: createHash('sha256').update(name).digest('hex'),
    }
  }

  /** Stores the body of an upload; it is there whole or not at all. @throws StorageRefusal */
  async receive(name: string, token: unknown, authorization: unknown, body: Readable): Promise<void> {
    this.#verify('put', name, token, authorization)
    const incoming = path.join(this.#directory, 'incoming', randomUUID())
    const file = await fs.promises.open(incoming, 'wx')
    try {
      await this.#copy(body, file)
      await file.sync()
      await file.close()
      const target = this.#file(name)
      await fs.promises.mkdir(path.dirname(target), { recursive: true })
      await fs.promises.rename(incoming, target)
      await syncDirectory(path.dirname(target))
    } catch (error) {
      await file.close().catch(() => {})
      await fs.promises.rm(incoming, { force: true })
      throw error
    }
  }

  async #copy(body: Readable, file: FileHandle): Promise<void> {
    let bytes = 0
    // The socket must outlive a refusal: the answer still has to go through it.
    for await (const chunk of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > this.mostBytes) throw new StorageRefusal(413, 'EntityTooLarge', `the file has more than ${this.mostBytes} bytes`)
      await file.write(chunk)
    }
  }

  /**
   * A link that is valid for `maxAge` seconds, or null when the file does not exist.
   * It is not percent-encoded, because the SDK encodes the whole address itself before it downloads; `COS_URL` asks for one that it takes as it is.
   * @throws INVALID_PARAM for an age that is not a positive number
   */
  async temporaryUrl(fileId: string, maxAge: unknown, encoded: boolean): Promise<string | null> {
    const age = maxAge ?? DEFAULT_URL_AGE_SECONDS
    if (typeof age !== 'number' || !(age > 0)) throw invalidParam('max_age must be a positive number of seconds')
    const name = this.#nameOf(fileId)
    if (name === null || !(await exists(this.#file(name)))) return null
    const until = this.#seconds() + Math.ceil(age)
    return `${this.url()}/storage/${encoded ? encodeURI(name) : name}?sign=${this.#sign('get', name, until)}&t=${until}`
  }

  /** @throws StorageRefusal for a link that is wrong, too old, or without its file */
  async open(name: string, until: unknown, signature: unknown): Promise<{ stream: () => Readable; bytes: number; type: string }> {
    this.#verify('get', name, until, signature)
    const file = this.#file(name)
    const { size } = await fs.promises.stat(file).catch(() => { throw new StorageRefusal(404, 'NoSuchKey', 'The specified key does not exist.') })
    return { stream: () => fs.createReadStream(file), bytes: size, type: contentType(name) }
  }

  /**
   * Copies a file, or moves it.
   * @throws INVALID_PARAM for a destination that could mean something else
   */
  async copy(from: unknown, to: unknown, { overwrite, removeOriginal }: { overwrite: boolean; removeOriginal: boolean }): Promise<CopyResult> {
    const name = storable(to), source = this.#file(storable(from)), target = this.#file(name)
    if (!(await exists(source))) return { code: 'STORAGE_FILE_NONEXIST', message: `there is no file at ${String(from)}` }
    if (!overwrite && (await exists(target))) return { code: 'STORAGE_FILE_EXIST', message: `there is a file at ${name}` }
    const incoming = path.join(this.#directory, 'incoming', randomUUID())
    await fs.promises.copyFile(source, incoming)
    await fs.promises.mkdir(path.dirname(target), { recursive: true })
    await fs.promises.rename(incoming, target)
    await syncDirectory(path.dirname(target))
    if (removeOriginal) await fs.promises.rm(source, { force: true })
    return { fileId: this.#idOf(name) }
  }

  /** False when there was no such file. */
  async remove(fileId: string): Promise<boolean> {
    const name = this.#nameOf(fileId)
    if (name === null) return false
    try {
      await fs.promises.unlink(this.#file(name))
      return true
    } catch {
      return false
    }
  }

  close(): void {
    if (this.#temporary) fs.rmSync(this.#directory, { recursive: true, force: true })
  }

  #idOf(name: string): string {
    return `cloud://${this.env}.${this.#bucket}/${name}`
  }

  #nameOf(fileId: string): string | null {
    const prefix = `cloud://${this.env}.${this.#bucket}/`
    return fileId.startsWith(prefix) ? fileId.slice(prefix.length) : null
  }

  #file(name: string): string {
    const hash = createHash('sha256').update(name).digest('hex')
    return path.join(this.#directory, 'files', hash.slice(0, 2), hash)
  }

  #seconds(): number {
    return Math.floor(this.now().getTime() / 1000)
  }

  #sign(verb: 'put' | 'get', name: string, until: number): string {
    return createHmac('sha256', this.key).update(`${verb}\n${name}\n${until}`).digest('hex')
  }

  #verify(verb: 'put' | 'get', name: string, until: unknown, signature: unknown): void {
    const expected = Buffer.from(this.#sign(verb, name, Number(until)))
    const given = Buffer.from(typeof signature === 'string' ? signature : '')
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw new StorageRefusal(403, 'SignatureDoesNotMatch', 'The signature does not fit.')
    if (Number(until) < this.#seconds()) throw new StorageRefusal(403, 'AccessDenied', 'Request has expired')
  }
}

function storable(cloudPath: unknown): string {
  if (typeof cloudPath !== 'string' || cloudPath === '' || Buffer.byteLength(cloudPath) > 850) throw invalidParam('the path of a file has 1 to 850 bytes')
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u001f\u007f\\?#%]/.test(cloudPath)) throw invalidParam(`the path of a file must not hold control characters or any of \\ ? # %: ${JSON.stringify(cloudPath)}`)
  if (cloudPath.split('/').some((part) => part === '' || part === '.' || part === '..')) throw invalidParam(`the path of a file must not have empty, . or .. parts: ${cloudPath}`)
  return cloudPath
}

async function exists(file: string): Promise<boolean> {
  return fs.promises.access(file).then(() => true, () => false)
}

/** A renamed file is safe from a power cut only when its directory is on disk too. */
async function syncDirectory(directory: string): Promise<void> {
  const handle = await fs.promises.open(directory, 'r').catch(() => null)
  await handle?.sync().catch(() => {})
  await handle?.close()
}

const TYPES: Record<string, string> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', pdf: 'application/pdf',
  txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8', json: 'application/json', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Nothing that a browser would run in this origin: HTML and SVG are bytes. */
function contentType(name: string): string {
  return TYPES[path.extname(name).slice(1).toLowerCase()] ?? 'application/octet-stream'
}
