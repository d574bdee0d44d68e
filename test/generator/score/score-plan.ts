// Scores what was read of one plan against what it says, and tells the first differences for people.
import { fold } from '../../../knowledge/text/fold.ts'
import type { GoldHead, GoldIndicator, GoldPlan, GoldTask } from '../gold.ts'
import { compareCells, goldIndicatorCells, goldTaskCells, readTargetCells, readTaskCells, type Cell } from './cells.ts'
import { sameWords, tidied, type Closeness } from './likeness.ts'
import { matchRows } from './match-rows.ts'
import type { ReadHead, ReadPlan, ReadTarget, ReadTask } from './read-json.ts'
import { addTallies, NOTHING, type Share, type Tally } from './tally.ts'

export type Scored = { readonly tally: Tally; readonly differences: readonly string[] }

/** Words of a warning that tells of a row that may be missing or of a table that was cut. */
const GAP = /thiếu hàng|thiếu \d|nhảy từ|không tách được|dừng giữa|bị cắt|thiếu dòng|mất hàng/iu

export function scorePlan(gold: GoldPlan, read: ReadPlan, closeness: Closeness): Scored {
  const warned = read.warnings.some((warning) => GAP.test(warning))
  const parts = [scoreTasks(gold, read, closeness), scoreIndicators(gold, read, closeness)]
  const head = scoreHead(gold.head, read.plan, closeness)
  const lost = parts.reduce((sum, part) => sum + part.lost, 0)
  const tally: Tally = {
    ...addTallies(parts.map((part) => part.tally)),
    head: head.share,
    rows: {
      all: [...gold.tasks, ...gold.indicators].filter(({ form }) => form === 'row').length,
      lostSilently: warned ? 0 : lost,
      lostWithWarning: warned ? lost : 0,
    },
  }
  const failed = read.error === undefined ? [] : [`not read: ${read.error}`]
  return { tally, differences: [...failed, ...head.differences, ...parts.flatMap((part) => part.differences)] }
}

type Part = Scored & { /** Rows of tables that did not come back. */ readonly lost: number }

function scoreTasks(gold: GoldPlan, read: ReadPlan, closeness: Closeness): Part {
  const { pairs, lost, invented } = matchRows(gold.tasks, read.tasks, {
    ofGold: (task) => task.text,
    ofRead: (task) => task.text,
    goldRest: ({ ordinal, leads, time }) => [ordinal, ...leads, time?.wording].join(' '),
    readRest: ({ ordinal, lead, time }) => [ordinal, ...lead, time.wording].join(' '),
  })
  const matched = pairs.map(([task, other]) => {
    const rows = scoreRow(task.form, goldTaskCells(task), readTaskCells(other), closeness)
    const groups = groupShare(task, other, closeness)
    const misplaced =
      groups.right < groups.of ? [`group: printed "${task.group ?? ''}" read "${other.group ?? ''}"`] : []
    return {
      tally: { ...rows.tally, agencies: agencyShare(task, other, closeness), times: timeShare(task, other), groups },
      differences: [...rows.differences, ...misplaced].map((difference) => `${nameOf(task)} ${difference}`),
    }
  })
  return gather(
    [
      ...matched,
      ...lost.map((task) => scoreRow(task.form, goldTaskCells(task), [], closeness, `LOST ${nameOf(task)}`)),
      ...invented.map((task) =>
        scoreRow(guessForm(gold, read, task), [], readTaskCells(task), closeness, `EXTRA ${task.text}`),
      ),
    ],
    lost,
  )
}

/** What is read beyond the paper counts against the tables, unless the plan has running text that it may come from. */
const guessForm = (gold: GoldPlan, read: ReadPlan, task: ReadTask): GoldTask['form'] =>
  gold.tasks.some(({ form }) => form !== 'row') &&
  read.tasks.indexOf(task) < gold.tasks.filter(({ form }) => form !== 'row').length
    ? 'duty'
    : 'row'

function scoreIndicators(gold: GoldPlan, read: ReadPlan, closeness: Closeness): Part {
  const { pairs, lost, invented } = matchRows<GoldIndicator, ReadTarget>(gold.indicators, read.targets, {
    ofGold: ({ indicator }) => indicator,
    ofRead: ({ indicator }) => indicator,
    goldRest: ({ ordinal, unit, values }) => [ordinal, unit, ...values.map(({ printed }) => printed)].join(' '),
    readRest: ({ ordinal, unit, values }) => [ordinal, unit, ...values.map(({ printed }) => printed)].join(' '),
  })
  return gather(
    [
      ...pairs.map(([row, other]) => {
        const scored = scoreRow(row.form, goldIndicatorCells(row), readTargetCells(other, row.form), closeness)
        return {
          ...scored,
          differences: scored.differences.map(
            (difference) => `[${row.ordinal ?? '-'}] ${row.indicator}: ${difference}`,
          ),
        }
      }),
      ...lost.map((row) =>
        scoreRow(row.form, goldIndicatorCells(row), [], closeness, `LOST indicator ${row.form} ${row.indicator}`),
      ),
      ...invented.map((row) =>
        scoreRow('row', [], readTargetCells(row, 'row'), closeness, `EXTRA indicator ${row.indicator}`),
      ),
    ],
    lost,
  )
}

