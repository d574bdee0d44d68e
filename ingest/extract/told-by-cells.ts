// Columns whose heads no rule knows: what their cells look like says whether they hold times, agencies or what is to be done.
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { lookAt, type LineLook } from '../structure/cell-fit.ts'
import type { ColumnRole } from '../structure/column-roles.ts'
import { isDitto } from '../structure/ditto.ts'
import type { Table } from '../structure/table.ts'
import { isNumericColumn } from './numeric-column.ts'

/** Enough to tell; reading a time is dear. */
const ROWS_LOOKED_AT = 40
const FEWEST_CELLS = 2
const MOST = 0.7
const NEARLY_ALL = 0.8
/** A task is a sentence, or nearly. */
const SHORTEST_TASK = 12
/** Days that nothing is due on: of birth, of a document, of an appointment. */
const OTHER_DAY = /\b(sinh|ban hanh|ky|cap|thanh lap|van ban|quyet dinh|cong nhan|bo nhiem|vao|nhan|nhap|mua)\b/
/** Bodies that lead nothing: where something takes place, for whom, whose member somebody is. */
const OTHER_BODY =
  /\b(cong tac|ban hanh|trinh|nhan|thu huong|hoc|dia chi|dia diem|dia ban|noi|doi tuong|thanh phan|pham vi|chu quan|quan ly|ten|de nghi|nha tai tro|cung cap|ho)\b/
/** Lists of people, schools and documents are no tables of tasks. */
const OTHER_LIST =
  /\b(ho (va )?ten|ngay sinh|nam sinh|dien thoai|email|chuc vu|chuc danh|ten truong|so hieu|so ky hieu|trich yeu)\b/

/** Words in such a column are days and places: "Thứ Ba tuần 1 và tuần 3". */
const OTHER_WORDS = /^(lich|gio|buoi|dia diem|dia chi)\b/

/** Days or places: the bare words do not tell. */
const FROM_OR_TO = /^(tu|den)$/
/** When something is done, or of what time a value is: "Tiến độ năm 2026". */
const DOUBTFUL_TIME = /\d|bat dau|khoi dau|ket thuc|thoi diem|tien do/
/** "Tháng bắt đầu", "Kết thúc (quý)": numbers below are months and quarters. */
const COUNTS_TIME = /^(thang|quy|tuan|ngay|dot)\b|\b(thang|quy|tuan|ngay|dot)\)?$/
/** "Đợt": 1, 2: who is in which round; nothing says when it is. */
const ROUND = /^dot$/
const STARTS = /bat dau|khoi dau|khoi cong|khoi dong|trien khai tu/

/** The roles of a header with those of unknown columns filled in, each where no other column has it. */
export function rolesByCells({ header, rows }: Table, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const heads = header.map((head) => fold(head))
  if (heads.some((head) => OTHER_LIST.test(head))) return roles
  const told = [...roles]
  const mostly = looksOf(rows)
  const holdsTimes = (column: number, fewest = FEWEST_CELLS) => mostly(column, ({ isTime }) => isTime, MOST, fewest)
  const holdsValues = (column: number, head: string) =>
    (roles[column] === 'start' || roles[column] === 'time') &&
    (ROUND.test(head) || DOUBTFUL_TIME.test(head)) &&
    (ROUND.test(head) || !COUNTS_TIME.test(head)) &&
    mostly(column, ({ isNumber, isTime }) => isNumber && !isTime, MOST, 1)
  for (const [column, head] of heads.entries())
    if (FROM_OR_TO.test(head) ? !holdsTimes(column, 1) : holdsValues(column, head)) told[column] = 'unknown'
  if (!told.includes('unknown')) return told
  const take = (role: ColumnRole, others: readonly ColumnRole[], suits: (column: number) => boolean) => {
    if (others.some((other) => told.includes(other))) return
    const column = told.findIndex((own, at) => own === 'unknown' && suits(at))
    if (column >= 0) told[column] = role
  }
  const mayBeTime = (column: number) => !OTHER_DAY.test(heads[column] ?? '') && holdsTimes(column)
  take('start', ['start'], (column) => STARTS.test(heads[column] ?? '') && mayBeTime(column))
  take('time', ['time'], mayBeTime)
  take(
    'lead',
    ['lead', 'agencies', 'unit'],
    (column) => !OTHER_BODY.test(heads[column] ?? '') && mostly(column, isBody, MOST),
  )
  if (!ofPlaces(heads, rows) && (told.includes('time') || told.includes('lead')))
    take(
      'task',
      ['task', 'indicator', 'target'],
      (column) => !OTHER_WORDS.test(heads[column] ?? '') && mostly(column, isWork, NEARLY_ALL),
    )
  return told
}

/** "Cụm | Địa bàn | Số trường": what a row counts of a place is no work of its own. */
const ofPlaces = (heads: readonly string[], rows: Table['rows']): boolean =>
  PLACE.test((/^(?:s?tt|so tt)$/.test(heads[0] ?? '') ? heads[1] : heads[0]) ?? '') &&
  heads.some((_, column) => column > 1 && isNumericColumn(rows, column))
const PLACE = /^(?:ten )?(?:cum|thon|ban|ap|buon|xa|phuong|dia ban)(?![a-z])/

type Mostly = (column: number, test: (look: LineLook) => boolean, least: number, fewest?: number) => boolean

/** Whether so many of a column's filled cells look alike. */
function looksOf(rows: Table['rows']): Mostly {
  const looks = (column: number) =>
    rows.slice(0, ROWS_LOOKED_AT).flatMap(({ cells }) => {
      const cell = cells[column]?.trim() ?? ''
      return cell === '' || isDitto(cell) || isTitle(cells) ? [] : [lookAt(cell)]
    })
  return (column, test, least, fewest = FEWEST_CELLS) => {
    const all = looks(column)
    return all.length >= fewest && all.filter(test).length / all.length >= least
  }
}

/** One text over all columns, or alone in its row. */
const isTitle = (cells: readonly string[]) => new Set(cells.filter((cell) => cell !== '')).size <= 1

const isBody = ({ text, isTime, isOrdinal }: LineLook) =>
  !isTime && !isOrdinal && startsAsAgency(text.replace(/^[-–+•*\s]+/, '').split(/[;\n]/)[0] ?? '')

/** Words in small letters: names of people and schools have hardly any. */
const isWork = ({ text, isTime, isAgency, isNumber, isOrdinal }: LineLook) =>
  !isTime &&
  !isAgency &&
  !isNumber &&
  !isOrdinal &&
  text.length >= SHORTEST_TASK &&
  (text.match(/\s\p{Ll}/gu)?.length ?? 0) >= 2
