// Makes the rows of a goal grid: indicators with a value for each period, as plans print numbers.
import { between, chance, pick, sample, type Random } from '../support/seeded-random.ts'
import type { GoldIndicator, GoldValue } from './gold.ts'
import type { GroupRow } from './make-tasks.ts'
import type { GridStyle } from './table-style.ts'
import { BREAKDOWNS, INDICATORS, INDICATOR_GROUPS, type IndicatorName } from './vocabulary/indicators.ts'

/** `printed`: the name as its cell has it. */
export type IndicatorLine = {
  readonly kind: 'indicator'
  readonly indicator: GoldIndicator
  readonly printed: string
  readonly ordinal: string
}
export type GridLine = GroupRow | IndicatorLine

export function makeGridLines(random: Random, style: GridStyle, count: number): readonly GridLine[] {
  const names = makeNames(random, count)
  const titles = style.groups === 'none' ? [] : sample(random, INDICATOR_GROUPS, between(random, 2, 3))
  const lines: GridLine[] = []
  let [groups, row] = [0, 0]
  for (const [index, name] of names.entries()) {
    const opens = groups < titles.length && Math.floor((index * titles.length) / names.length) === groups
    if (opens) {
      const label = (style.groups === 'roman' ? ['I', 'II', 'III'] : ['A', 'B', 'C'])[groups]
      lines.push({ kind: 'group', label, title: titles[groups]! })
      groups += 1
    }
    row = opens && style.restart ? 1 : row + 1
    const ordinal =
      style.ordinals === 'padded' ? String(row).padStart(2, '0') : `${row}${style.ordinals === 'dotted' ? '.' : ''}`
    lines.push({
      kind: 'indicator',
      ordinal,
      printed: name.name,
      indicator: makeIndicator(random, { name, style, ordinal }),
    })
    if (style.parts !== 'none' && chance(random, 0.2)) lines.push(...makeParts(random, { name, style, ordinal }))
  }
  return lines
}

/** Large grids ask the same of one cluster of schools after the other. */
function makeNames(random: Random, count: number): readonly IndicatorName[] {
  const rounds = Math.ceil(count / INDICATORS.length)
  return Array.from({ length: rounds }, (_, round) =>
    sample(random, INDICATORS, Math.min(INDICATORS.length, count - round * INDICATORS.length)).map((one) =>
      round === 0 ? one : { ...one, name: `${one.name} (cụm trường số ${round})` },
    ),
  ).flat()
}

/** "Trong đó: …" below the whole, each with its own values. */
function makeParts(random: Random, row: Row): readonly IndicatorLine[] {
  return sample(random, BREAKDOWNS, 2).map((part, index) => {
    const ordinal = row.style.parts === 'numbered' ? `${row.ordinal.replace(/\.$/, '')}.${index + 1}` : ''
    const printed = part(row.name.name)
    const name = { ...row.name, name: wholeName(printed, row.name.name) }
    return { kind: 'indicator', ordinal, printed, indicator: makeIndicator(random, { ...row, name, ordinal }) }
  })
}

/** A part that names no whole is a part of the row above. */
const wholeName = (printed: string, above: string) =>
  /^(?:- |Trong đó)/.test(printed) ? `${above} - ${printed.replace(/^- /, '')}` : printed

type Row = { readonly name: IndicatorName; readonly style: GridStyle; readonly ordinal: string }

function makeIndicator(random: Random, { name, style, ordinal }: Row): GoldIndicator {
  const start = name.from + random() * (name.to - name.from) * 0.7
  const step = ((name.to - name.from) * 0.3) / style.periods.length
  const values = style.periods.map(
    (period, index): GoldValue => ({
      period,
      kind: index === 0 && style.firstIsResult ? 'result' : 'target',
      printed: printNumber(random, start + step * index * random(), name.decimals),
    }),
  )
  return {
    form: 'row',
    ordinal: ordinal.replace(/\.$/, '') || undefined,
    indicator: name.name,
    unit: name.unit,
    values,
  }
}

/** Comma for decimals; thousands with a dot, as often without. */
function printNumber(random: Random, value: number, decimals: number): string {
  if (chance(random, 0.05) && value > 99) return '100'
  const bound = chance(random, 0.06) ? pick(random, ['≥ ', 'Trên ', 'Tối thiểu ', '> ']) : ''
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  const grouped = chance(random, 0.7) ? whole.replace(/\B(?=(?:\d{3})+$)/g, '.') : whole
  return `${bound}${fraction === undefined || /^0+$/.test(fraction) ? grouped : `${grouped},${fraction}`}`
}

export const makeNote = (random: Random): string => pick(random, ['', '', '', 'Tăng', 'Giữ nguyên', 'Sau sắp xếp'])
