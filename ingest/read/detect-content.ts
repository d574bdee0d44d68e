// What a file really is, by its first bytes and its letters: an extension may lie.

/** Magic bytes of formats that offices send; from the formats' own specifications. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46] },
  { name: 'ZIP (Word .docx hoặc Excel .xlsx)', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'Word/Excel đời cũ (.doc, .xls)', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { name: 'ảnh PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'ảnh JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'văn bản UTF-16 (LE)', bytes: [0xff, 0xfe] },
  { name: 'văn bản UTF-16 (BE)', bytes: [0xfe, 0xff] },
]

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'other'; readonly reason: string }

/** Text only when it is valid UTF-8 without control bytes; otherwise a Vietnamese sentence that says what was detected. */
export function detectContent(bytes: Uint8Array): Content {
  if (bytes.length === 0) return { kind: 'other', reason: 'Tệp rỗng (0 byte).' }
  const known = SIGNATURES.find(({ bytes: magic }) => magic.every((byte, index) => bytes[index] === byte))
  if (known)
    return {
      kind: 'other',
      reason: `Nội dung là ${known.name}, chưa đọc được ở bản này; hãy lưu lại thành .txt hoặc .md (UTF-8).`,
    }
  const nul = bytes.indexOf(0)
  if (nul >= 0) return { kind: 'other', reason: `Tệp nhị phân (byte 0 ở vị trí ${nul}), không phải văn bản.` }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (text.trim() === '') return { kind: 'other', reason: 'Tệp chỉ có khoảng trắng.' }
    return { kind: 'text', text }
  } catch {
    return { kind: 'other', reason: `Không phải UTF-8: ${describeInvalid(bytes)}; hãy lưu lại tệp với bảng mã UTF-8.` }
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
  const byte = (bytes[good] ?? 0).toString(16).padStart(2, '0')
  const high = bytes.reduce((count, value) => count + (value >= 0x80 ? 1 : 0), 0)
  const guess = high / bytes.length < 0.3 ? 'có thể là Windows-1258, TCVN3 hoặc VNI' : 'dữ liệu nhị phân'
  return `byte 0x${byte} ở vị trí ${good}, ${guess}`
}

const isUtf8Prefix = (bytes: Uint8Array): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
    return true
  } catch {
    return false
  }
}
