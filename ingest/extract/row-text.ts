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
const LONGEST_HEAD = 80

/** "Hiện có | Tỷ lệ (%) | Mục tiêu | Tỷ lệ (%)": of heads that say the same, each is a share of the count beside it, which stands in front of all of them or behind all. */
export function withTwinsApart(header: readonly string[]): readonly string[] {
  const heads = header.map(tidy)
  const isTwin = (head: string | undefined) =>
    head !== undefined && SHARE.test(head) && heads.filter((other) => other === head).length > 1
  const first = heads.findIndex((head, column) => column > 0 && !ORDINAL.test(heads[column - 1] ?? '') && !isTwin(head))
  const areBehind = heads.every((head, column) => !isTwin(head) || column > Math.max(0, first))
  return heads.map((head, column) => {
    const counted = areBehind
      ? heads.slice(0, column).findLast((other) => !isTwin(other))
      : heads.slice(column).find((other) => !isTwin(other))
    return isTwin(head) && counted ? `${tidy(counted.replace(UNIT, ''))} ${head}` : head
  })
}

const ORDINAL = /^(?:tt|stt|số tt)$/iu
const SHARE = /^(?:tỷ lệ|tỉ lệ|tỷ trọng|phần trăm|%|\(\s*%)/iu
const UNIT = /\s*\([^()\d]*\)\s*$/u
