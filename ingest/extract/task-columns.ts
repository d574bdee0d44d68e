// Which columns of a task table hold what, where the header words alone do not decide.
import { fold } from '../../knowledge/text/fold.ts'
import { columnRoles, type ColumnRole } from '../structure/column-roles.ts'
import type { Table } from '../structure/table.ts'
import { isNumericColumn } from './numeric-column.ts'
import { rolesByCells } from './told-by-cells.ts'

/** Column positions by what they hold; a role without a column is missing. */
export type TaskColumns = Partial<Readonly<Record<ColumnRole, number>>>

/** undefined: no table of tasks. A table of tasks says what is to be done and at least who or when. */
export function findTaskColumns(table: Table): TaskColumns | undefined {
  const named = columnRoles(table.header)
  const roles = [...rolesByCells(table, named)]
  const has = (role: ColumnRole) => roles.includes(role)
  const change = (from: ColumnRole, to: ColumnRole) => {
    if (!has(to) && has(from)) roles[roles.indexOf(from)] = to
  }
  const years = table.header.filter((head) => /20\d{2}/.test(head)).length
  if (years >= 2 || isListOfSchools(table.header, named) || isListOfPeople(table.header, named)) return undefined
  if (!has('lead') && !has('agencies') && (has('task') || has('time'))) change('unit', 'lead')
  const says = has('lead') || has('agencies') || has('coordinating') || has('time') || has('start')
  if (!says) return undefined
  change('start', 'time')
  // "Chỉ tiêu | Mầm non | Tiểu học | Đơn vị theo dõi": who watches values leads nothing.
  if (!has('task') && has('indicator') && !has('time') && numericColumns(table, roles) >= FEWEST_OF_VALUES)
    return undefined
  change('indicator', 'task')
  if (!has('task') && named.includes('lead') && named.includes('time')) change('unknown', 'task')
  change('result', 'product')
  if (!has('task')) return undefined
  const columns: { [role in ColumnRole]?: number } = {}
  for (const [column, role] of roles.entries()) {
    const ends = role === 'time' && /hoàn thành|kết thúc|xong|đến|hạn chót/iu.test(table.header[column] ?? '')
    const known = columns[role]
    if (role === 'time' && known !== undefined && isMonth(table.header[known]) && isDay(table.header[column])) {
      columns.day = column
      continue
    }
    const isDated = role === 'time' && known !== undefined && isOfNumberedWeeks(table, known)
    const leads = role === 'lead' && known !== undefined && leadRank(table, column) < leadRank(table, known)
    if (known === undefined || ends || leads || isDated) columns[role] = column
  }
  // "Chỉ tiêu mở mới (điểm)": how many, and nothing to be done.
  return columns.task !== undefined && isNumericColumn(table.rows, columns.task) ? undefined : columns
}

/** "Cơ sở giáo dục | Địa bàn | Năm bắt đầu": of each school where it is, and no work of its own. */
const isListOfSchools = (header: readonly string[], roles: readonly ColumnRole[]): boolean => {
  if (roles.some((role) => role === 'lead' || role === 'agencies' || role === 'time')) return false
  const heads = header.map((head) => fold(head))
  return heads.some((head) => SCHOOLS.test(head)) && heads.some((head) => WHERE_IT_IS.test(head))
}
/** "Họ và tên | Chức vụ | Nhiệm vụ | Phụ trách xóm": who is what, and nothing of when. */
const isListOfPeople = (header: readonly string[], roles: readonly ColumnRole[]): boolean =>
  !roles.includes('time') && header.some((head) => /^ho (?:va )?(?:ten|chu dem)/.test(fold(head)))

const SCHOOLS = /^(?:ten )?(?:(?:cac )?truong(?: hoc)?|nha truong|co so(?: giao duc)?)$/
const WHERE_IT_IS =
  /^(?:dia ban|dia chi|noi dat|tru so|(?:thuoc )?(?:xa|phuong|huyen|thi tran)(?:[ ,/]+(?:xa|phuong|thi tran|dac khu))*)$/

const FEWEST_OF_VALUES = 2
const numericColumns = ({ header, rows }: Table, roles: readonly ColumnRole[]): number =>
  header.filter((_, column) => roles[column] !== 'ordinal' && isNumericColumn(rows, column)).length

/** A calendar that names the month and then the day or the week. */
const isMonth = (head = '') => /^thang\b/.test(fold(head))
const isDay = (head = '') => /^(?:ngay|tuan|thoi gian|thoi diem)\b/.test(fold(head))

/** "Tuần: 1, 2, 3" beside a column of days: the days say when. */
const isOfNumberedWeeks = (table: Table, column: number): boolean =>
  /^tuan\b/.test(fold(table.header[column] ?? '')) && isNumericColumn(table.rows, column)

/** Who leads stands before who does, and both before who answers for it ("Lãnh đạo phụ trách" is a person). */
const LEAD_WORDS = [/chu tri/, /thuc hien|dau moi/, /trach nhiem/]
function leadRank(table: Table, column: number): number {
  const rank = LEAD_WORDS.findIndex((words) => words.test(fold(table.header[column] ?? '')))
  return rank < 0 ? LEAD_WORDS.length : rank
}
