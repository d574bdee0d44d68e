// Whether a SQLite file lost its end: SQLite itself opens such a file and fails, or answers wrongly, much later.
import { closeSync, openSync, readSync, statSync } from 'node:fs'

/** https://www.sqlite.org/fileformat.html, "The Database Header" */
const HEADER_BYTES = 100
const PAGE_SIZE_AT = 16
const PAGE_COUNT_AT = 28
const LARGEST_PAGE = 65_536

/** Says false where it cannot be known: no file, no header, or a write-ahead log that may hold what is missing. */
export function isCutOff(file: string): boolean {
  const size = sizeOf(file)
  if (size < HEADER_BYTES || sizeOf(`${file}-wal`) > 0) return false
  const header = readHeader(file)
  if (!header.toString('latin1').startsWith('SQLite format 3\0')) return false
  // 65,536 does not fit into the two bytes and is written as 1.
  const pageSize = header.readUInt16BE(PAGE_SIZE_AT)
  return size < (pageSize === 1 ? LARGEST_PAGE : pageSize) * header.readUInt32BE(PAGE_COUNT_AT)
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER_BYTES)
  const descriptor = openSync(file, 'r')
  try {
    readSync(descriptor, header, 0, HEADER_BYTES, 0)
    return header
  } finally {
    closeSync(descriptor)
  }
}
