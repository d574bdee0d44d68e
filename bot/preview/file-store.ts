// Files that were sent: kept in memory under an id made from their content, as the bot and the page ask for them.
import { createHash } from 'node:crypto'

export type FileKind = 'photo' | 'document' | 'voice'

/** A file as it came in. */
export type Upload = { readonly name: string; readonly mimeType: string; readonly bytes: Uint8Array }

export type StoredFile = Upload & {
  readonly kind: FileKind
  readonly id: string
  readonly uniqueId: string
  /** Below /file/bot<token>/. */
  readonly path: string
}

export type FileStore = {
  readonly add: (kind: FileKind, upload: Upload) => StoredFile
  readonly find: (id: string) => StoredFile | undefined
  readonly findByPath: (path: string) => StoredFile | undefined
}

export function createFileStore(): FileStore {
  const files = new Map<string, StoredFile>()
  return {
    add: (kind, upload) => {
      const file = store(kind, upload, files.size + 1)
      const known = files.get(file.id)
      if (known !== undefined) return known
      files.set(file.id, file)
      return file
    },
    find: (id) => files.get(id),
    findByPath: (path) => [...files.values()].find((file) => file.path === path),
  }
}

/** JSON holds no bytes, so only a part of a form passes. */
export function isUpload(value: unknown): value is Upload {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
}

/** From the content, so that after a restart an old id means the same file or none, never another one. */
function store(kind: FileKind, upload: Upload, number: number): StoredFile {
  const content = createHash('sha256').update(upload.bytes).digest('base64url')
  const id = createHash('sha256').update(`${kind}\n${upload.name}\n${content}`).digest('base64url')
  const ending = /\.[\w-]{1,10}$/.exec(upload.name)?.[0] ?? ''
  return {
    ...upload,
    kind,
    id: `${kind}-${id}`,
    uniqueId: content.slice(0, 16),
    path: `${FOLDERS[kind]}/file_${number}${ending}`,
  }
}

const FOLDERS: Readonly<Record<FileKind, string>> = { photo: 'photos', document: 'documents', voice: 'voice' }
