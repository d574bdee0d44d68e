// Columns that only say of when and of what kind their numbers are: "Đã đạt đến 11/2024", "Mục tiêu 2025".
import type { Period } from '../../domain/plan.ts'
import { syllables } from '../../text/syllables.ts'
import { readValueKind } from '../question/asked-kind.ts'
import { RESULT_WORDS, TARGET_WORDS } from '../question/question-words.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import { isSameTime, periodsOf } from './column-time.ts'
import type { GridColumn } from './grid-columns.ts'

/** @returns of columns that name their time, those of a year that is asked for; all where none is */
export function ofTimeAsked(columns: readonly GridColumn[], years: readonly Period[]): readonly GridColumn[] {
  const own = columns.filter(({ head }) => periodsOf(head).some((one) => years.some((year) => isSameTime(one, year))))
  return own.length > 0 ? own : columns
}

/** @returns what was reached or what is aimed at, whichever is asked for; where the question says neither, both */
export function ofKindAsked(columns: readonly GridColumn[], joined: string): readonly GridColumn[] {
  const { valueKind } = readValueKind(joined)
  if (valueKind !== undefined) return columns.filter(({ head }) => kindOf(head) === valueKind)
  // "Tổng số trường" are not those that the caption speaks of, where other columns count these.
  const told = columns.filter(({ head }) => kindOf(head) !== undefined)
  return told.length > 0 ? told : columns
}

/** "Mục tiêu", "kết quả" say which of the columns, and nothing of what is counted. */
export function withoutKindWords(question: readonly WeightedTerm[], joined: string): readonly WeightedTerm[] {
  const said = [...TARGET_WORDS, ...RESULT_WORDS].filter((phrase) => joined.includes(` ${phrase} `))
  const keys = new Set(said.flatMap((phrase) => phrase.split(' ')))
  return question.filter(({ term }) => !term.split('_').every((key) => keys.has(key)))
}

/** "Hiện có", "Đã đạt" count what was reached, "Kế hoạch 2026", "Đăng ký" what is aimed at. */
function kindOf(head: string): 'result' | 'target' | undefined {
  const said = ` ${syllables(head).join(' ')} `
  if (REACHED.test(said)) return 'result'
  return AIMED_AT.test(said) ? 'target' : readValueKind(said).valueKind
}

const REACHED = / (?:da|hien|hien co|thuc hien|ket qua|dat duoc|thuc trang) /
const AIMED_AT = / (?:ke hoach|dang ki|du kien|phan dau|muc tieu|chi tieu) /
