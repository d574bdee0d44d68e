// The values in a scanned line: at its end or behind a percent sign, and what is left of them where the scan spoilt some.
import type { SourceLine } from '../read/source-document.ts'
import { ORDINAL } from './scanned-header.ts'

/** "≥ 60,3", "Tối thiểu 8", with the letters that an engine without Vietnamese prints. */
const BOUND = String.raw`[<>≥≤~]=?|[Tt][ốo6éôó]i (?:thi[ểeéêế]u|[đda]a)|[Tt]r[êeé]n|[Dd][ưuw][ớo6ó]i`
export const NUMBER = String.raw`(?:(?:${BOUND})\s?)?\d{1,6}(?:[.,]\d{1,3})?`
const MOST_COLUMNS = 12
/** Stands for each value of a row whose own numbers cannot be told apart. */
export const LOST = '…'

/** "Tỷ lệ", "Số", "Tổng", as a scan prints them: what the name of an indicator begins with. */
export const MEASURE = /^[‘’'“"]?(?:T[yýỳỷỹ¥}]\S{0,3}|S[ốo6éôó]|T[ổo6ôó]ng)\s/u

/** The values of a row at the end of its line, and a value after a percent sign, wherever that stands. */
const VALUES_AT_END = Array.from(
  { length: MOST_COLUMNS },
  (_, extra) => new RegExp(String.raw`(?:^|\s)${NUMBER}(?:\s+${NUMBER}){${extra}}$`),
)
const valuesAtEnd = (columns: number): RegExp => VALUES_AT_END[columns - 1] ?? VALUES_AFTER_PERCENT
const VALUES_AFTER_PERCENT = new RegExp(String.raw`%\s+(${NUMBER})(?:\s+(${NUMBER}))*`)

export function isAnchor(text: string, columns: number): boolean {
  return (columns > 1 && valuesAtEnd(columns).test(text)) || VALUES_AFTER_PERCENT.test(text)
}

/** How many values stand at the end of a line, or behind its percent sign. */
export function valuesIn(text: string): number {
  const found = VALUES_AFTER_PERCENT.exec(text) ?? RUN_AT_END.exec(text)
  return found?.[0].match(new RegExp(NUMBER, 'g'))?.length ?? 0
}
const RUN_AT_END = new RegExp(String.raw`(?:(?:^|\s)${NUMBER})+$`)

export function splitValues(text: string, columns: number): { name: string; values: readonly string[]; tail: string } {
  const percent = VALUES_AFTER_PERCENT.exec(text)
  const atEnd = valuesAtEnd(columns).exec(text)
  const found = percent ?? atEnd
  if (!found) return { name: text, values: [], tail: '' }
  const values = found[0].match(new RegExp(NUMBER, 'g')) ?? []
  const name = text.slice(0, found.index) + (percent ? '%' : '')
  return {
    name,
    values: values.slice(0, columns),
    tail: text.slice(found.index + found[0].length),
  }
}

/** Besides the lines with all values, those whose numbers count on: a row's own line, though its values are spoilt. */
export function anchorsOf(lines: readonly SourceLine[], columns: number): readonly ('whole' | 'spoilt' | undefined)[] {
  let last: number | undefined
  return lines.map(({ text }, index) => {
    const printed = ORDINAL.exec(text)
    const ordinal = printed ? Number(printed[1]?.replace(/o/gi, '0')) : undefined
    const isWhole = isAnchor(text, columns)
    const tokens = printed && tokensAtEnd(text.slice(printed[0].length), columns)
    const hasName =
      MEASURE.test(lines[index - 1]?.text ?? '') || (tokens ?? []).some((token) => /\d/.test(token) || token === LOST)
    const isSpoilt = !isWhole && tokens !== undefined && hasName && last !== undefined && ordinal === last + 1
    if (isWhole || isSpoilt) last = ordinal ?? (last === undefined ? undefined : last + 1)
    return isWhole ? 'whole' : isSpoilt ? 'spoilt' : undefined
  })
}

/** A cell of values is short, whatever was printed in it. */
const SHORT = /^\S{1,6}$/
const WHOLE_VALUE = new RegExp(`^${NUMBER}$`)

/** The last words of a line where they may be the spoilt cells of its values: as many as columns, and short. */
function tokensAtEnd(text: string, columns: number): readonly string[] | undefined {
  const words = text.split(/\s+/)
  const tokens = words.slice(-columns)
  return words.length > columns && tokens.every((token) => SHORT.test(token)) ? tokens : undefined
}

/** Where most of them can be read, each is in its column; else nothing says what a lone number is. */
export function splitSpoilt(text: string, columns: number) {
  const tokens = tokensAtEnd(text, columns) ?? []
  const isSafe = tokens.filter((token) => WHOLE_VALUE.test(token)).length * 2 > columns
  const name = text.split(/\s+/).slice(0, -columns).join(' ')
  return { name, values: isSafe ? tokens : tokens.map(() => ''), tail: '' }
}
