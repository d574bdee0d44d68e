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
  const [tasks, indicators] = [annexes.flatMap((annex) => annex.tasks), annexes.flatMap((annex) => annex.indicators)]
  if (traits.annexOnly) {
    const signed = chance(random, 0.4)
    const printed = signed ? printSheets(random, head, annexes) : printAnnexes(random, head, annexes)
    return { gold: { head: goldHead(head, signed), tasks, indicators }, printed: { blocks: printed } }
  }
  const inBody = !head.decision && chance(random, 0.25) ? annexes[0] : undefined
  const prose = makeProse(random, head, inBody)
  return {
    gold: {
      head: goldHead(head, true),
      tasks: [...prose.tasks, ...tasks],
      indicators: [...prose.indicators, ...indicators],
    },
    printed: {
      blocks: [
        ...printOpening(random, head),
        ...prose.blocks,
        ...(head.decision ? [] : printClosing(head)),
        ...printAnnexes(random, head, inBody ? annexes.slice(1) : annexes),
      ],
    },
  }
}

/** A short plan that is one sheet: letterhead, title, table, signature; other tables stand on sheets of their own. */
function printSheets(random: Random, head: Head, [first, ...others]: readonly Annex[]): readonly PrintedBlock[] {
  const whole = [...printLetterhead(head), ...printTitle('KẾ HOẠCH', head.subject), first!.table, ...printClosing(head)]
  return [...whole, ...printAnnexes(random, head, others)]
}

const printAnnexes = (random: Random, head: Head, annexes: readonly Annex[]): readonly PrintedBlock[] =>
  annexes.flatMap((annex, index) => printAnnex(random, { head, annex, index, of: annexes.length }))

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

function makeProse(random: Random, head: Head, inBody: Annex | undefined): Prose {
  const parts = [
    (label: string) => makeAims(random, label),
    ...(chance(random, 0.6) ? [(label: string) => makeGoals(random, label)] : []),
    ...(chance(random, 0.4) ? [(label: string) => makeLabelled(random, label, head)] : []),
    ...(inBody ? [(label: string) => bodyTable(label, inBody)] : []),
    ...(chance(random, 0.7) ? [(label: string) => makeDuties(random, label, head)] : []),
  ]
  return joinProse(...parts.map((part, index) => part(['I', 'II', 'III', 'IV', 'V'][index]!)))
}

const bodyTable = (label: string, { table }: Annex): Prose => ({
  blocks: [{ kind: 'heading', depth: 1, label, title: 'NHIỆM VỤ CỤ THỂ' }, table],
  tasks: [],
  indicators: [],
})

/** "UBND" is as right as its full name; the caption of an annex, and a party's head, name the issuer otherwise than its text, or say of which place it is. */
function goldHead(head: Head, signed: boolean): GoldHead {
  const own = head.bodies.at(-1) ?? ''
  return {
    number: head.number === undefined ? undefined : `${head.number}${head.code}`,
    kinds: head.decision ? ['Quyết định', 'Kế hoạch'] : ['Kế hoạch'],
    issuers: [head.issuer, own, head.bodies.join(' '), ...(head.party ? [`${head.issuer} ${head.town}`] : [])],
    issuedOn: isoDay(head),
    signer: signed ? head.signer : undefined,
    subject: signed ? head.subject : undefined,
  }
}
