// From a document to what it says: passages in order, and the records that were read from them. Pure.
import type { PassageBody } from '../knowledge/domain/passage.ts'
import type { PlanReading, SectionReading } from '../knowledge/domain/plan-reading.ts'
import type { Warning } from '../knowledge/domain/plan.ts'
import type { Target } from '../knowledge/domain/target.ts'
import { readDefinedAbbreviations } from './extract/defined-abbreviations.ts'
import { readProseTasks } from './extract/duties.ts'
import { readPlanHead } from './extract/plan-head.ts'
import { readReferences } from './extract/references.ts'
import { readTargetTable } from './extract/targets-of-table.ts'
import { isTaskTable, readTaskTable } from './extract/tasks-of-table.ts'
import type { SourceDocument } from './read/source-document.ts'
import type { TableBlock } from './structure/block.ts'
import { readStructure } from './structure/document-structure.ts'
import { outline, type OutlinedBlock } from './structure/outline.ts'

/** Grows when the same file would be read differently: stored plans are then read again. */
export const READING_MAKE = 'reading-1'

export function readPlan(document: SourceDocument): PlanReading {
  const outlined = outline(readStructure(document).blocks)
  const { head, warnings } = readPlanHead(outlined)
  const planYear = head.period?.from ?? (head.issuedOn ? Number(head.issuedOn.slice(0, 4)) : yearOf(head.issuedWording))
  const passages: PassageBody[] = []
  const tasks: PlanReading['tasks'][number][] = []
  const targets: PlanReading['targets'][number][] = []
  const passagesOfBlock: number[][] = []
  for (const entry of outlined) {
    const first = passages.length
    if (entry.block.kind === 'table') {
      const table = readTableBlock(entry, entry.block, first, planYear)
      passages.push(...table.passages)
      tasks.push(...table.tasks)
      targets.push(...table.targets)
    } else passages.push(passageOf(entry))
    passagesOfBlock.push(Array.from({ length: passages.length - first }, (_, offset) => first + offset))
  }
  for (const { task, blocks } of readProseTasks(outlined, planYear, head.quality.kind === 'scan'))
    tasks.push({ task, passages: blocks.flatMap((block) => passagesOfBlock[block] ?? []) })
  return {
    head,
    sections: readSections(outlined, passagesOfBlock),
    passages,
    tasks: tasks.toSorted((a, b) => (a.passages[0] ?? 0) - (b.passages[0] ?? 0)),
    targets,
    references: readReferences(passages.map((passage) => passage.text)),
    abbreviations: readDefinedAbbreviations(passages.map((passage) => passage.text).join('\n')),
    warnings: [...warnings, ...targetWarnings(targets, passages)],
  }
}

const yearOf = (wording: string | undefined) =>
  wording ? Number(/20\d{2}/.exec(wording)?.[0]) || undefined : undefined

function passageOf({ block, path }: OutlinedBlock): PassageBody {
  const above = block.kind === 'heading' ? path.slice(0, -1) : path
  if (block.kind === 'table') throw new Error('a table becomes one passage a row')
  return {
    kind: block.kind,
    text: block.text,
    raw: block.raw,
    headingPath: above.map((heading) => heading.text),
    place: block.place,
  }
}

function readTableBlock({ path }: OutlinedBlock, { table }: TableBlock, first: number, planYear: number | undefined) {
  const taskRows = isTaskTable(table) ? readTaskTable(table, planYear) : []
  const targetRows = taskRows.length > 0 ? [] : readTargetTable(table)
  const headingPath = path.map((heading) => heading.text)
  const targetOf = new Map(targetRows.map(({ row, target }) => [row, describeTarget(target)]))
  const passages = table.rows.map((row, index): PassageBody => {
    const taskRow = taskRows[index]
    const isGroup = taskRow !== undefined && taskRow.task === undefined && taskRow.group !== undefined
    const group = taskRow?.group && !isGroup ? [`${taskRow.group.label ?? ''} ${taskRow.group.title}`.trim()] : []
    return {
      kind: isGroup ? 'heading' : 'row',
      text: targetOf.get(index) ?? row.cells.filter(Boolean).join(' | '),
      raw: row.raw,
      headingPath: [...headingPath, ...group],
      place: row.place,
    }
  })
  return {
    passages,
    tasks: taskRows.flatMap(({ row, task }) => (task ? [{ task, passages: [first + row] }] : [])),
    targets: targetRows.map(({ row, target }) => ({ target, passages: [first + row] })),
  }
}

/** The row as a sentence: its cells mean nothing without the heads of their columns. */
function describeTarget(target: Target): string {
  const values = target.values.map(({ kind, period, printed, note }) => {
    const years =
      period.from === period.to
        ? `năm ${period.from}`
        : `${period.kind === 'school-year' ? 'năm học' : 'giai đoạn'} ${period.from}-${period.to}`
    return `${kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${years}: ${printed}${note ? ` (${note})` : ''}`
  })
  return `${target.ordinal ? `${target.ordinal}. ` : ''}${target.indicator}${target.unit ? ` (${target.unit})` : ''}: ${values.join('; ')}`
}

function readSections(
  outlined: readonly OutlinedBlock[],
  passagesOfBlock: readonly (readonly number[])[],
): readonly SectionReading[] {
  return outlined.flatMap(({ block }, index) => {
    if (block.kind !== 'heading') return []
    const after = outlined.findIndex(({ path }, other) => other > index && !path.includes(block))
    const lastBlock = (after < 0 ? outlined.length : after) - 1
    return [
      {
        depth: block.depth,
        label: block.label,
        title: block.title,
        firstPassage: passagesOfBlock[index]?.[0] ?? 0,
        lastPassage: passagesOfBlock[lastBlock]?.at(-1) ?? 0,
      },
    ]
  })
}

const DOUBT_WORDS: Readonly<Record<Target['doubts'][number]['kind'], string>> = {
  'lost-decimal': 'giá trị có thể mất dấu phẩy',
  'damaged-ordinal': 'số thứ tự bị hỏng',
  'missing-row': 'thiếu hàng giữa hai số thứ tự',
  'out-of-line': 'giá trị lệch hẳn so với các hàng cùng đơn vị',
  unreadable: 'không đọc được',
}

function targetWarnings(targets: PlanReading['targets'], passages: readonly PassageBody[]): readonly Warning[] {
  return targets.flatMap(({ target, passages: indexes }) => {
    const place = passages[indexes[0] ?? 0]?.place
    const doubts = [...target.doubts, ...target.values.flatMap((value) => value.doubt ?? [])]
    return doubts.map((doubt) => ({
      message: `Chỉ tiêu ${target.ordinal ?? '?'}: ${DOUBT_WORDS[doubt.kind]}, in là "${doubt.printed}"${doubt.likely ? `, có lẽ "${doubt.likely}"` : ''}.`,
      line: place?.kind === 'lines' ? place.first : undefined,
    }))
  })
}
