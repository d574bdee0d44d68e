// Whether a column of values says what was set or what was reached: by the words of its head, and by the head beside it.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { TargetValue } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles } from '../structure/column-roles.ts'

type Kind = TargetValue['kind']

/** "Chỉ tiêu đạt được" is a result although it says chỉ tiêu; the plain head of the indicator's own column says neither. */
export function valueKind(head: string): Kind | undefined {
  const folded = fold(head)
  // A head over both kinds says neither of one column.
  if (/ket qua (?:va|,|-|–) ?(?:muc tieu|chi tieu|ke hoach)/.test(folded)) return undefined
  // "Lộ trình thực hiện năm học …" is aimed at, "Thực hiện năm học …" was reached.
  if (/(?:lo trinh|ke hoach|muc tieu|du kien) thuc ?hien/.test(folded)) return 'target'
  if (columnRoles([head])[0] === 'result' || /thuc ?hien|(?<![a-z])uoc/.test(folded)) return 'result'
  if (/phan ?dau|ke ?hoach|muc ?tieu/.test(folded)) return 'target'
  if (/chi ?tieu\s+(nam|20|giao)|20\d{2}\s*[):]?\s*chi ?tieu(?![a-z])/.test(folded)) return 'target'
  return SET.test(wordsBesideYear(head)) ? 'target' : undefined
}

/** Nothing but these beside the year: "Năm 2025 Giao", "KH 2026", "CT 2026"; "Giao lưu năm 2025" counts meetings. */
const SET = /^(?:(?:da |duoc )?giao|kh|ct)(?: (?:giao|dau nam|de ra|ca nam))?$/
const REACHED = /^(?:da |thuc )?dat(?: duoc)?$|^thuc te$/

const wordsBesideYear = (head: string): string =>
  fold(head)
    .replace(/(?:(?:nam hoc|nam|giai doan) *)?20\d{2}(?: *[-–/] *20\d{2})?/g, ' ')
    // The unit of the values: "Giao (%)".
    .replace(/\([^()]{1,20}\)\s*$/, ' ')
    .replace(/[\s,:–-]+/g, ' ')
    .trim()

type Headed = { readonly column: number; readonly period: Period; readonly kind: Kind | undefined }

/**
 * "TH", "Đạt" beside "KH", "Giao" of the same time is what was reached. Alone "Năm 2030 đạt" is aimed at, and among
 * "MN | TH | THCS" "TH" is a level of school.
 */
export function withPairedKinds<Column extends Headed>(
  columns: readonly Column[],
  header: readonly string[],
): readonly Column[] {
  const isSetIn = ({ from, to }: Period) =>
    columns.some(({ kind, period }) => kind === 'target' && period.from === from && period.to === to)
  const wordsOf = ({ column }: Column) => wordsBesideYear(header[column] ?? '')
  const namesLevels = columns.some((column) => LEVEL.test(wordsOf(column)))
  const isReached = (words: string) => REACHED.test(words) || (words === 'th' && !namesLevels)
  return columns.map((column) =>
    column.kind === undefined && isReached(wordsOf(column)) && isSetIn(column.period)
      ? { ...column, kind: 'result' }
      : column,
  )
}
const LEVEL = /^(?:mn|mg|nt|thcs|thpt|gdtx)$/

/** One time of which a value was set and another reached: only indicators are told so. */
export const tellsBothKinds = (columns: readonly Headed[]): boolean =>
  columns.some(
    ({ kind, period }) =>
      kind === 'result' &&
      columns.some(
        (other) => other.kind === 'target' && other.period.from === period.from && other.period.to === period.to,
      ),
  )
