// Several indicators as bars: those of one unit in one panel, as many pictures as they need to be read on a phone.
import type { IndicatorShown, IndicatorValue } from '../../knowledge/browse/show-indicators.ts'
import {
  DOUBTS_NOTE,
  groupTitle,
  KIND_WORDS,
  LONGER_TIME_NOTE,
  sayChartSource,
  sayColumn,
  sayPeriodShortly,
  unitHeading,
  correctedNote,
} from '../messages/chart.ts'
import { rowHeight } from './draw-bars.ts'
import type { Bar, BarPanel, BarRow, BarsPicture, LegendEntry } from './picture-data.ts'
import { baseNotes, isPercent, markOf, printedNotes, unitKey } from './value-marks.ts'

/** With title, legend, notes and source mostly below 1,600: higher ones Telegram makes so small that a phone shows them blurred. */
const ROWS_HEIGHT = 1100
/** Heading and axis. */
const PANEL_HEIGHT = 140

type Entry = { readonly indicator: IndicatorShown; readonly values: readonly IndicatorValue[] }
type Page = { readonly panels: BarPanel[]; readonly entries: Entry[]; height: number }

export function barsOfGroup(indicators: readonly IndicatorShown[], title?: string): readonly BarsPicture[] {
  const entries = indicators.map((indicator) => ({ indicator, values: chosenValues(indicator) }))
  const columns = [...new Set(entries.flatMap(({ values }) => values.map(({ value }) => sayColumn(value))))]
  // Where every row has the same columns, the legend says their times; else each value says its own.
  const isShared = columns.length <= 2
  const plans = [...new Set(entries.flatMap(({ values }) => values.map(({ plan }) => plan)))]
  return pagesOf(entries, isShared).map(
    (page): BarsPicture => ({
      kind: 'bars',
      title: title ?? groupTitle(indicators.length),
      subtitle: plans.length === 1 ? plans[0] : undefined,
      legend: legendOf(page.entries, isShared),
      panels: page.panels,
      notes: notesOf(page.entries),
      source: sayChartSource(page.entries.flatMap(({ values }) => values)),
    }),
  )
}

/** The latest result and the last target: what is reached, and what it comes to in the end. */
function chosenValues({ values }: IndicatorShown): readonly IndicatorValue[] {
  const own = values.filter(({ isOwn }) => isOwn)
  const last = (kind: 'result' | 'target') => own.findLast(({ value }) => value.kind === kind)
  return [last('result'), last('target')].filter((value) => value !== undefined)
}

function pagesOf(entries: readonly Entry[], isShared: boolean): readonly Page[] {
  const pages: Page[] = []
  for (const [unit, group] of byUnit(entries)) {
    let page = pages.at(-1)
    let isOpen = false
    for (const entry of group) {
      const row = rowOf(entry, unit, isShared)
      const height = rowHeight(row)
      if (page === undefined || page.height + height + (isOpen ? 0 : PANEL_HEIGHT) > ROWS_HEIGHT) {
        page = { panels: [], entries: [], height: 0 }
        pages.push(page)
        isOpen = false
      }
      if (!isOpen) {
        page.panels.push({ heading: unitHeading(unit), isPercent: isPercent(unit), rows: [] })
        page.height += PANEL_HEIGHT
        isOpen = true
      }
      const panel = page.panels.pop()
      if (panel !== undefined) page.panels.push({ ...panel, rows: [...panel.rows, row] })
      page.entries.push(entry)
      page.height += height
    }
  }
  return pages
}

/** In the order of their first row; a row without a unit shares its axis with none. */
function byUnit(entries: readonly Entry[]): readonly (readonly [string | undefined, readonly Entry[]])[] {
  const groups = new Map<string, Entry[]>()
  for (const entry of entries) {
    const { unit, id } = entry.indicator
    const key = unit === undefined ? `record ${id}` : unitKey(unit)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()].map((group) => [group[0]?.indicator.unit, group])
}

function rowOf({ indicator, values }: Entry, unit: string | undefined, isShared: boolean): BarRow {
  const bars = values.map(({ value }): Bar => {
    const mark = markOf(value, isPercent(unit) ? unit : undefined)
    const label = isShared ? mark.label : `${mark.label} (${sayPeriodShortly(value.period)})`
    return { ...mark, label, look: value.kind }
  })
  return { name: indicator.name, bars }
}

function legendOf(entries: readonly Entry[], isShared: boolean): readonly LegendEntry[] {
  const all = entries.flatMap(({ values }) => values.map(({ value }) => value))
  return (['result', 'target'] as const).flatMap((look) => {
    const first = all.find(({ kind }) => kind === look)
    return first === undefined ? [] : [{ look, words: isShared ? sayColumn(first) : KIND_WORDS[look] }]
  })
}

/** Of several indicators by their names alone: what is printed stands below each of them. */
function correctedNotes(entries: readonly Entry[]): readonly string[] {
  const corrected = entries.filter(({ values }) => values.some(({ correction }) => correction !== undefined))
  return corrected.length === 0 ? [] : [correctedNote(corrected.map(({ indicator }) => indicator.name))]
}

function notesOf(entries: readonly Entry[]): readonly string[] {
  const bases = entries.flatMap(({ indicator, values }) => baseNotes(indicator, values))
  const isDoubtful = entries.some(({ values }) => values.some(({ value }) => value.doubt !== undefined))
  const hasMore = entries.some(
    ({ indicator, values }) => indicator.values.filter(({ isOwn }) => isOwn).length > values.length,
  )
  return [
    ...(isDoubtful ? [DOUBTS_NOTE] : []),
    ...correctedNotes(entries),
    ...entries.flatMap(({ indicator, values }) => printedNotes(values, indicator.name)),
    ...new Set(bases),
    ...(hasMore ? [LONGER_TIME_NOTE] : []),
  ]
}
