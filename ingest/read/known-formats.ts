// Formats that are not read, told by their first bytes: what each is, and how a person turns it into one that is.

type KnownFormat = {
  readonly name: string
  readonly advice: string
  readonly magic: readonly (readonly [at: number, bytes: string])[]
}

const SAVE = 'hãy mở bằng Word, Excel hoặc LibreOffice rồi lưu lại thành .docx, .xlsx hoặc .pdf.'
const AS_PICTURE = 'hãy lưu ảnh lại thành .png hoặc .jpg rồi nạp.'
const UNPACK = 'hãy giải nén rồi nạp từng tệp.'

/** From the formats' own specifications; "latin1", a letter a byte. */
const FORMATS: readonly KnownFormat[] = [
  { name: 'PDF', advice: SAVE, magic: [[0, '%PDF']] },
  { name: 'ZIP (Word .docx hoặc Excel .xlsx)', advice: SAVE, magic: [[0, 'PK\u0003\u0004']] },
  { name: 'Word/Excel đời cũ (.doc, .xls)', advice: SAVE, magic: [[0, '\u00D0\u00CF\u0011\u00E0']] },
  { name: 'văn bản RTF', advice: SAVE, magic: [[0, '{\\rtf']] },
  { name: 'ảnh PNG', advice: AS_PICTURE, magic: [[0, '\u0089PNG']] },
  { name: 'ảnh JPEG', advice: AS_PICTURE, magic: [[0, '\u00FF\u00D8\u00FF']] },
  { name: 'ảnh GIF', advice: AS_PICTURE, magic: [[0, 'GIF8']] },
  { name: 'ảnh TIFF', advice: AS_PICTURE, magic: [[0, 'II*\0']] },
  { name: 'ảnh TIFF', advice: AS_PICTURE, magic: [[0, 'MM\0*']] },
  {
    name: 'ảnh BMP',
    advice: AS_PICTURE,
    magic: [
      [0, 'BM'],
      [6, '\0\0\0\0'],
    ],
  },
  {
    name: 'ảnh WebP',
    advice: AS_PICTURE,
    magic: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  { name: 'ảnh HEIC', advice: AS_PICTURE, magic: [[4, 'ftyphei']] },
  { name: 'tệp nén RAR', advice: UNPACK, magic: [[0, 'Rar!\u001A']] },
  { name: 'tệp nén 7z', advice: UNPACK, magic: [[0, '7z\u00BC\u00AF']] },
  { name: 'tệp nén GZIP', advice: UNPACK, magic: [[0, '\u001F\u008B\u0008']] },
]
/** The longest of them ends here. */
const LOOK = 16

/** In Vietnamese; undefined: none of them. */
export function nameKnownFormat(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.subarray(0, LOOK)).toString('latin1')
  const found = FORMATS.find(({ magic }) => magic.every(([at, text]) => start.startsWith(text, at)))
  return found && `Nội dung là ${found.name}, không đọc được; ${found.advice}`
}

/** A ZIP that is neither Word nor Excel; `names`: where the names of its parts stand. */
export function nameZip(names: Buffer): string {
  if (names.includes('opendocument')) return `Tệp OpenDocument (.odt, .ods), không đọc được; ${SAVE}`
  if (names.includes('ppt/presentation'))
    return 'Tệp trình chiếu PowerPoint, không đọc được; hãy lưu lại thành .pdf rồi nạp.'
  return `Tệp nén ZIP, không phải Word hay Excel: ${UNPACK}`
}
