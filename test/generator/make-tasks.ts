// Makes the rows of a table of tasks: what each says, and where a group begins.
import { between, chance, pick, sample, type Random } from '../support/seeded-random.ts'
import type { GoldTask, GoldTime } from './gold.ts'
import type { TableStyle } from './table-style.ts'
import { DATED, REPEATED, SCHOOL_TIMES } from './vocabulary/times.ts'
import { GROUPS, NOTES, PARTS, OBJECTS, PRODUCTS, SECOND_SENTENCES, TAILS, VERBS } from './vocabulary/work.ts'

export type GroupRow = { readonly kind: 'group'; readonly label: string | undefined; readonly title: string }
export type TaskLine = {
  readonly kind: 'task'
  readonly task: GoldTask
  /** The ordinal as printed. */
  readonly ordinal: string
  readonly note: string
  /** Its agencies or its time are those of the row above. */
  readonly repeats: { readonly agencies: boolean; readonly time: boolean }
}
export type TableLine = GroupRow | TaskLine

/** Who leads does not help himself. */
export const without = ({ own, collectives }: Agencies, leads: readonly string[]): Agencies => ({
  own: own.filter((name) => !leads.includes(name)),
  collectives: collectives.filter((name) => !leads.includes(name)),
})

/** The agencies that a plan of its level may name. */
export type Agencies = { readonly own: readonly string[]; readonly collectives: readonly string[] }

export function makeTime(random: Random, year: number): GoldTime {
  const roll = random()
  if (year === 2025 && roll < 0.12) return pick(random, SCHOOL_TIMES)
  return pick(random, roll < 0.65 ? DATED : REPEATED)(year)
}

export function makeWork(random: Random): string {
  const tail = pick(random, TAILS)
  const text = `${pick(random, VERBS)} ${pick(random, OBJECTS)}${tail === '' ? '' : ` ${tail}`}`
  return chance(random, 0.2) ? `${text}. ${pick(random, SECOND_SENTENCES)}` : chance(random, 0.5) ? `${text}.` : text
}

/** Collectives stand last, as plans name them: the known ones first. */
export function makeAgencies(random: Random, { own, collectives }: Agencies, most: number): readonly string[] {
  const names = sample(random, own, between(random, 1, most))
  return chance(random, 0.35) ? [...names.slice(0, Math.max(0, most - 1)), pick(random, collectives)] : names
}

type Table = { readonly style: TableStyle; readonly year: number; readonly agencies: Agencies; readonly count: number }

export function makeTaskLines(random: Random, { style, year, agencies, count }: Table): readonly TableLine[] {
  const lines: TableLine[] = []
  const texts = new Set<string>()
  const titles = style.groups === 'none' ? [] : sample(random, GROUPS, between(random, 1, 4))
  const numbers = { group: 0, row: 0 }
  let group: string | undefined
  for (let index = 0; index < count; index += 1) {
    const opens = Math.floor((index * titles.length) / count) === numbers.group && numbers.group < titles.length
    if (opens) {
      group = titles[numbers.group]!
      numbers.group += 1
      if (style.groups === 'nested' && numbers.group === 1)
        lines.push({ kind: 'group', label: 'A', title: pick(random, PARTS) })
      lines.push({ kind: 'group', label: groupLabel(style, numbers.group), title: group })
    }
    numbers.row = opens && (style.restart || style.ordinals === 'parts') ? 1 : numbers.row + 1
    const above = opens ? undefined : lines.findLast((line) => line.kind === 'task')
    lines.push(makeLine(random, { style, year, agencies, texts, above, group, numbers }))
  }
  return lines
}

type Context = Omit<Table, 'count'> & {
  readonly texts: Set<string>
  readonly above: TaskLine | undefined
  readonly group: string | undefined
  readonly numbers: { readonly group: number; readonly row: number }
}

function makeLine(random: Random, { style, year, agencies, texts, above, group, numbers }: Context): TaskLine {
  const has = (column: TableStyle['columns'][number]) => style.columns.includes(column)
  const named = has('lead') || has('agencies')
  const helped = has('coordinating') || has('agencies')
  const repeats = {
    agencies: above !== undefined && has('coordinating') && chance(random, 0.15),
    time: above?.task.time !== undefined && chance(random, 0.2),
  }
  const blank = style.blanks && chance(random, 0.15)
  const ordinal = has('ordinal') ? printOrdinal(style, numbers) : ''
  const leads = repeats.agencies ? above!.task.leads : named ? makeAgencies(random, agencies, 2) : []
  const task: GoldTask = {
    form: 'row',
    ordinal: ordinal === '' ? undefined : ordinal.replace(/\.$/, ''),
    group,
    text: bulleted(random, style, freshWork(random, texts)),
    leads,
    coordinating: repeats.agencies
      ? above!.task.coordinating
      : helped && !blank
        ? makeAgencies(random, without(agencies, leads), 4)
        : [],
    time: repeats.time ? above!.task.time : blank && named && chance(random, 0.3) ? undefined : makeTime(random, year),
    product: has('product') && !(style.blanks && chance(random, 0.2)) ? pick(random, PRODUCTS) : undefined,
  }
  return { kind: 'task', task, ordinal, note: pick(random, NOTES), repeats }
}

function freshWork(random: Random, texts: Set<string>): string {
  for (;;) {
    const text = makeWork(random)
    const key = text.split(' ').slice(0, 8).join(' ')
    if (texts.has(key)) continue
    texts.add(key)
    return text
  }
}

const bulleted = (random: Random, style: TableStyle, text: string): string =>
  style.bullets && chance(random, 0.25) ? `- ${text}\n- ${makeWork(random)}` : text

function groupLabel({ groups }: TableStyle, number: number): string | undefined {
  if (groups === 'roman' || groups === 'nested') return ['I', 'II', 'III', 'IV', 'V'][number - 1]
  if (groups === 'letter') return 'ABCDE'[number - 1]
  return groups === 'number' ? String(number) : undefined
}

function printOrdinal({ ordinals, groups }: TableStyle, { group, row }: Context['numbers']): string {
  if (ordinals === 'parts' && groups === 'number') return `${group}.${row}`
  if (ordinals === 'padded') return String(row).padStart(2, '0')
  return ordinals === 'dotted' ? `${row}.` : String(row)
}
