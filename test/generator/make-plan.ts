// Makes a whole plan from a seed: what it says, and how it is laid out for one shape of table and one format.
import { between, chance, createRandom, pick, type Random } from '../support/seeded-random.ts'
import type { GoldHead, GoldPlan } from './gold.ts'
import { printGoalGrid } from './layout/goal-grid.ts'
import {
  printAnnexTitle,
  printClosing,
  printDecision,
  printGrounds,
  printLetterhead,
  printTitle,
} from './layout/letterhead.ts'
import { printTaskTable } from './layout/task-table.ts'
import { isoDay, makeHead, type Head } from './make-head.ts'
import { makeGridLines } from './make-indicators.ts'
import { joinProse, makeAims, makeDuties, makeGoals, makeLabelled, type Prose } from './make-prose.ts'
import { makeTaskLines } from './make-tasks.ts'
import type { PrintedBlock, PrintedDocument } from './printed.ts'
import { makeGridStyle, makeTableStyle, type Shape, type Traits } from './table-style.ts'

export type MadePlan = { readonly gold: GoldPlan; readonly printed: PrintedDocument }

export type PlanOrder = {
  readonly seed: number
  readonly shape: Shape
  readonly traits: Traits
  /** Rows of the table; by chance where it is not said. */
  readonly rows?: number
}

export function makePlan({ seed, shape, traits, rows }: PlanOrder): MadePlan {
  const random = createRandom(seed)
  const head = makeHead(random)
  const count = rows ?? between(random, 6, 22)
  const table =
    shape === 'f' ? makeGrid(random, { head, traits, count }) : makeTable(random, { head, traits, count, shape })
  const second = traits.annexOnly || chance(random, 0.25) ? secondTable(random, { head, traits, shape }) : undefined
  const annexes = [table, second].filter((annex) => annex !== undefined)
  const annexBlocks = annexes.flatMap((annex, index) => printAnnex(random, { head, annex, index, of: annexes.length }))
  const prose = traits.annexOnly ? joinProse() : makeProse(random, head)
  const printed = traits.annexOnly
    ? annexBlocks
    : [...printOpening(random, head), ...prose.blocks, ...(head.decision ? [] : printClosing(head)), ...annexBlocks]
  return {
    gold: {
      head: goldHead(head, traits),
      tasks: [...prose.tasks, ...annexes.flatMap(({ tasks }) => tasks)],
      indicators: [...prose.indicators, ...annexes.flatMap(({ indicators }) => indicators)],
    },
    printed: { blocks: printed },
  }
}

type Annex = Pick<GoldPlan, 'tasks' | 'indicators'> & { readonly title: string; readonly table: PrintedBlock }
type Wanted = { readonly head: Head; readonly traits: Traits; readonly count: number }

function makeTable(
  random: Random,
  { head, traits, count, shape }: Wanted & { readonly shape: Exclude<Shape, 'f'> },
): Annex {
  const style = makeTableStyle(random, shape, traits)
  const lines = makeTaskLines(random, { style, year: head.year, agencies: head.agencies, count })
  return {
    title: pick(random, [
      'PHÂN CÔNG NHIỆM VỤ',
      'DANH MỤC NHIỆM VỤ TRỌNG TÂM',
      'BẢNG PHÂN CÔNG NHIỆM VỤ CHO CÁC ĐƠN VỊ',
    ]),
    table: printTaskTable(lines, style),
    tasks: lines.flatMap((line) => (line.kind === 'task' ? [line.task] : [])),
    indicators: [],
  }
}

function makeGrid(random: Random, { head, traits, count }: Wanted): Annex {
  const style = makeGridStyle(random, traits, head.year)
  const lines = makeGridLines(random, style, count)
  return {
    title: pick(random, ['CÁC CHỈ TIÊU CHỦ YẾU', 'BẢNG CHỈ TIÊU PHÁT TRIỂN GIÁO DỤC']),
    table: printGoalGrid(random, lines, style),
    tasks: [],
    indicators: lines.flatMap((line) => (line.kind === 'indicator' ? [line.indicator] : [])),
  }
}

const secondTable = (
  random: Random,
  { head, traits, shape }: Omit<Wanted, 'count'> & { readonly shape: Shape },
): Annex =>
  shape === 'f'
    ? makeTable(random, { head, traits, count: between(random, 5, 8), shape: 'a' })
    : makeGrid(random, { head, traits, count: between(random, 5, 8) })

function printAnnex(
  random: Random,
  {
    head,
    annex,
    index,
    of,
  }: { readonly head: Head; readonly annex: Annex; readonly index: number; readonly of: number },
): readonly PrintedBlock[] {
  const label = of === 1 ? 'PHỤ LỤC' : `PHỤ LỤC ${['I', 'II'][index]}`
  return [{ kind: 'page-break' }, ...printAnnexTitle(random, { head, title: annex.title, label }), annex.table]
}

const printOpening = (random: Random, head: Head): readonly PrintedBlock[] =>
  head.decision
    ? [...printLetterhead(head), ...printDecision(random, head)]
    : [...printLetterhead(head), ...printTitle('KẾ HOẠCH', head.subject), ...printGrounds(random, head)]

function makeProse(random: Random, head: Head): Prose {
  const parts = [
    (label: string) => makeAims(random, label),
    ...(chance(random, 0.6) ? [(label: string) => makeGoals(random, label)] : []),
    ...(chance(random, 0.4) ? [(label: string) => makeLabelled(random, label, head)] : []),
    ...(chance(random, 0.7) ? [(label: string) => makeDuties(random, label, head)] : []),
  ]
  return joinProse(...parts.map((part, index) => part(['I', 'II', 'III', 'IV'][index]!)))
}

/** "UBND" is as right as its full name; the caption of an annex, and a party's head, name the issuer otherwise than its text. */
function goldHead(head: Head, traits: Traits): GoldHead {
  const own = head.bodies.at(-1) ?? ''
  return {
    number: head.number === undefined ? undefined : `${head.number}${head.code}`,
    kinds: head.decision ? ['Quyết định', 'Kế hoạch'] : ['Kế hoạch'],
    issuers: [head.issuer, own, head.bodies.join(' ')],
    issuedOn: isoDay(head),
    signer: traits.annexOnly ? undefined : head.signer,
    subject: traits.annexOnly ? undefined : head.subject,
  }
}
