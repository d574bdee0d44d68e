// What a person should look at after reading: doubts on targets, gaps in ordinals, time wordings that no rule reads.
import type { PassageBody } from '../../knowledge/domain/passage.ts'
import type { PlanReading } from '../../knowledge/domain/plan-reading.ts'
import type { Place } from '../../knowledge/domain/place.ts'
import type { Warning } from '../../knowledge/domain/plan.ts'
import { tidy } from '../../knowledge/text/fold.ts'
import type { TableBlock } from '../structure/block.ts'
import type { Doubt } from '../../knowledge/domain/target.ts'

const DOUBT_WORDS: Readonly<Record<Doubt['kind'], string>> = {
  'lost-decimal': 'giá trị có thể mất dấu phẩy',
  'damaged-ordinal': 'số thứ tự bị hỏng',
  'missing-row': 'thiếu hàng giữa hai số thứ tự',
  'out-of-line': 'giá trị lệch hẳn so với các hàng cùng đơn vị',
  unreadable: 'không đọc được',
}

type Records = Pick<PlanReading, 'tasks' | 'targets' | 'passages'>

export function readingWarnings(records: Records): readonly Warning[] {
  return [...doubtWarnings(records), ...ordinalWarnings(records), ...timeWarnings(records)]
}

/** A letterhead or a box has a row or two, and no header. */
const FEWEST_ROWS = 3

/** A table of something else is no fault, but a person should know that no record came of it. */
export function tableWarnings(tables: readonly TableBlock[]): readonly Warning[] {
  return tables
    .filter(({ table }) => table.rows.length >= (table.header.length > 0 ? 1 : FEWEST_ROWS))
    .map(({ table, place }) => {
      const heads = table.header.map((head) => tidy(head)).filter(Boolean)
      const columns = heads.length > 0 ? ` (các cột: ${heads.join(', ')})` : ''
      return {
        message: `Bảng ${table.rows.length} hàng${columns} không phải bảng nhiệm vụ hay chỉ tiêu: ${heads.length > 0 ? 'hỏi được từng dòng theo các cột ấy, không tính thành việc có hạn' : 'chỉ tra được theo lời, không theo cột'}.`,
        ...where(place),
      }
    })
}

type Where = Pick<Warning, 'line' | 'place'>

/** A line is said by its number alone. */
const where = (place: Place | undefined): Where =>
  place?.kind === 'lines' ? { line: place.first } : { line: undefined, ...(place && { place }) }

const placeOf = (passages: readonly PassageBody[], indexes: readonly number[]): Where =>
  where(passages[indexes[0] ?? -1]?.place)

function doubtWarnings({ targets, passages }: Records): readonly Warning[] {
  return targets.flatMap(({ target, passages: indexes }) => {
    const doubts = [...target.doubts, ...target.values.flatMap((value) => value.doubt ?? [])]
    return doubts.map((doubt) => ({
      message: `Chỉ tiêu ${target.ordinal ?? '?'}: ${DOUBT_WORDS[doubt.kind]}, in là "${doubt.printed}"${doubt.likely ? `, có lẽ "${doubt.likely}"` : ''}.`,
      ...placeOf(passages, indexes),
    }))
  })
}

/** Rows count on from each other; a 1 begins a new group. Tables that count by "1.1" are compared by their last part. */
function ordinalWarnings({ tasks, targets, passages }: Records): readonly Warning[] {
  const rows = tasks.filter(({ task }) => task.form === 'row')
  return [
    ...jumps(
      rows.map(({ task, passages: at }) => ({ ordinal: task.ordinal, doubted: false, ...placeOf(passages, at) })),
    ),
    ...jumps(
      targets
        .filter(({ passages: [own] }) => passages[own ?? -1]?.kind === 'row')
        // A row that counts several things is one row.
        .filter(({ passages: [own] }, index, all) => all[index - 1]?.passages[0] !== own)
        .map(({ target, passages: at }) => ({
          ordinal: target.ordinal,
          doubted: target.doubts.length > 0,
          ...placeOf(passages, at),
        })),
    ),
  ]
}

type Row = Where & { readonly ordinal: string | undefined; readonly doubted: boolean }

const jumps = (rows: readonly Row[]): readonly Warning[] =>
  rows.flatMap(({ ordinal, doubted, ...at }, index) => {
    const before = rows[index - 1]
    const [last, own] = [numberOf(before?.ordinal), numberOf(ordinal)]
    const counts = last !== undefined && own !== undefined && own !== 1 && own !== last + 1
    return counts && !doubted && !before?.doubted
      ? [{ message: `Số thứ tự nhảy từ ${before?.ordinal} sang ${ordinal}: có thể thiếu hàng.`, ...at }]
      : []
  })

const numberOf = (ordinal: string | undefined): number | undefined => {
  const last = /^(?:\d+\.)*(\d+)$/.exec(ordinal ?? '')?.[1]
  return last === undefined ? undefined : Number(last)
}

function timeWarnings({ tasks, passages }: Records): readonly Warning[] {
  return tasks.flatMap(({ task, passages: indexes }) =>
    task.timeline.kind === 'unreadable'
      ? [
          {
            message: `Nhiệm vụ ${task.ordinal ?? '?'}: không hiểu thời gian "${task.timeline.wording}".`,
            ...placeOf(passages, indexes),
          },
        ]
      : [],
  )
}
