// Tables of the plans whose rows are told by their cells: classes, schools, works, places. Their rows, cell by cell, as ingest put them into words.
import { parseNumber } from '../../text/numbers.ts'
import { syllables } from '../../text/syllables.ts'
import type { Passage } from '../../domain/passage.ts'
import type { Asked } from '../question/asked.ts'
import type { Snapshot } from '../snapshot.ts'
import type { StoredTarget } from '../../store/plan-store.ts'
import { keptWith } from '../../kept-with.ts'

export type TableCell = { readonly head: string; readonly value: string }
export const sayCell = ({ head, value }: TableCell): string => `${head}: ${value}`

export type TableRow = {
  readonly passage: Passage
  readonly cells: readonly TableCell[]
  /** The line inside the table that the row stands below: "Trường xây mới". */
  readonly group?: string | undefined
}
export type PlanTable = {
  readonly versionId: Passage['versionId']
  /** What it stands below, its caption last. */
  readonly headings: readonly string[]
  /** "Biểu 1. Số trường theo cấp học": the line right above it. */
  readonly caption: string | undefined
  readonly heads: readonly string[]
  readonly rows: readonly TableRow[]
  /** The row that adds the others up, where the plan prints one. */
  readonly total: TableRow | undefined
}

/** Without heads there are no columns to ask for. */
const FEWEST_HEADS = 2
const FEWEST_ROWS = 2
/** "Tổng cộng", "Cộng": the row says nothing of one thing. */
const TOTAL = /^(?:tổng(?: cộng| số)?|cộng)(?:\s*\([^()]*\)|\s+toàn \p{L}+)?$|^toàn (?:xã|huyện|tỉnh|ngành)$/iu
/** "Bản: Bản Khá": a head is short and ends at the first colon. */
const CELL = /^([^:]{1,60}): (.+)$/su

/** Those with heads, in the order of the plans. */
export const tablesOf = keptWith(readTables)

/** The tables of the plans that are meant, or of all. */
export const tablesInScope = ({ mention, snapshot }: Pick<Asked, 'mention' | 'snapshot'>): readonly PlanTable[] =>
  tablesOf(snapshot).filter(({ versionId }) => mention.only?.has(versionId) ?? true)

/** What holds most of the question; undefined where nothing does, or two hold as much. */
export function clearlyFirst<Found extends { readonly held: number }>(found: readonly Found[]): Found | undefined {
  const [best, second] = found.toSorted((a, b) => b.held - a.held)
  return second?.held === best?.held ? undefined : best
}

/** Cells behind their heads; what is read as an indicator alone says the indicator's name. */
const isToldByCells = (
  { kind, text, taskIds, targetIds }: Passage,
  indicators: ReadonlyMap<StoredTarget['id'], string>,
): boolean =>
  kind === 'row' && taskIds.length === 0 && targetIds.every((id) => !text.includes(indicators.get(id) ?? ''))

function readTables({ passages, targets }: Snapshot): readonly PlanTable[] {
  const indicators = new Map(targets.map(({ id, target }) => [id, target.indicator]))
  const tables: TableRow[][] = []
  const captions = new Map<Passage['id'], string>()
  let before: Passage | undefined
  for (const passage of passages.values()) {
    const above = before
    before = passage
    if (!isToldByCells(passage, indicators)) continue
    if (above && isCaption(above, passage)) captions.set(passage.id, above.text)
    const row = { passage, cells: readCells(passage.text) }
    const table = tables.at(-1)
    if (table && goesOn(table, row)) table.push(row)
    else tables.push([row])
  }
  return tables.flatMap((own) => {
    const all = own.filter(({ cells }) => cells.length > 1)
    const totals = all.filter(isTotal)
    // Of several none is the sum of all.
    const total = totals.length === 1 ? totals[0] : undefined
    const rows = all.filter((row) => !isTotal(row))
    const heads = [...new Set(rows.flatMap(({ cells }) => cells.map(({ head }) => head)))]
    const [first] = rows
    const caption = own[0] && captions.get(own[0].passage.id)
    const above = own.map(({ passage }) => passage.headingPath).toSorted((a, b) => a.length - b.length)[0] ?? []
    return first && heads.length >= FEWEST_HEADS && rows.length >= FEWEST_ROWS
      ? [
          {
            versionId: first.passage.versionId,
            caption,
            headings: [...above, ...(caption === undefined ? [] : [caption])],
            heads,
            rows: rows.map((row) => ({ ...row, group: row.passage.headingPath[above.length] })),
            total,
          },
        ]
      : []
  })
}

