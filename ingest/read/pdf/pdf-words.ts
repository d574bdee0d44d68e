// The words of a PDF with their boxes, as pdftotext of poppler gives them.
import type { Rules } from './pdf-rules.ts'
import type { RunProgram } from './run-program.ts'

/** In points from the top left corner of the page. */
export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }
/** `confidence`: 0–1, where the word was recognised in a picture. */
export type Word = Box & { readonly text: string; readonly confidence?: number }
/** `number`: 1-based. A scanned page has no words. */
export type PdfPage = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  /** Where they were found together with the words. */
  readonly rules?: Rules
}

export type PdfWords =
  | { readonly kind: 'pages'; readonly pages: readonly PdfPage[] }
  | { readonly kind: 'refused'; readonly reason: string }

/** Longer plans exist nowhere; a bomb has more. */
export const MOST_PAGES = 2_000
const MISSING = 'missing'

/** `missing`: this machine has no poppler. */
export async function readPdfWords(path: string, run: RunProgram): Promise<PdfWords | { readonly kind: 'missing' }> {
  const fault = await findFault(path, run)
  if (fault === MISSING) return { kind: MISSING }
  if (fault !== undefined) return { kind: 'refused', reason: fault }
  const told = await run('pdftotext', ['-bbox-layout', '-enc', 'UTF-8', path, '-'])
  if (told.kind === 'done') return { kind: 'pages', pages: parsePages(told.output) }
  if (told.kind === 'missing') return { kind: MISSING }
  return { kind: 'refused', reason: told.kind === 'stopped' ? SLOW : BROKEN }
}

const BROKEN = 'Tệp PDF bị hỏng hoặc không đầy đủ; hãy tải lại, hoặc mở bằng trình đọc PDF rồi in ra tệp PDF mới.'
const SLOW = 'Tệp PDF đọc quá lâu hoặc quá lớn nên đã dừng; hãy tách nhỏ hoặc in ra tệp PDF mới rồi nạp lại.'

async function findFault(path: string, run: RunProgram): Promise<string | undefined> {
  const info = await run('pdfinfo', [path])
  if (info.kind === 'missing') return MISSING
  if (info.kind === 'stopped') return SLOW
  if (info.kind === 'failed')
    return /password/i.test(info.message) ? 'Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi nạp lại.' : BROKEN
  const pages = Number(/^Pages:\s*(\d+)/m.exec(info.output)?.[1] ?? 0)
  if (pages === 0) return 'Tệp PDF không có trang nào.'
  return pages > MOST_PAGES ? tooManyPages(pages) : undefined
}

export const tooManyPages = (pages: number): string =>
  `Tệp PDF có ${pages} trang, quá giới hạn ${MOST_PAGES} trang; hãy tách nhỏ.`

const NUMBER = String.raw`"(-?[\d.]+)"`
const PAGE_OR_WORD = new RegExp(
  `<page width=${NUMBER} height=${NUMBER}>|<word xMin=${NUMBER} yMin=${NUMBER} xMax=${NUMBER} yMax=${NUMBER}>([^<]*)</word>`,
  'g',
)

function parsePages(xml: string): readonly PdfPage[] {
  const pages: (Omit<PdfPage, 'words'> & { readonly words: Word[] })[] = []
  for (const match of xml.matchAll(PAGE_OR_WORD)) {
    const [width, height, left, top, right, bottom] = match.slice(1, 7).map(Number)
    if (match[1] !== undefined)
      pages.push({ number: pages.length + 1, width: width ?? 0, height: height ?? 0, words: [] })
    const text = decode(match[7] ?? '')
    if (match[1] !== undefined || text === '') continue
    pages.at(-1)?.words.push({ text, left: left ?? 0, top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0 })
  }
  return pages
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
/** Which programs that make PDFs leave behind; soft hyphens are letters in an old encoding. */
// oxlint-disable-next-line no-control-regex -- control characters are what is taken out
const INVISIBLE = /[\u0000-\u001F\u200B-\u200D\u2060\uFEFF]/g

const decode = (text: string): string =>
  cleanWord(text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => ENTITIES[name] ?? ''))

export const cleanWord = (text: string): string => text.replace(INVISIBLE, '').normalize('NFC').trim()
