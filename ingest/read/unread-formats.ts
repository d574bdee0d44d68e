// Formats that offices send and nobody here reads: named by their first bytes, with what a person can do.

/** The sentence for a file of such a format; undefined for any other. */
export function describeUnread(bytes: Uint8Array): string | undefined {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const format = FORMATS.find(({ isIn }) => isIn(data))
  return format && `Nội dung là ${format.name}, không đọc được; hãy ${format.todo} rồi nạp lại.`
}

type UnreadFormat = { readonly name: string; readonly todo: string; readonly isIn: (data: Buffer) => boolean }

const AS_WORD = 'mở bằng Word hoặc LibreOffice, lưu lại thành .docx'
const AS_EXCEL = 'mở bằng Excel hoặc LibreOffice, lưu lại thành .xlsx'
const AS_PDF = 'mở bằng PowerPoint hoặc LibreOffice, lưu lại thành .pdf'
const UNPACK = 'giải nén, lấy tệp .docx, .xlsx hoặc .pdf bên trong'
const AS_PICTURE = 'lưu lại thành .png hoặc .jpg'

/** Compound files of Office before 2007 name their streams in UTF-16 in a directory that may stand anywhere. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])
const oleWith = (stream: string) => (data: Buffer) =>
  data.subarray(0, OLE.length).equals(OLE) && data.includes(Buffer.from(stream, 'utf16le'))
const beginsWith =
  (...starts: readonly string[]) =>
  (data: Buffer) =>
    starts.some((start) => data.subarray(0, start.length).equals(Buffer.from(start, 'latin1')))
const ZIP = 'PK\u0003\u0004'
/** Parts of a ZIP are named uncompressed; a Word document may hold a presentation. */
const zipWith = (part: string) => (data: Buffer) =>
  beginsWith(ZIP)(data) && data.includes(part) && !data.includes('word/document.xml')
/** OpenDocument says what it is in its first part. */
const openDocument = (kind: string) => (data: Buffer) =>
  beginsWith(ZIP)(data) && data.subarray(0, 128).includes(`application/vnd.oasis.opendocument.${kind}`)
/** ISO base media: the size of the first box, "ftyp", then the brand. */
const isHeic = (data: Buffer) =>
  /^ftyp(?:hei[cxms]|hev[cx]|mif1|msf1|avif)/.test(data.subarray(4, 12).toString('latin1'))
const isWebp = (data: Buffer) => beginsWith('RIFF')(data) && data.subarray(8, 12).toString('latin1') === 'WEBP'
/** PKCS #7 signed data in DER: a sequence with this object identifier, or its text form. */
const SIGNED_DATA = Buffer.from([0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x07, 0x02])
const isSigned = (data: Buffer) =>
  (data[0] === 0x30 && data.subarray(0, 32).includes(SIGNED_DATA)) || beginsWith('-----BEGIN PKCS7')(data)
const startOf = (data: Buffer) => data.subarray(0, 1024).toString('latin1')

/** The first that fits: what tells more stands before what tells less. */
const FORMATS: readonly UnreadFormat[] = [
  {
    name: 'tài liệu Office có mật khẩu',
    todo: 'mở bằng Word hoặc Excel, bỏ mật khẩu, lưu lại',
    isIn: oleWith('EncryptedPackage'),
  },
  { name: 'Word đời cũ (.doc)', todo: AS_WORD, isIn: oleWith('WordDocument') },
  { name: 'PowerPoint đời cũ (.ppt)', todo: AS_PDF, isIn: oleWith('PowerPoint Document') },
  { name: 'thư Outlook (.msg)', todo: 'lưu riêng tệp đính kèm của thư', isIn: oleWith('__substg1.0_') },
  { name: 'Excel đời cũ (.xls)', todo: AS_EXCEL, isIn: (data) => oleWith('Workbook')(data) || oleWith('Book')(data) },
  {
    name: 'Word/Excel đời cũ (.doc, .xls)',
    todo: 'mở bằng Word, Excel hoặc LibreOffice, lưu lại thành .docx hoặc .xlsx',
    isIn: beginsWith('\u00D0\u00CF\u0011\u00E0'),
  },
  { name: 'văn bản RTF', todo: AS_WORD, isIn: beginsWith('{\\rtf') },
  { name: 'văn bản OpenDocument (.odt)', todo: AS_WORD, isIn: openDocument('text') },
  {
    name: 'bảng tính OpenDocument (.ods)',
    todo: AS_EXCEL,
    isIn: openDocument('spreadsheet'),
  },
  {
    name: 'trình chiếu OpenDocument (.odp)',
    todo: AS_PDF,
    isIn: openDocument('presentation'),
  },
  { name: 'trình chiếu PowerPoint (.pptx)', todo: AS_PDF, isIn: zipWith('ppt/presentation.xml') },
  { name: 'bảng tính Excel nhị phân (.xlsb)', todo: AS_EXCEL, isIn: zipWith('xl/workbook.bin') },
  { name: 'tệp nén RAR', todo: UNPACK, isIn: beginsWith('Rar!\u001A\u0007') },
  { name: 'tệp nén 7z', todo: UNPACK, isIn: beginsWith('7z\u00BC\u00AF\u0027\u001C') },
  { name: 'tệp nén GZIP', todo: UNPACK, isIn: beginsWith('\u001F\u008B') },
  { name: 'ảnh HEIC của điện thoại', todo: AS_PICTURE, isIn: isHeic },
  { name: 'ảnh TIFF', todo: AS_PICTURE, isIn: beginsWith('II*\u0000', 'MM\u0000*') },
  { name: 'ảnh WebP', todo: AS_PICTURE, isIn: isWebp },
  {
    name: 'ảnh BMP',
    todo: AS_PICTURE,
    isIn: (data) => beginsWith('BM')(data) && data.subarray(6, 10).equals(Buffer.alloc(4)),
  },
  { name: 'ảnh GIF', todo: AS_PICTURE, isIn: beginsWith('GIF87a', 'GIF89a') },
  { name: 'tệp ký số (.p7m, .p7s)', todo: 'mở bằng phần mềm ký số, lưu riêng văn bản đã ký', isIn: isSigned },
  { name: 'tài liệu Word 2003 XML', todo: AS_WORD, isIn: (data) => startOf(data).includes('progid="Word.Document"') },
  { name: 'bảng tính Excel 2003 XML', todo: AS_EXCEL, isIn: (data) => startOf(data).includes('progid="Excel.Sheet"') },
  {
    name: 'trang web gộp một tệp (.mht)',
    todo: 'mở bằng trình duyệt hoặc Word, lưu lại thành .html hoặc .docx',
    isIn: (data) => /^(?:From:|MIME-Version:)[\s\S]*multipart\/related/i.test(startOf(data)),
  },
]