/** "Bảng 2. Các lớp theo thôn": the line right above its rows. */
const isCaption = ({ kind, text, versionId, sequence }: Passage, row: Passage): boolean =>
  kind === 'paragraph' &&
  versionId === row.versionId &&
  sequence + 1 === row.sequence &&
  text.length <= LONGEST_CAPTION &&
  (CAPTION.test(text) || isTitle(text)) &&
  !/[.;]$|(?<!\p{L})(?:chưa|không|ngoài|trừ)(?!\p{L})/iu.test(text)
const CAPTION = /^(?:[Bb]ảng|[Bb]iểu)(?: số)? \d|^(?:BẢNG|BIỂU|DANH SÁCH|DANH MỤC)(?!\p{L})/u
/** "Số khèn mua mới theo xã và theo năm": a line of its own that is no sentence. */
const isTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && /^\p{Lu}/u.test(text) && !/[.;:!?]|^\d/u.test(text)
const LONGEST_TITLE = 110
const LONGEST_CAPTION = 160

/** The row follows on the last one, and its first cell has a head of the table: two tables may have no line between them. A line without cells names a group. */
function goesOn(table: readonly TableRow[], { passage, cells }: TableRow): boolean {
  const last = table.at(-1)?.passage
  if (last?.versionId !== passage.versionId || last.sequence + 1 !== passage.sequence) return false
  const heads = table.flatMap((row) => row.cells.map(({ head }) => head))
  const [first] = cells
  return first === undefined || heads.includes(first.head)
}

/** Its words may stand in the column of the ordinals, which has no head here. */
const isTotal = ({ passage, cells }: TableRow): boolean =>
  TOTAL.test(cells[0]?.value ?? '') || TOTAL.test(labelOf({ passage }))

/** What may be said of a row: its cells, and the group that it stands in. */
export const saidOfRow = ({ cells, group }: TableRow): readonly TableCell[] =>
  group === undefined ? cells : [...cells, { head: '', value: group }]

export const cellOf = ({ cells }: TableRow, head: string): string | undefined =>
  cells.find((cell) => cell.head === head)?.value

/** A number as it is printed in a cell, "%" and "≥" left out. */
export const numberIn = (value: string | undefined): number | undefined =>
  value === undefined ? undefined : parseNumber(value.replace(/^[≥≤<>~]\s*|\s*%$/g, ''))

/** What stands in front of its first cell: an ordinal, or the label of a group. */
export const labelOf = ({ passage }: Pick<TableRow, 'passage'>): string => passage.text.split(' | ')[0]?.trim() ?? ''

/** The ordinal in front has no head. */
export const readCells = (text: string): readonly TableCell[] =>
  text.split(' | ').flatMap((cell) => {
    const [, head, value] = CELL.exec(cell) ?? []
    return head !== undefined && value !== undefined ? [{ head: head.trim(), value: value.trim() }] : []
  })

/** What the rows of all tables are called, as joined syllables, with and without the word for their kind: "xa meo vac", "meo vac". */
export const rowNames = keptWith((snapshot: Snapshot): readonly string[] => [
  ...new Set(tablesOf(snapshot).flatMap(({ rows }) => rows.flatMap(namesOf))),
])

/** Of its first cell, as joined syllables, with and without the word for its kind; [] where that is no name. */
export function namesOf({ cells: [first] }: TableRow): readonly string[] {
  const keys = first === undefined || !PROPER.test(first.value) ? [] : syllables(first.value)
  return [keys, keys.slice(1)].filter(({ length }) => length >= FEWEST_SYLLABLES).map((own) => own.join(' '))
}

/** Ends in a name of its own. */
const PROPER = /\p{Lu}[\p{L}'’]*(?:\s+\p{Lu}[\p{L}'’]*)*$/u
const FEWEST_SYLLABLES = 2
