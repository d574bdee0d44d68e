// From a document to what it says: passages in order, and the records that were read from them. Nothing outside is touched.
import type { PlanReading } from '../knowledge/domain/plan-reading.ts'
import { planYearOf } from '../knowledge/domain/plan-year.ts'
import { readDefinedAbbreviations } from './extract/defined-abbreviations.ts'
import { readPassages } from './extract/passages.ts'
import { readPlanHead } from './extract/plan-head.ts'
import type { ProseTask } from './extract/prose-task.ts'
import { readProseTasks } from './extract/prose-tasks.ts'
import { readingWarnings, tableWarnings } from './extract/reading-warnings.ts'
import { readProseResults, withResults } from './extract/prose-results.ts'
import { readProseTargets, saysTheSame } from './extract/prose-targets.ts'
import { readReferences } from './extract/references.ts'
import { readSections } from './extract/sections.ts'
import type { SourceDocument } from './read/source-document.ts'
import { readStructure } from './structure/document-structure.ts'
import { outline, type OutlinedBlock } from './structure/outline.ts'

/** Grows when the same file would be read differently: stored plans are then read again. */
export const READING_MAKE = 'reading-37'

export async function readPlan(document: SourceDocument): Promise<PlanReading> {
  const structure = readStructure(document)
  const outlined = outline(structure.blocks)
  const { head, warnings } = readPlanHead(outlined)
  const planYear = planYearOf(head)
  const { period, issuedOn } = head
  const prose = readProseTasks(outlined, { planYear, period, issuedOn, damaged: head.quality.kind === 'scan' })
  const whole = new Set(prose.flatMap(({ blocks }) => blocks))
  const {
    passages,
    ofBlock,
    tasks: rows,
    targets: targetRows,
    unread,
  } = await readPassages(outlined, {
    planYear,
    period,
    whole,
    owners: ownersOf(prose, outlined),
  })
  const blockTasks = prose.map(({ task, blocks }) => ({
    task,
    passages: blocks.flatMap((block) => ofBlock[block] ?? []),
  }))
  const tasks = [...rows, ...blockTasks].toSorted((a, b) => (a.passages[0] ?? 0) - (b.passages[0] ?? 0))
  const prosed = readProseTargets(outlined, { period, year: planYear }).filter(
    (aim) => !targetRows.some(({ target }) => saysTheSame(target, aim.target)),
  )
  const aims = withResults(prosed, readProseResults(outlined, planYear)).map(({ target, block, told }) => ({
    target,
    passages: [block, ...told].flatMap((at) => ofBlock[at] ?? []),
  }))
  const targets = [...targetRows, ...aims].toSorted((a, b) => (a.passages[0] ?? 0) - (b.passages[0] ?? 0))
  // Cells of a row are read apart: the words of one are no part of a document cited in another.
  const pieces = passages.map(({ kind, text }) => (kind === 'row' ? text.split(' | ') : [text]))
  return {
    head,
    sections: readSections(outlined, ofBlock),
    passages,
    tasks,
    targets,
    references: readReferences(pieces, head.number),
    abbreviations: passages.flatMap(({ text }) => readDefinedAbbreviations(text)),
    warnings: [
      ...(document.warnings ?? []),
      ...warnings,
      ...structure.warnings,
      ...readingWarnings({ tasks, targets, passages }),
      ...tableWarnings(unread),
    ],
  }
}

/** A duty's second block names its agency, unless that is one of its headings anyway. */
const ownersOf = (prose: readonly ProseTask[], outlined: readonly OutlinedBlock[]): ReadonlyMap<number, string> =>
  new Map(
    prose.flatMap(({ task, blocks: [own, owner] }) => {
      const above = owner === undefined || task.form !== 'duty' ? undefined : outlined[owner]?.block
      return own !== undefined && above?.kind === 'paragraph' ? [[own, above.text]] : []
    }),
  )