const gather = (scored: readonly Scored[], lost: readonly { readonly form: string }[]): Part => ({
  tally: addTallies(scored.map(({ tally }) => tally)),
  differences: scored.flatMap(({ differences }) => differences),
  lost: lost.filter(({ form }) => form === 'row').length,
})

const nameOf = (task: GoldTask) => `[${task.form} ${task.ordinal ?? '-'}] ${tidied(task.text).slice(0, 60)}`

function scoreRow(
  form: string,
  gold: readonly Cell[],
  read: readonly Cell[],
  closeness: Closeness,
  whole?: string,
): Scored {
  const { right, missed, extra, differences } = compareCells(gold, read, closeness)
  const counts = { right, missed, extra }
  return {
    tally: form === 'row' ? { ...NOTHING, cells: counts } : { ...NOTHING, prose: counts },
    differences:
      whole === undefined
        ? differences.map(({ name, printed, read: got }) => `${name}: printed "${printed}" read "${got}"`)
        : [whole],
  }
}

function agencyShare(gold: GoldTask, read: ReadTask, closeness: Closeness): Share {
  const count = (names: readonly string[], others: readonly string[]) => {
    const left = [...others]
    const found = names.filter((name) => {
      const at = left.findIndex((other) => sameWords(name, other, closeness))
      if (at >= 0) left.splice(at, 1)
      return at >= 0
    })
    return { right: found.length, of: Math.max(names.length, others.length) }
  }
  const [lead, help] = [count(gold.leads, read.lead), count(gold.coordinating, read.coordinating)]
  return { right: lead.right + help.right, of: lead.of + help.of }
}

function timeShare({ time }: GoldTask, read: ReadTask): Share {
  if (time === undefined) return { right: read.time.kind === 'none' ? 1 : 0, of: 1 }
  const same = time.kind === read.time.kind && time.dueOn === read.time.dueOn && time.recurs === read.time.recurs
  return { right: same ? 1 : 0, of: 1 }
}

function groupShare({ form, group }: GoldTask, read: ReadTask, closeness: Closeness): Share {
  if (form !== 'row') return { right: 0, of: 0 }
  const right =
    group === undefined
      ? read.group === null
      : read.group !== null && sameWords(group, read.group.replace(/^(?:[IVX]+|[A-Z]|\d+)\. /, ''), closeness)
  return { right: right ? 1 : 0, of: 1 }
}

function scoreHead(
  gold: GoldHead,
  read: ReadHead | null,
  closeness: Closeness,
): { share: Share; differences: readonly string[] } {
  const any = (wanted: readonly string[], got: string | null | undefined) =>
    wanted.some(
      (one) =>
        headKey(one) === headKey(got ?? '') ||
        (closeness !== 'born-digital' && sameWords(headKey(one), headKey(got ?? ''), closeness)),
    )
  const checks: readonly (readonly [string, string, boolean])[] = [
    [
      'number',
      gold.number ?? '(blank)',
      gold.number === undefined ? !/^\d/.test(read?.number ?? '') : any([gold.number], read?.number),
    ],
    ['kind', gold.kinds.join(' or '), any(gold.kinds, read?.kind)],
    ['issuer', gold.issuers.join(' or '), any(gold.issuers, read?.issuer)],
    ['issuedOn', gold.issuedOn ?? '(blank)', (gold.issuedOn ?? null) === (read?.issuedOn ?? null)],
    ...(gold.signer === undefined ? [] : [['signer', gold.signer, any([gold.signer], read?.signer)] as const]),
    ...(gold.subject === undefined
      ? []
      : [['subject', gold.subject, any(subjects(gold.subject), read?.subject)] as const]),
  ]
  return {
    share: { right: checks.filter(([, , right]) => right).length, of: checks.length },
    differences: checks.flatMap(
      ([name, printed, right]) =>
        right ? [] : [`HEAD ${name}: printed "${printed}" read "${read?.[name as keyof ReadHead] ?? ''}"`], // names of its fields
    ),
  }
}

/** A decision is "Về việc ban hành Kế hoạch …": the plan's own subject is right too. */
const subjects = (subject: string) => [subject, `Về việc ban hành Kế hoạch ${subject}`, `Ban hành Kế hoạch ${subject}`]
const headKey = (text: string) =>
  fold(tidied(text))
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/[^\p{L}\d/-]+/gu, ' ')
    .trim()
