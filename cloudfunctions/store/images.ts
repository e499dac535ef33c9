import { environment } from './database'

/** Links are for one look, seconds. */
const linkSeconds = 1_800
const uploadMs = 20_000
const linksAtOnce = 50

interface UploadMetadata { data: { url: string; token: string; authorization: string; fileId: string; cosFileId: string } }

/**
 * Puts a file into cloud storage and gives its id; the same path again is the same file. The SDK's own upload reads COS's
 * answer as XML, with a parser that is heavier than the rest of it; the status says as much.
 */
export async function putFile(cloudPath: string, bytes: Buffer): Promise<string> {
  const { data } = await environment().getUploadMetadata({ cloudPath }) as unknown as UploadMetadata
  const { url, token, authorization, fileId, cosFileId } = data
  const answer = await fetch(url, {
    method: 'PUT', body: new Uint8Array(bytes), signal: AbortSignal.timeout(uploadMs),
    headers: { authorization, signature: authorization, 'x-cos-security-token': token, 'x-cos-meta-fileid': cosFileId, key: encodeURIComponent(cloudPath) },
  })
  if (!answer.ok) throw Object.assign(new Error(`cloud storage answered ${answer.status}`), { code: 'STORAGE_REQUEST_FAIL' })
  return fileId
}

/** Links that open each file for half an hour; a file that is gone has none. */
export async function linksTo(files: readonly string[]): Promise<Map<string, string>> {
  const links = new Map<string, string>()
  for (let from = 0; from < files.length; from += linksAtOnce) {
    const { fileList } = await environment().getTempFileURL({ fileList: files.slice(from, from + linksAtOnce).map((fileID) => ({ fileID, maxAge: linkSeconds })) })
    for (const { fileID, tempFileURL } of fileList as { fileID: string; tempFileURL: string }[]) if (tempFileURL) links.set(fileID, tempFileURL)
  }
  return links
}

/** Removes a file; one that is gone already is no failure. */
export async function removeFile(file: string): Promise<void> {
  await environment().deleteFile({ fileList: [file] })
}
