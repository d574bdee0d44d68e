// Counts what a ZIP file really holds before a reader of Office files inflates it without asking.
import { crc32 } from 'node:zlib'
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl'
import { findDirectoryFault } from './zip-directory.ts'

export type ZipOutcome = { readonly kind: 'ok'; readonly entries: readonly string[] } | ZipRefusal
export type ZipRefusal = { readonly kind: 'refused'; readonly reason: string }

/** Looks at parts while they are counted. */
export type PartCheck = {
  readonly wants: (name: string) => boolean
  /** @returns what is wrong with the part, in Vietnamese */
  readonly fault: (name: string, content: Buffer) => string | undefined
}

/** A plan with pictures has some hundred parts and some ten megabytes. */
export const MOST_ENTRIES = 3_000
export const MOST_BYTES = 100 * 2 ** 20
export const HIGHEST_RATIO = 100
/** Below this, runs of blanks compress that well in honest files too. */
const RATIO_MATTERS_ABOVE_BYTES = 2 ** 20

/** Inflates every entry and stops at the first limit that is passed; sizes that the file claims are not believed. Never throws. */
export async function checkZip(bytes: Uint8Array, parts?: PartCheck): Promise<ZipOutcome> {
  const fault = findDirectoryFault(bytes)
  if (fault !== undefined) return refused(damaged(fault))
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    return await countEntries(zip, parts)
  } catch (error) {
    return refused(describeDamage(error))
  }
}

/** The parts that are wanted, by name; [] of a file that `checkZip` refuses. */
export async function readZipParts(
  bytes: Uint8Array,
  wants: (name: string) => boolean,
): Promise<ReadonlyMap<string, Buffer>> {
  const found = new Map<string, Buffer>()
  const keep = (name: string, content: Buffer) => void found.set(name, content)
  const outcome = await checkZip(bytes, { wants, fault: keep })
  return outcome.kind === 'ok' ? found : new Map()
}

const SAVE_AGAIN = 'hãy tải lại tệp, hoặc mở bằng Word hay Excel rồi lưu lại.'
const refused = (reason: string): ZipRefusal => ({ kind: 'refused', reason })
const inVietnamese = (value: number) => value.toLocaleString('vi-VN')

async function countEntries(zip: ZipFile, parts: PartCheck | undefined): Promise<ZipOutcome> {
  if (zip.entryCount > MOST_ENTRIES)
    return refused(
      `Tệp nén có ${inVietnamese(zip.entryCount)} phần, quá giới hạn ${inVietnamese(MOST_ENTRIES)}; ${SAVE_AGAIN}`,
    )
  const names = new Set<string>()
  let total = 0
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName
    if (entry.isEncrypted()) return refused(`Phần ${name} có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.`)
    // Of two parts with one name, one library would read the first and another the last.
    if (names.has(name)) return refused(`Tệp nén có hai phần cùng tên ${name}; ${SAVE_AGAIN}`)
    names.add(name)
    const counted = await inflate(zip, entry, total, parts?.wants(name) ?? false)
    if (counted.kind === 'refused') return counted
    total = counted.total
    const fault = counted.content && parts?.fault(name, counted.content)
    if (fault !== undefined) return refused(fault)
  }
  return { kind: 'ok', entries: [...names] }
}

type Counted = { readonly kind: 'counted'; readonly total: number; readonly content: Buffer | undefined }

async function inflate(zip: ZipFile, entry: Entry, before: number, keep: boolean): Promise<Counted | ZipRefusal> {
  const chunks: Buffer[] = []
  let size = 0
  let checksum = 0
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    // A stream without encoding gives buffers; its type cannot say so.
    const data = chunk as Buffer
    size += data.length
    checksum = crc32(data, checksum)
    if (before + size > MOST_BYTES)
      return refused(
        `Tệp nén bung ra quá ${MOST_BYTES / 2 ** 20} MB (đến phần ${entry.fileName}); hãy tách nhỏ tài liệu rồi nạp lại.`,
      )
    if (size > RATIO_MATTERS_ABOVE_BYTES && size > HIGHEST_RATIO * entry.compressedSize)
      return refused(
        `Phần ${entry.fileName} bung ra hơn ${HIGHEST_RATIO} lần cỡ nén (${inVietnamese(entry.compressedSize)} byte thành hơn ${inVietnamese(size)} byte), giới hạn là ${HIGHEST_RATIO} lần; ${SAVE_AGAIN}`,
      )
    if (keep) chunks.push(data)
  }
  // The library does not compare: without this, a byte lost on the way would change a number unnoticed.
  if (checksum !== entry.crc32) return refused(damaged(`phần ${entry.fileName} không đúng mã kiểm tra`))
  return { kind: 'counted', total: before + size, content: keep ? Buffer.concat(chunks) : undefined }
}

function describeDamage(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (/relative path|absolute path/.test(message))
    return `Tệp nén có phần mang đường dẫn ra ngoài thư mục của nó (${message.split(': ').at(-1) ?? ''}); ${SAVE_AGAIN}`
  if (/encrypt/i.test(message)) return 'Tệp nén có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.'
  return damaged('dữ liệu nén không giải được hoặc không đúng cỡ đã ghi')
}

const damaged = (what: string) => `Tệp ZIP hỏng: ${what}; ${SAVE_AGAIN}`
