// The header of a table that lost its grid: heads of columns, one a line, each saying something else.
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles, type ColumnRole } from './column-roles.ts'

export type FlatHeader = { readonly heads: readonly string[]; readonly roles: readonly ColumnRole[] }

const LONGEST_HEAD = 45
const FEWEST_HEADS = 3
const MOST_HEADS = 12
/** Sentences, points and headings of sections name no column. */
const NO_HEAD = /[.;:]$|^[-–+•\d]|^[IVXL]{1,5}\s?[.\-–/]/
/** "Lãnh đạo phụ trách": names of people, which look like no agency. */
const PERSON = /^(lanh dao|nguoi|dong chi|can bo)/
/** A task table says what and who or when, a table of indicators what and how much. */
const PAIRS: readonly (readonly [ColumnRole, readonly ColumnRole[]])[] = [
  ['task', ['lead', 'agencies', 'time']],
  ['indicator', ['target', 'result']],
]

/** @param texts from the line that the header may begin with; undefined: none begins there */
export function readFlatHeader(texts: readonly string[]): FlatHeader | undefined {
  const heads: string[] = []
  const roles: ColumnRole[] = []
  const near = texts.slice(0, MOST_HEADS)
  const namesBodies = near.some((text) => columnRoles([text])[0] === 'lead' && !PERSON.test(fold(text)))
  for (const text of near) {
    const [named = 'unknown'] = columnRoles([text])
    const role = namesBodies && named === 'lead' && PERSON.test(fold(text)) ? 'note' : named
    const isHead = role !== 'unknown' && text.length <= LONGEST_HEAD && !NO_HEAD.test(text)
    const repeats = roles.includes(role) && !(role === 'result' || role === 'target')
    if (!isHead || repeats || (role === 'ordinal' && heads.length > 0)) break
    heads.push(text)
    roles.push(role)
  }
  const isTable = PAIRS.some(([what, others]) => roles.includes(what) && others.some((role) => roles.includes(role)))
  return heads.length >= FEWEST_HEADS && isTable ? { heads, roles } : undefined
}

/** Whether the header is printed again at the top of a page. */
export const repeatsAt = (texts: readonly string[], at: number, { heads }: FlatHeader): boolean =>
  heads.every((head, index) => fold(texts[at + index] ?? '') === fold(head))
