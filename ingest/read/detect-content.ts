// What a file really is, by its first bytes and its letters: an extension may lie.
import type { Warning } from '../../knowledge/domain/plan.ts'
import { readLetters } from './encoding/readable-letters.ts'
import { nameKnownFormat } from './known-formats.ts'
import { nameEncoding, nameOldFont } from './legacy-encoding.ts'
import { findStackedMarks } from './stacked-marks.ts'

/** So many of the first bytes tell a binary file, and the two halves of UTF-16 without its mark. */
const LOOK = 4096
/** In UTF-16 nearly every second byte of a text with Latin letters is 0. */
const UTF16_SHARE = 0.3
/** A few stray control characters come out of converters; more make no text. */
const CONTROL_SHARE = 0.02

export type Content =
  | { readonly kind: 'text'; readonly text: string; readonly warnings: readonly Warning[] }
  | { readonly kind: 'other'; readonly reason: string }

/** Text in UTF-8, UTF-16 or an old encoding of Vietnamese; otherwise a Vietnamese sentence that says what was detected. */
export function detectContent(bytes: Uint8Array): Content {
  if (bytes.length === 0) return other('Tệp rỗng (0 byte).')
  const known = nameKnownFormat(bytes)
  if (known !== undefined) return other(known)
  const utf16 = utf16Of(bytes)
  const nul = utf16 === undefined ? bytes.indexOf(0) : -1
  if (nul >= 0) return other(`Tệp nhị phân (byte 0 ở vị trí ${nul}), không phải văn bản; ${CONVERT}`)
  const decoded = decode(bytes, utf16 ?? 'utf-8')
  if (decoded === undefined && utf16 !== undefined)
    return other('Văn bản UTF-16 bị hỏng; hãy lưu lại với bảng mã UTF-8.')
  const stacked = decoded === undefined ? undefined : findStackedMarks(decoded)
  if (stacked !== undefined) return other(stacked)
  const { texts, warnings } = readLetters((decoded ?? Buffer.from(bytes).toString('latin1')).split('\n'))
  if (decoded === undefined && warnings.length === 0)
    return other(`Không phải UTF-8: ${describeInvalid(bytes)}; hãy lưu lại tệp với bảng mã UTF-8.`)
  const text = texts.join('\n')
  return findFault(text) ?? { kind: 'text', text, warnings }
}

function findFault(text: string): Content | undefined {
  if (text.replace(/\uFEFF/g, '').trim() === '') return other('Tệp chỉ có khoảng trắng.')
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  const controls = text.slice(0, LOOK).match(/[\u0001-\u0008\u000E-\u001F\u007F]/g)?.length ?? 0
  if (controls / Math.min(text.length, LOOK) > CONTROL_SHARE)
    return other(`Tệp nhị phân (nhiều ký tự điều khiển), không phải văn bản; ${CONVERT}`)
  const font = nameOldFont(text)
  if (font === undefined) return undefined
  return other(`Chữ theo bảng mã cũ ${font}, không phải Unicode; hãy chuyển sang Unicode (UTF-8) rồi nạp lại.`)
}

const CONVERT = 'hãy mở bằng chương trình đã tạo ra tệp rồi lưu lại thành .docx, .xlsx hoặc .pdf.'

const other = (reason: string): Content => ({ kind: 'other', reason })

/** By its mark; without one by its zeros, which then are the half of each Latin letter. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, LOOK)
  const share = (half: number) => head.filter((byte, index) => byte === 0 && index % 2 === half).length / head.length
  const [even, odd] = [share(0), share(1)]
  if (Math.max(even, odd) <= UTF16_SHARE || Math.min(even, odd) >= UTF16_SHARE / 3) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Where the first byte stands that UTF-8 does not allow, with a guess at the encoding. */
function describeInvalid(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length
  while (good < bad - 1) {
    const middle = (good + bad) >> 1
    if (isUtf8Prefix(bytes.subarray(0, middle))) good = middle
    else bad = middle
  }
  // The decoder complains at the byte after a lead byte; the lead byte is the one that a person looks for.
  const lead = [good, good - 1, good - 2].find((at) => (bytes[at] ?? 0) >= 0xc0) ?? good
  const byte = (bytes[lead] ?? 0).toString(16).padStart(2, '0')
  return `byte 0x${byte} ở vị trí ${lead}, ${nameEncoding(bytes)}`
}

const isUtf8Prefix = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
