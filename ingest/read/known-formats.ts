// Formats that the reader of texts meets and does not read: what each is, and what a person can do.
import { describeUnread } from './unread-formats.ts'

const SAVE = 'hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại thành .docx, .xlsx hoặc .pdf.'
const AS_PICTURE = 'hãy lưu ảnh lại thành .png hoặc .jpg rồi nạp.'

/** Formats that have a reader of their own, where their bytes come as a text. */
const OTHERS: readonly { readonly name: string; readonly advice: string; readonly magic: string }[] = [
  { name: 'PDF', advice: SAVE, magic: '%PDF' },
  { name: 'ZIP (Word .docx hoặc Excel .xlsx)', advice: SAVE, magic: 'PK\u0003\u0004' },
  { name: 'ảnh PNG', advice: AS_PICTURE, magic: '\u0089PNG' },
  { name: 'ảnh JPEG', advice: AS_PICTURE, magic: '\u00FF\u00D8\u00FF' },
]
/** The longest of them ends here. */
const LOOK = 4

/** In Vietnamese; undefined: none of them. */
export function nameKnownFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1')
  const found = OTHERS.find(({ magic }) => start.startsWith(magic))
  return describeUnread(bytes) ?? (found && `Nội dung là ${found.name}, không đọc được; ${found.advice}`)
}

/** A ZIP that is neither Word nor Excel. */
export const nameZip = (bytes: Uint8Array): string =>
  describeUnread(bytes) ?? 'Tệp nén ZIP, không phải Word hay Excel: hãy giải nén rồi nạp từng tệp.'
