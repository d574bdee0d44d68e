// Values of indicators as marks: which number is drawn, what is said beside it, what is noted below.
import { sayCorrection } from '../../knowledge/answer/compose/corrections-of.ts'
import type { IndicatorShown, IndicatorValue } from '../../knowledge/browse/show-indicators.ts'
import { crossesReorganisation } from '../../knowledge/answer/compose/reorganised-units.ts'
import type { TargetValue } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { CHANGED_BASE_NOTE, doubtNote, printedNote, sayColumn, sayMark } from '../messages/chart.ts'
import type { Mark } from './picture-data.ts'

/** A lost decimal is drawn where it most likely was, as doubtful; any other doubt where it is printed. */
export function drawnNumber({ number, doubt }: TargetValue): number | undefined {
  if (doubt?.kind !== 'lost-decimal' || doubt.likely === undefined) return number
  return parseNumber(doubt.likely) ?? number
}

/** @param unit said behind the number; left out where a heading says it */
export const markOf = (value: TargetValue, unit?: string): Mark => ({
  number: drawnNumber(value),
  label: sayMark(value, unit),
  isDoubtful: value.doubt !== undefined,
})

export const isPercent = (unit: string | undefined): boolean => unit?.trim() === '%'

/** The same unit however it is capitalised. */
export const unitKey = (unit: string | undefined): string => fold(unit ?? '').trim()

/** Each doubt with where it stands, and what a person corrected beside what is printed. */
export const doubtNotes = (values: readonly IndicatorValue[]): readonly string[] =>
  values.flatMap(({ value, correction }) => [
    ...(value.doubt === undefined ? [] : [doubtNote(value.doubt, sayColumn(value).toLowerCase())]),
    ...(correction === undefined ? [] : [sayCorrection(correction)]),
  ])

/** What plans print beside their numbers. */
export const printedNotes = (values: readonly IndicatorValue[], name?: string): readonly string[] =>
  values.flatMap(({ value }) => {
    const where = [name, sayColumn(value).toLowerCase()].filter((part) => part !== undefined).join(', ')
    return value.note === undefined ? [] : [printedNote(value.note, where)]
  })

/** Said where what was counted is no longer the same. */
export function baseNotes({ name }: IndicatorShown, values: readonly IndicatorValue[]): readonly string[] {
  const years = values.map(({ value }) => value.period.from)
  const isCrossed = values.some(({ unit }) =>
    crossesReorganisation({ indicator: name, unit }, Math.min(...years), Math.max(...years)),
  )
  return isCrossed ? [CHANGED_BASE_NOTE] : []
}
