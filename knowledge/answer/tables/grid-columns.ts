// Columns of numbers in a table of communes or schools: which they are, and what they are shares of.
import { cellOf, numberIn, type PlanTable } from './plan-tables.ts'

export type GridColumn = {
  readonly head: string
  /** With the heads beside it that begin with the same words: "Trẻ mẫu giáo Số trẻ ra lớp" tells what "Trẻ mẫu giáo Tỷ lệ (%)" is a share of. */
  readonly words: readonly string[]
  readonly isShare: boolean
}

const MOST_BLANKS = 0.4
/** "Trường đạt chuẩn quốc gia" over "Tổng" and "Tỷ lệ (%)": so many words that heads begin with are the head over them. */
const FEWEST_SHARED = 2

/** Those that hold amounts in most rows; years are none. */
export function numberColumns({ heads, rows }: PlanTable): readonly GridColumn[] {
  const numeric = heads.filter(
    (head) => rows.filter((row) => !isAmount(cellOf(row, head))).length <= MOST_BLANKS * rows.length,
  )
  return numeric.map((head) => {
    const isShare = SHARE.test(head)
    const outer = outerWords(head, heads)
    const beside = outer === '' ? [] : heads.filter((other) => other.startsWith(`${outer} `))
    return { head, isShare, words: isShare ? [head, ...beside] : [head] }
  })
}

const isAmount = (value: string | undefined): boolean =>
  numberIn(value) !== undefined && !/^(?:19|20)\d{2}$/.test(value ?? '')

/** "Số trường đạt 100%" counts, "Tỷ lệ giáo viên/lớp" is a ratio: a share has its sign at the end. */
const SHARE = /\(\s*%\s*\)|%\s*$|^(?:tỷ lệ|tỉ lệ)(?!.*\/)|phần trăm/iu

/** The words that a head shares with the one beside it; "" where it stands alone. */
export function outerWords(head: string, heads: readonly string[]): string {
  const at = heads.indexOf(head)
  const shared = [heads[at - 1], heads[at + 1]].map((other = '') => sharedWords(head, other))
  // "Mức độ 1" and "Mức độ 2" share more with each other than with the rest below the head over them.
  const enough = shared.filter(({ length }) => length >= FEWEST_SHARED)
  return (enough.toSorted((a, b) => a.length - b.length)[0] ?? []).join(' ')
}

function sharedWords(head: string, other: string): readonly string[] {
  const [own, others] = [head.split(' '), other.split(' ')]
  const end = own.findIndex((word, index) => word !== others[index])
  return end < 0 ? [] : own.slice(0, end)
}
