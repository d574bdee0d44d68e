// Columns that only say of when and of what kind their numbers are: "Đã đạt đến 11/2024", "Mục tiêu 2025".
import { syllables } from '../../text/syllables.ts'
import { readValueKind } from '../question/asked-kind.ts'
import { RESULT_WORDS, TARGET_WORDS } from '../question/question-words.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import type { GridColumn } from './grid-columns.ts'

/** @returns what was reached or what is aimed at, whichever is asked for; all where the question says neither */
export function ofKindAsked(columns: readonly GridColumn[], joined: string): readonly GridColumn[] {
  const { valueKind } = readValueKind(joined)
  return valueKind === undefined ? columns : columns.filter(({ head }) => kindOf(head) === valueKind)
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
