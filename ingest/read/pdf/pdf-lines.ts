// The pages of a PDF as lines: text and tables in reading order, tables joined over page ends.
import { tidy } from '../../../knowledge/text/fold.ts'
import { findAlignedTables } from './aligned-tables.ts'
import { joinFragments, isContinuation } from './page-tables-joined.ts'
import { middle, readWordLines, splitRuns } from './page-rows.ts'
import { joinPdfParagraphs, type TextPart } from './pdf-paragraphs.ts'
import type { Rules } from './pdf-rules.ts'
import type { PdfPage } from './pdf-words.ts'
import { findRuledTables } from './ruled-tables.ts'
import { readSheetTable } from '../excel/sheet-table.ts'
import type { SourceLine } from '../source-document.ts'
import type { TableFragment } from './table-fragment.ts'

type Draft = Omit<SourceLine, 'number' | 'startsPage'>
type Section =
  | { readonly kind: 'text'; readonly parts: TextPart[] }
  | { readonly kind: 'table'; readonly fragments: TableFragment[] }

/** @param rulesOf the lines drawn on a page; undefined where nobody looked */
export function readPdfLines(
  pages: readonly PdfPage[],
  rulesOf: (page: PdfPage) => Rules | undefined,
): readonly SourceLine[] {
  const sections: Section[] = []
  for (const page of pages) addPage(sections, page, rulesOf(page))
  const drafts = sections.flatMap((section) =>
    section.kind === 'text' ? textDrafts(section.parts) : tableDrafts(section.fragments),
  )
  let page = 0
  return drafts.map((draft, index) => {
    const own = draft.place.kind === 'page' ? draft.place.page : page
    const startsPage = own > page
    page = own
    return { ...draft, number: index + 1, startsPage }
  })
}

function addPage(sections: Section[], page: PdfPage, rules: Rules | undefined): void {
  const ruled = rules ? findRuledTables(page, rules) : []
  const outside = page.words.filter((word) => !ruled.some((table) => isInside(word, table)))
  const last = sections.at(-1)
  const open = last?.kind === 'table' ? last.fragments.at(-1) : undefined
  const aligned = findAlignedTables(
    page,
    outside,
    open?.page === page.number - 1 && ruled.length === 0 ? open : undefined,
  )
  const tables = [...ruled, ...aligned].toSorted((a, b) => a.top - b.top)
  const lines = readWordLines(outside.filter((word) => !aligned.some((table) => isInside(word, table))))
  const runs = lines.flatMap((line) => splitRuns(line, COLUMN_GAP))
  let from = -Infinity
  for (const table of tables) {
    addText(
      sections,
      page,
      runs.filter(({ top }) => top >= from && top < table.top),
    )
    addTable(sections, table)
    from = table.top
  }
  addText(
    sections,
    page,
    runs.filter(({ top }) => top >= from),
  )
}

/** In heights of a letter: the columns of a letterhead stand further apart than words of a justified line. */
const COLUMN_GAP = 1.6

const isInside = (word: PdfPage['words'][number], { left, right, top, bottom }: TableFragment) => {
  const x = (word.left + word.right) / 2
  const y = middle(word)
  return x >= left - 1 && x <= right + 1 && y >= top - 1 && y <= bottom + 1
}

function addText(sections: Section[], { number, width }: PdfPage, runs: TextPart['runs']): void {
  if (runs.length === 0) return
  const last = sections.at(-1)
  const part: TextPart = { page: number, width, runs }
  if (last?.kind === 'text') last.parts.push(part)
  else sections.push({ kind: 'text', parts: [part] })
}

function addTable(sections: Section[], table: TableFragment): void {
  const last = sections.at(-1)
  const above = last?.kind === 'table' ? last.fragments.at(-1) : undefined
  if (last?.kind === 'table' && above && isContinuation(above, table)) last.fragments.push(table)
  else sections.push({ kind: 'table', fragments: [table] })
}

function textDrafts(parts: readonly TextPart[]): readonly Draft[] {
  return joinPdfParagraphs(parts).map(({ text, raw, page }) => draftOf(text, raw, page, undefined))
}

/** The blank line tells one table from the next. */
function tableDrafts(fragments: readonly TableFragment[]): readonly Draft[] {
  const { rows, pages } = joinFragments(fragments)
  const drafts = readSheetTable(rows).map(({ cells, first, isHead }): Draft => {
    const own = cells.map((cell) => cell.split('\n').map(tidy).filter(Boolean).join('\n'))
    const raw = own.join(' | ')
    return { ...draftOf(tidy(raw), raw, pages[first - 1] ?? 1, own), ...(isHead ? { isHead } : {}) }
  })
  return [draftOf('', '', pages[0] ?? 1, undefined), ...drafts]
}

function draftOf(text: string, raw: string, page: number, cells: readonly string[] | undefined): Draft {
  return { text, raw, place: { kind: 'page', page }, headingDepth: undefined, cells }
}
