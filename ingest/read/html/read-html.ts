// Reads .html: decodes the page by what it says of itself, then takes its lines.
import { readHtmlLines } from './html-lines.ts'
import { nameEncoding } from '../legacy-encoding.ts'
import { isTooDeep } from './markup-depth.ts'
import type { ReadOutcome } from '../source-document.ts'
import { findStackedMarks } from '../stacked-marks.ts'

/** Never throws. Places are of kind "block". */
export function readHtml(file: string, bytes: Uint8Array): ReadOutcome {
  if (bytes.length > LARGEST_BYTES)
    return unreadable(
      `Trang HTML lớn hơn ${LARGEST_BYTES / 2 ** 20} MB (${(bytes.length / 2 ** 20).toFixed(1).replace('.', ',')} MB); hãy tách nhỏ rồi nạp lại.`,
    )
  const decoded = decode(bytes)
  if (isTooDeep(decoded.text, 'html'))
    return unreadable('Trang HTML hỏng: có hơn 20.000 thẻ mở không đóng; hãy mở bằng trình duyệt rồi lưu lại.')
  const stacked = findStackedMarks(decoded.text)
  if (stacked !== undefined) return unreadable(stacked)
  const { lines, warnings, isConverted } = readHtmlLines(decoded.text, { isPage: true })
  if (decoded.unless !== undefined && !isConverted) return unreadable(decoded.unless)
  if (lines.length === 0)
    return unreadable('Trang HTML không có chữ nào (trang rỗng, chỉ có ảnh, hoặc nội dung do chương trình vẽ ra).')
  return { kind: 'read', document: { file, lines, warnings } }
}

/** A long plan with its annexes is some 2 MB as a page saved by Word. */
const LARGEST_BYTES = 20 * 2 ** 20
/** The HTML standard looks for the encoding in the first 1,024 bytes; Word writes its styles first. */
const ENCODING_REACH = 8_192
const DECLARED =
  /<meta[^>]{0,300}charset\s*=\s*["']?\s*([\w:.-]{2,40})|^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w:.-]{2,40})/i

/** `unless`: what is said where the letters, taken byte by byte, are no old encoding of Vietnamese either. */
type Decoded = { readonly text: string; readonly unless: string | undefined }

const unreadable = (reason: string) => ({ kind: 'unreadable', reason }) as const

/** By the byte order mark, else UTF-8 where the bytes are, else as the page declares. */
function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes)
  const utf8 = utf16 === undefined ? tryDecode(bytes, 'utf-8') : undefined
  if (utf8 !== undefined) return { text: utf8, unless: undefined }
  const head = Buffer.from(bytes.subarray(0, ENCODING_REACH)).toString('latin1')
  const match = DECLARED.exec(head)
  const label = utf16 ?? match?.[1] ?? match?.[2]
  const text = label === undefined || /^utf-?8$/i.test(label) ? undefined : tryDecode(bytes, label)
  if (text !== undefined) return { text, unless: undefined }
  return { text: Buffer.from(bytes).toString('latin1'), unless: nameFault(label, bytes) }
}

function nameFault(label: string | undefined, bytes: Uint8Array): string {
  if (label !== undefined && !/^utf-?8$/i.test(label))
    return `Trang HTML dùng bảng mã ${label}, không đọc được; hãy lưu lại trang với bảng mã UTF-8.`
  const said = label === undefined ? 'không ghi bảng mã' : `ghi bảng mã ${label}`
  return `Trang HTML ${said} nhưng chữ không phải UTF-8 (${nameEncoding(bytes)}); hãy lưu lại trang với bảng mã UTF-8.`
}

/** By its mark, or by the zeros of its first two letters ("<h", "<!"). */
function utf16Of([first, second, , fourth]: Uint8Array): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0 && fourth === 0)) return 'utf-16le'
  return (first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c) ? 'utf-16be' : undefined
}

/** undefined: the label is unknown, or the bytes are not what it says. */
function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
