// The door of every reader for letters of old encodings: they become Unicode, and people are told.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { convertOldText } from './convert-old-text.ts'

/** `encodings`: names of those that were found. */
export type ReadableLetters = {
  readonly texts: readonly string[]
  readonly encodings: readonly string[]
  readonly warnings: readonly Warning[]
}

/**
 * The converted letters are also what is quoted: a page in an old font shows Vietnamese, whatever its file holds.
 *
 * @param texts of one document in reading order: lines, cells, or runs of letters; healthy ones stay as they are
 */
export function readLetters(texts: readonly string[]): ReadableLetters {
  const { texts: converted, encodings } = convertOldText(texts)
  const warnings = encodings.map(({ name, parts }) => ({
    message: `Chữ theo bảng mã cũ ${name} đã được chuyển sang Unicode ở ${parts} chỗ; khi trích dẫn quan trọng hãy đối chiếu với tệp gốc.`,
    line: undefined,
  }))
  return { texts: converted, encodings: encodings.map(({ name }) => name), warnings }
}
