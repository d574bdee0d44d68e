// A row of a table in words, each cell behind the head of its column: "Bản: Nong Bua | Giai đoạn: 1".
import { tidy } from '../../knowledge/text/fold.ts'
import { columnRoles } from '../structure/column-roles.ts'

/** @param header of the columns, where it is to be said */
export function rowText(cells: readonly string[], header: readonly string[] = []): string {
  const roles = columnRoles(header)
  const heads = withTwinsApart(header)
  const said = cells.map((cell, column) => {
    const [value, head] = [tidy(cell), heads[column] ?? '']
    const isTold = value === '' || head === '' || head.length > LONGEST_HEAD || roles[column] === 'ordinal'
    return isTold ? value : `${head}: ${value}`
  })
  return said.filter(Boolean).join(' | ')
}

/** A longer one is a sentence of its own. */
const LONGEST_HEAD = 60

/** "Hiện có | Tỷ lệ (%) | Mục tiêu | Tỷ lệ (%)": of heads that say the same, each is a share of the count before it. */
export function withTwinsApart(header: readonly string[]): readonly string[] {
  const heads = header.map(tidy)
  const isTwin = (head: string) => SHARE.test(head) && heads.filter((other) => other === head).length > 1
  return heads.map((head, column) => {
    const counted = heads.slice(0, column).findLast((other) => !isTwin(other))
    return isTwin(head) && counted ? `${tidy(counted.replace(UNIT, ''))} ${head}` : head
  })
}

const SHARE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|phần trăm|%|\(\s*%)/iu
const UNIT = /\s*\([^()\d]*\)\s*$/u
