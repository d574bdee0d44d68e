// The directory of a ZIP file, checked before anybody reads by it: libraries disagree about directories that contradict themselves.

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46

/**
 * A directory must begin where its end record says, hold as many entries as it says, and stop where the end record
 * begins. Of two libraries one would otherwise count other entries than the next one inflates.
 *
 * @returns what contradicts, in Vietnamese; undefined for a sound directory. ZIP64 is refused: it is for files over 4 GB.
 */
export function findDirectoryFault(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(data)
  if (end === undefined) return 'không có mục lục ở cuối tệp (tệp bị cắt hoặc tải về chưa đủ)'
  const count = data.readUInt16LE(end + 10)
  const size = data.readUInt32LE(end + 12)
  const offset = data.readUInt32LE(end + 16)
  if (count === 0xffff || size === 0xffffffff || offset === 0xffffffff) return 'mục lục kiểu ZIP64'
  if (data.readUInt16LE(end + 8) !== count) return 'tệp nén chia nhiều tập'
  if (offset + size !== end) return 'mục lục không nằm ở nơi phần cuối tệp chỉ ra'
  return countEntries(data, offset, end) === count ? undefined : `mục lục không có đúng ${count} mục như đã ghi`
}

/** The last end record, whose comment must reach the end of the file exactly. */
function findEnd(data: Buffer): number | undefined {
  const lowest = Math.max(0, data.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = data.length - END_LENGTH; at >= lowest; at -= 1)
    if (data.readUInt32LE(at) === END)
      return at + END_LENGTH + data.readUInt16LE(at + 20) === data.length ? at : undefined
  return undefined
}

/** undefined: something between the entries is none. */
function countEntries(data: Buffer, offset: number, end: number): number | undefined {
  let count = 0
  let at = offset
  while (at < end) {
    if (at + ENTRY_LENGTH > end || data.readUInt32LE(at) !== ENTRY) return undefined
    at += ENTRY_LENGTH + data.readUInt16LE(at + 28) + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32)
    count += 1
  }
  return at === end ? count : undefined
}
