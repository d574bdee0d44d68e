// The cells of a row, of the paper and as read, and how many of them came back.
import type { GoldIndicator, GoldTask } from '../gold.ts'
import { sameWords, tidied, type Closeness } from './likeness.ts'
import type { ReadTarget, ReadTask } from './read-json.ts'

/** A name and what stands there; an empty cell is left out. Numbers must be the same, words alike. */
export type Cell = { readonly name: string; readonly value: string | readonly string[]; readonly number?: boolean }
export type CellDifference = { readonly name: string; readonly printed: string; readonly read: string }

const filled = (cells: readonly Cell[]) => cells.filter(({ value }) => value.length > 0)

export const goldTaskCells = (task: GoldTask): readonly Cell[] =>
  filled([
    { name: 'task', value: task.text },
    { name: 'lead', value: task.leads },
    { name: 'coordinating', value: task.coordinating },
    { name: 'time', value: task.time?.wording ?? '' },
    { name: 'product', value: task.product ?? '' },
  ])

export const readTaskCells = (task: ReadTask): readonly Cell[] =>
  filled([
    { name: 'task', value: task.text },
    { name: 'lead', value: task.lead },
    { name: 'coordinating', value: task.coordinating },
    { name: 'time', value: task.time.wording },
    { name: 'product', value: task.product ?? '' },
  ])

const valueCell = ({ period, kind, printed }: ReadTarget['values'][number]): Cell => ({
  name: `${kind} ${period}`,
  value: printed.replace(/\s*%$/, ''),
  number: true,
})

export const goldIndicatorCells = ({ form, indicator, unit, values }: GoldIndicator): readonly Cell[] =>
  filled([
    { name: 'indicator', value: indicator },
    { name: 'unit', value: unit ?? '' },
    ...values.map(form === 'prose' ? numberCell : valueCell),
  ])

/** @param form of the indicator that it is compared with */
export const readTargetCells = (
  { indicator, unit, values }: ReadTarget,
  form: GoldIndicator['form'],
): readonly Cell[] =>
  filled([
    { name: 'indicator', value: indicator },
    { name: 'unit', value: unit ?? '' },
    ...values.map(form === 'prose' ? numberCell : valueCell),
  ])

/** In running text "từ 90% trở lên" may be kept with its words or without: the number counts. */
const numberCell = (value: ReadTarget['values'][number]): Cell =>
  valueCell({ ...value, printed: /\d[\d.,]*/.exec(value.printed)?.[0] ?? value.printed })

export function compareCells(gold: readonly Cell[], read: readonly Cell[], closeness: Closeness) {
  const differences: CellDifference[] = []
  let right = 0
  for (const cell of gold) {
    const other = read.find(({ name }) => name === cell.name)
    if (other && sameValue(cell, other, closeness)) right += 1
    else differences.push({ name: cell.name, printed: shown(cell), read: other ? shown(other) : '' })
  }
  for (const cell of read)
    if (!gold.some(({ name }) => name === cell.name))
      differences.push({ name: cell.name, printed: '', read: shown(cell) })
  return { right, missed: gold.length - right, extra: read.length - right, differences }
}

const shown = ({ value }: Cell): string => (typeof value === 'string' ? tidied(value) : value.map(tidied).join(' ¦ '))

function sameValue(one: Cell, other: Cell, closeness: Closeness): boolean {
  if (one.number || typeof one.value === 'string' || typeof other.value === 'string')
    return one.number ? shown(one) === shown(other) : sameWords(shown(one), shown(other), closeness)
  const names = other.value
  return (
    one.value.length === names.length && one.value.every((name, index) => sameWords(name, names[index]!, closeness))
  )
}
