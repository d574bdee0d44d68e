// The file of a call: a part of the form, or the id of a file that Telegram already has, checked for size and kind.
import { DOCUMENT_BYTES, PHOTO_BYTES } from '../../telegram-limits.ts'
import { isUpload, type FileKind, type StoredFile, type Upload } from '../file-store.ts'
import { measurePicture } from '../measure-picture.ts'
import type { Values } from '../request-body.ts'
import { failWith, type ApiFailure, type FileFacts, type Message } from '../telegram-shapes.ts'
import type { World } from '../telegram-world.ts'

export type SentKind = Exclude<FileKind, 'voice'>

/** @param sent an upload, "attach://part", or a file's id; @returns the message's field for it */
export function readSentFile(
  world: World,
  { kind, sent, values }: { readonly kind: SentKind; readonly sent: unknown; readonly values: Values },
): Pick<Message, 'photo' | 'document'> | ApiFailure {
  const given = typeof sent === 'string' && sent.startsWith('attach://') ? values[sent.slice('attach://'.length)] : sent
  if (isUpload(given)) return kind === 'photo' ? takePhoto(world, given) : takeDocument(world, given)
  if (typeof given !== 'string' || given === '') return failWith(400, `Bad Request: there is no ${kind} in the request`)
  // This server reaches nobody.
  if (/^https?:/.test(given)) return failWith(400, 'Bad Request: failed to get HTTP URL content')
  const file = world.files.find(given)
  if (file === undefined)
    return failWith(400, 'Bad Request: wrong remote file identifier specified: Wrong padding in the string')
  if (file.kind !== kind) return failWith(400, `Bad Request: can't use file of type ${file.kind} as ${kind}`)
  return kind === 'photo' ? photoField(file) : documentField(file)
}

export function documentField(file: StoredFile): Pick<Message, 'document'> {
  return {
    document: { ...factsOf(file), file_name: file.name, mime_type: file.mimeType || 'application/octet-stream' },
  }
}

/** One size; Telegram makes several, the last of which is the largest. */
export function photoField(file: StoredFile): Pick<Message, 'photo'> {
  const { width, height } = measurePicture(file.bytes) ?? { width: 1, height: 1 }
  return { photo: [{ ...factsOf(file), width, height }] }
}

export function factsOf(file: StoredFile): FileFacts {
  return { file_id: file.id, file_unique_id: file.uniqueId, file_size: file.bytes.length }
}

/** sendPhoto: width and height together at most so much, and at most so different. */
const SIDES_LIMIT = 10_000
const RATIO_LIMIT = 20

function takePhoto(world: World, upload: Upload): Pick<Message, 'photo'> | ApiFailure {
  if (upload.bytes.length > PHOTO_BYTES) return failWith(400, 'Bad Request: file is too big for a photo')
  const size = measurePicture(upload.bytes)
  if (size === undefined) return failWith(400, 'Bad Request: IMAGE_PROCESS_FAILED')
  const { width, height } = size
  const isTooLong = Math.max(width, height) > RATIO_LIMIT * Math.min(width, height)
  if (width + height > SIDES_LIMIT || isTooLong) return failWith(400, 'Bad Request: PHOTO_INVALID_DIMENSIONS')
  return photoField(world.files.add('photo', upload))
}

function takeDocument(world: World, upload: Upload): Pick<Message, 'document'> | ApiFailure {
  if (upload.bytes.length === 0) return failWith(400, 'Bad Request: file must be non-empty')
  if (upload.bytes.length > DOCUMENT_BYTES) return failWith(413, 'Request Entity Too Large')
  return documentField(world.files.add('document', upload))
}
