// Reads .docx: checked first, its numbers printed into the text, then through Mammoth to the lines of HTML.
import mammoth from 'mammoth'
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { readHtmlLines } from '../html/html-lines.ts'
import { isTooDeep } from '../html/markup-depth.ts'
import { checkOfficeXml } from '../zip/office-xml.ts'
import { convertOldFonts } from './old-fonts.ts'
import { printNumbers } from './print-numbers.ts'
import type { ReadOutcome } from '../source-document.ts'
import { readZipParts } from '../zip/zip-limits.ts'

/** Never throws. Places are of kind "block". Headers, footers, page numbers, comments and deleted text are left out. */
export async function readDocx(file: string, bytes: Uint8Array): Promise<ReadOutcome> {
  const checked = await checkOfficeXml(bytes)
  if (checked.kind === 'refused') return unreadable(checked.reason)
  const parts = await readZipParts(bytes, (name) => PARTS.test(name))
  const main = [...parts.keys()].find((name) => MAIN.test(name))
  if (main === undefined)
    return unreadable('Tệp nén không phải tài liệu Word (không có phần word/document.xml); hãy lưu lại thành .docx.')
  const size = parts.get(main)?.length ?? 0
  if (size > LARGEST_MAIN_BYTES)
    return unreadable(
      `Phần chữ của tài liệu dài ${Math.round(size / 2 ** 20)} MB, quá giới hạn ${LARGEST_MAIN_BYTES / 2 ** 20} MB; hãy tách nhỏ rồi nạp lại.`,
    )
  const converted = await convert(parts, main)
  if (converted === undefined)
    return unreadable('Tài liệu Word hỏng, không đọc được phần chữ; hãy mở bằng Word rồi lưu lại.')
  const { lines, warnings } = readHtmlLines(converted.html)
  if (lines.length === 0)
    return unreadable('Tài liệu Word không có chữ nào (rỗng hoặc chỉ có ảnh quét); bản quét hãy lưu thành PDF rồi nạp.')
  return { kind: 'read', document: { file, lines, warnings: [...converted.warnings, ...warnings] } }
}

/** Everything that Mammoth needs for text; pictures stay unread. */
const PARTS = /(?:\.xml|\.rels)$/i
/** Word on the web numbers the part: "document2.xml". */
const MAIN = /^word\/document\d*\.xml$/
const STYLES = /^word\/styles\d*\.xml$/
const NUMBERING = /^word\/numbering\d*\.xml$/
/** 200 pages are some 5 MB; Mammoth takes about thirty times as much memory. */
const LARGEST_MAIN_BYTES = 24 * 2 ** 20

const unreadable = (reason: string) => ({ kind: 'unreadable', reason }) as const

/** undefined: damaged. */
async function convert(
  parts: ReadonlyMap<string, Buffer>,
  main: string,
): Promise<{ html: string; warnings: readonly Warning[] } | undefined> {
  const textOf = (pattern: RegExp) =>
    decode([...parts].find(([name]) => pattern.test(name))?.[1] ?? Buffer.from('')).replace(/^\uFEFF/, '')
  if ([...parts.values()].some((content) => isTooDeep(content.toString('latin1'), 'xml'))) return undefined
  try {
    const { document, warnings } = convertOldFonts(decode(parts.get(main) ?? Buffer.from('')))
    const printed = printNumbers(document, textOf(NUMBERING), textOf(STYLES))
    const shown = new Map([...parts].filter(([name]) => !NUMBERING.test(name)))
    shown.set(main, Buffer.from(printed))
    const { value } = await mammoth.convertToHtml(partsAsFile(shown), {
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      // The picture is not read; a picture without a source is left out by the lines.
      convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
    })
    return { html: value, warnings }
  } catch {
    // Mammoth and its XML parser throw on whatever they do not expect; the reason is in no words for people.
    return undefined
  }
}

const decode = (content: Buffer): string => new TextDecoder('utf-8').decode(content)

/**
 * Mammoth takes an opened file in place of bytes (lib/unzip.js), so that it inflates nothing by itself: what it reads is
 * what was counted. Its types do not name that form of input.
 */
function partsAsFile(parts: ReadonlyMap<string, Buffer>): { buffer: Buffer } {
  const file = {
    exists: (name: string) => parts.has(name),
    read: (name: string, encoding?: string) => {
      const content = parts.get(name) ?? Buffer.from('')
      return Promise.resolve(encoding === undefined ? content : decode(content))
    },
  }
  return { file } as unknown as { buffer: Buffer }
}
