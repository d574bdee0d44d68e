// Which rows of a table of numbers a question names, and which are of the kind that it asks for.
import { syllables } from '../../text/syllables.ts'
import type { Asked } from '../question/asked.ts'
import { requirePlan } from '../snapshot.ts'
import type { Grid, GridRow } from './grid.ts'
import { isOfOtherLevel, KIND, KINDS, lengthSaid } from './rows-said.ts'

/** Of rows whose names hold each other only the longest is said: "thị trấn Đồng Xuân" is no "Đồng Xuân". */
export function rowsNamed({ table, names, rows }: Grid, asked: Asked): readonly GridRow[] {
  const { joined, snapshot } = asked
  const { locality } = requirePlan(snapshot, table.versionId).head
  const own = locality === undefined ? undefined : syllables(locality).join(' ')
  const said = rows.flatMap((one) => {
    const length = lengthSaid({ head: names, value: one.name }, joined)
    const key = one.keys.slice(-length).join(' ')
    // Who says the plan's own place means the plan, not the one row that bears the name.
    return length > 0 && key !== own ? [{ one, key, length }] : []
  })
  return said
    .filter(({ key, length }) => !said.some((other) => other.length > length && ` ${other.key} `.includes(` ${key} `)))
    .map(({ one }) => one)
    .filter(({ row }) => !isOfOtherLevel(row, asked))
}

/** "Phường nào", "trường tiểu học nào": of rows of several kinds, those of the kind. */
export function ofKindAsked({ rows }: Grid, asked: Asked): readonly GridRow[] {
  // "Xã nào" is said of communes and wards alike, and so is "xã, phường nào".
  const kind = new RegExp(`(?<! xa| phuong) (${KINDS.slice(1).join('|')})(?: \\S+){0,3} nao `).exec(asked.joined)?.[1]
  const ofKind = rows.filter(({ keys }) => kind !== undefined && `${keys.join(' ')} `.startsWith(`${kind} `))
  const others = rows.some(({ keys }) => KIND.test(`${keys.join(' ')} `))
  return (ofKind.length > 0 && others ? ofKind : rows).filter(({ row }) => !isOfOtherLevel(row, asked))
}

/** "Của các trường tiểu học", "của các phường": the sum of all rows is not theirs. */
export function isOfSome({ rows }: Grid, asked: Asked): boolean {
  const kinds = new Set(rows.flatMap(({ keys }) => KIND.exec(`${keys.join(' ')} `)?.[1] ?? []))
  return (
    rows.some(({ row }) => isOfOtherLevel(row, asked)) ||
    (kinds.size > 1 && KINDS.slice(1).some((kind) => kinds.has(kind) && asked.joined.includes(` ${kind} `)))
  )
}
