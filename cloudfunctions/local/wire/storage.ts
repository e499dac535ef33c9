import { isDocument } from '../engine/bson-type'
import type { Storage } from '../storage'
import { invalidParam } from '../refusals'
import type { Handler } from './request'

const MOST_FILES = 50

export function storageActions(storage: Storage): Record<string, Handler> {
  return {
    'storage.getUploadMetadata': (params) => ({ data: storage.uploadMetadata(params['path']) }),

    async 'storage.batchGetDownloadUrl'(params) {
      const list = await Promise.all(fileList(params['file_list']).map(async (file) => {
        if (!isDocument(file) || typeof file['fileid'] !== 'string') throw invalidParam('file_list holds objects with a fileid')
        const fileID = file['fileid']
        const url = await storage.temporaryUrl(fileID, file['max_age'], file['url_type'] === 'COS_URL')
        return url === null ? { code: 'STORAGE_FILE_NONEXIST', fileID, tempFileURL: '' } : { code: 'SUCCESS', fileID, tempFileURL: url }
      }))
      return { data: { download_list: list } }
    },

    async 'storage.batchDeleteFile'(params) {
      const list = await Promise.all(fileList(params['fileid_list']).map(async (fileID) => {
        if (typeof fileID !== 'string') throw invalidParam('fileid_list holds strings')
        return { fileID, code: (await storage.remove(fileID)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' }
      }))
      return { data: { delete_list: list } }
    },

    async 'storage.batchCopyFile'(params) {
      const list = []
      for (const file of fileList(params['file_list'])) {
        if (!isDocument(file)) throw invalidParam('file_list holds objects with src_path and dst_path')
        const { src_path: from, dst_path: to, overwrite, remove_original: removeOriginal } = file
        list.push(await storage.copy(from, to, { overwrite: overwrite !== false, removeOriginal: removeOriginal === true }))
      }
      return { data: { copy_list: list } }
    },
  }
}

function fileList(list: unknown): unknown[] {
  if (!Array.isArray(list) || list.length === 0) throw invalidParam('the list of files must not be empty')
  if (list.length > MOST_FILES) throw invalidParam(`at most ${MOST_FILES} files in one request`)
  return list
}
