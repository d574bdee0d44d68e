// Corrections that an answer rests on: what holds its corrected words, and the lines that tell what is printed instead.
import { assertNever } from '../../domain/assert-never.ts'
import type { AppliedCorrection, CorrectedField } from '../../domain/correction.ts'
import type { PassageId } from '../../domain/ids.ts'
import { tidy } from '../../text/fold.ts'
import { formatVietnamDate, vietnamDateAt } from '../../time/vietnam-date.ts'
import type { Draft } from './draft.ts'
import { formatPeriod } from './plan-name.ts'
import type { Snapshot } from '../snapshot.ts'
import { keptWith } from '../../kept-with.ts'

type Index = ReadonlyMap<PassageId, readonly AppliedCorrection[]>

/** Those of the records that were read from the passage. */
export const correctionsOf = (id: PassageId, snapshot: Snapshot): readonly AppliedCorrection[] =>
  indexOf(snapshot).get(id) ?? []

const indexOf = keptWith((snapshot: Snapshot): Index => {
  const index = new Map<PassageId, readonly AppliedCorrection[]>()
  for (const { passageIds, corrections = [] } of [...snapshot.tasks, ...snapshot.targets])
    if (corrections.length > 0) for (const id of passageIds) index.set(id, [...(index.get(id) ?? []), ...corrections])
  return index
})

/** More than these would bury the answer. */
const MOST_SAID = 5

/** A line for each correction that can be seen in the answer, as it was corrected or as it was printed. */
export function sayCorrections({ lines, citations }: Pick<Draft, 'lines' | 'citations'>, snapshot: Snapshot) {
  if (indexOf(snapshot).size === 0) return []
  const shown = tidy(lines.join(' '))
  const all = new Map(
    citations.flatMap(({ passageId }) => correctionsOf(passageId, snapshot).map((one) => [one.id, one])),
  )
  const seen = [...all.values()].filter(({ value, printed }) => isIn(shown, value) || isIn(shown, printed))
  const more = seen.length - MOST_SAID
  return [
    ...seen.slice(0, MOST_SAID).map(sayCorrection),
    ...(more > 0 ? [`Còn ${more} chỗ khác trong câu trả lời này đã hiệu đính.`] : []),
  ]
}

/** A long wording is cut in an answer: its beginning tells. */
const isIn = (shown: string, said: string) => said !== '' && shown.includes(tidy(said).slice(0, LONGEST_SAID))
const LONGEST_SAID = 60

/** "Đã hiệu đính ngày 26/11/2026: thời gian là “Quý IV/2026”; bản in ghi “Quý lV/20Z6”." Who did it is for administrators. */
export function sayCorrection({ field, value, printed, at }: AppliedCorrection): string {
  const stood = printed === '' ? 'bản in để trống' : `bản in ghi “${cut(printed)}”`
  return `Đã hiệu đính ngày ${sayDay(at)}: ${sayField(field)} là “${cut(value)}”; ${stood}.`
}

export function sayField(field: CorrectedField): string {
  switch (field.of) {
    case 'text':
      return 'nội dung'
    case 'time':
      return 'thời gian'
    case 'leads':
      return 'chủ trì'
    case 'coordinating':
      return 'phối hợp'
    case 'product':
      return 'sản phẩm'
    case 'unit':
      return 'đơn vị tính'
    case 'value':
      return `${field.kind === 'result' ? 'kết quả' : 'chỉ tiêu'} ${formatPeriod(field.period)}`
    default:
      return assertNever(field)
  }
}

const sayDay = (at: Date) => formatVietnamDate(vietnamDateAt(at))

const LONGEST_QUOTE = 160
function cut(text: string): string {
  const said = tidy(text)
  return said.length <= LONGEST_QUOTE ? said : `${said.slice(0, LONGEST_QUOTE).trimEnd()}…`
}
