// getFile: where a file can be downloaded, for as much as Telegram lets a bot download.
import { z } from 'zod'
import { DOWNLOAD_BYTES } from '../../telegram-limits.ts'
import { failWith, succeed } from '../telegram-shapes.ts'
import { defineMethod } from './define-method.ts'
import { factsOf } from './sent-file.ts'

export const getFile = defineMethod(z.object({ file_id: z.string() }), (world, { file_id: id }) => {
  const file = world.files.find(id)
  if (file === undefined) return failWith(400, 'Bad Request: wrong file_id or the file is temporarily unavailable')
  if (file.bytes.length > DOWNLOAD_BYTES) return failWith(400, 'Bad Request: file is too big')
  return succeed({ ...factsOf(file), file_path: file.path })
})
