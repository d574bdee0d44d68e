// What one row of a table of money costs together: the column that adds its sources up.
import type { WeightedTerm } from '../question/weigh-terms.ts'
import type { GridColumn } from './grid-columns.ts'
import type { PlanTable } from './plan-tables.ts'

/** "Số lớp", "số người": a sum of those is no sum of money. */
export const isOfMoney = ({ headings, heads }: Pick<PlanTable, 'headings' | 'heads'>): boolean =>
  MONEY.test(heads.join(' ; ')) || (MONEY.test(headings.join(' ; ')) && !heads.some((head) => COUNTS.test(head)))
/** "Tổng số trống" is no sum of money, whatever stands over the table. */
const COUNTS = /^(?:tổng )?số (?!lượng|thứ tự|tt)/iu
const MONEY =
  /kinh phí|vốn|tiền|dự toán|ngân sách|chi phí|(?:nội dung|khoản|mục) chi(?!\p{L})|triệu đồng|tỷ đồng|nghìn đồng/iu

/**
 * @param question what is asked of a row that is named, its name left out
 * @returns undefined where another column may be asked for, or none adds up
 */
export function sumColumnAsked(
  { table, columns }: { readonly table: PlanTable; readonly columns: readonly GridColumn[] },
  question: readonly WeightedTerm[],
  joined: string,
): GridColumn | undefined {
  const [sum, ...more] = columns.filter(({ head, isShare }) => !isShare && SUM.test(head))
  if (sum === undefined || more.length > 0 || !ASKS_MONEY.test(joined) || !isOfMoney(table)) return undefined
  return withoutSpending(question).length === 0 ? sum : undefined
}

/** What a question says besides that it asks for money. */
export const withoutSpending = (question: readonly WeightedTerm[]): readonly WeightedTerm[] =>
  question.filter(({ term }) => !term.split('_').every((key) => OF_SPENDING.has(key)))

const SUM = /^(?:tổng|cộng|thành tiền)(?!\p{L})/iu
const ASKS_MONEY =
  / (?:kinh phi|tien|von|du toan|chi phi|trieu|ti dong|het|ton) (?:\S+ ){0,3}?(?:bao nhieu|may)? ?| (?:tong|tong cong) (?:\S+ ){0,2}(?:bao nhieu|may) /
/** Whatever is bought, built or held costs what its row says. */
const OF_SPENDING: ReadonlySet<string> = new Set(
  'tong cong so kinh phi tien von du toan chi het ton mat can danh bo ra cho mua sam trang bi xay lam khoan muc trieu dong ti'.split(
    ' ',
  ),
)
