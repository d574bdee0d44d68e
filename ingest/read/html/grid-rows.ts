// Rows as the table rules need them, from a grid with merged cells.
import { columnRoles, type ColumnRole } from '../../structure/column-roles.ts'
import { isHeader, isSubHeader, joinHeaders } from '../../structure/table-header.ts'
import { joinSpannedHeads } from '../../structure/spanned-head.ts'
import { findMarkedHead, spannedCells } from './marked-head.ts'
import type { Grid, GridPosition } from './table-grid.ts'

/** `isHead`: the table's merges or its mark-up say so, whatever its words. */
export type GridRow = { readonly cells: readonly string[]; readonly raw: string; readonly isHead?: true }
/** `titles`: texts over all columns above the header, which belong to no row. */
export type GridTable = { readonly titles: readonly GridRow[]; readonly rows: readonly GridRow[] }

/**
 * Merged cells as the rules for tables want them:
 * a cell over several columns stands in the first of them only (below a header's, `joinHeaders` repeats it);
 * a cell over several rows stands in each, since agencies, times, products and an ordinal over several tasks hold for
 * all of them (a row without ordinal would be taken for the rest of the row above, and its task lost);
 * rows that share both ordinal and task are one row, their agencies one below the other;
 * one text over all columns is a group: it moves to the column of tasks, its Roman number to the ordinals.
 * In a table of indicators a shared name is repeated, since each row has its own values.
 */
export function readGridRows(grid: Grid): GridTable {
  const head = findHead(grid)
  if (!head) {
    const roles = guessRoles(grid)
    return { titles: [], rows: grid.map((row) => readRow(row, roles)) }
  }
  const { headAt, height, roles } = head
  const rows = [...head.rows]
  for (const row of grid.slice(headAt + height)) {
    const read = readRow(row, roles)
    const above = sharesTask(row, roles) ? rows.pop() : undefined
    rows.push(above ? joinRows(above, read, roles) : read)
  }
  const titles = grid.slice(0, headAt).map((row) => ({ cells: row.map(printed).filter(Boolean), raw: rawOf(row) }))
  return { titles, rows }
}

type Head = {
  readonly headAt: number
  readonly height: number
  readonly roles: readonly ColumnRole[]
  readonly rows: readonly GridRow[]
}

/** By its words; otherwise, and where words show only the inner rows of one, by its merges and its mark-up. */
function findHead(grid: Grid): Head | undefined {
  const headAt = grid.slice(0, HEAD_REACH).findIndex((row) => isHeader(headCells(row)))
  const marked = findMarkedHead(grid)
  if (marked && (headAt < 0 || marked.at < headAt || marked.depth > HEAD_REACH)) {
    const heads = grid.slice(marked.at, marked.at + marked.depth)
    const cells = joinSpannedHeads(heads.map(spannedCells))
    const row: GridRow = { cells, raw: heads.map(rawOf).join(' | '), isHead: true }
    return { headAt: marked.at, height: marked.depth, roles: columnRoles(cells), rows: [row] }
  }
  if (headAt < 0) return undefined
  const height = headHeight(grid, headAt)
  const heads = grid.slice(headAt, headAt + height)
  const joined = heads
    .slice(1)
    .reduce<readonly string[]>((outer, row) => joinHeaders(outer, headCells(row)), headCells(heads[0]))
  return { headAt, height, roles: columnRoles(joined), rows: readHeads(heads, joined) }
}

/** Above the header at most a title and a line that names the unit. */
const HEAD_REACH = 3

const printed = ({ cell, isLeft }: GridPosition) => (isLeft ? cell.text : '')
const headCells = (row: readonly GridPosition[] = []): readonly string[] => row.map(printed)

/** Beyond this length a joined head is no longer known as one (structure/table-header.ts). */
const LONGEST_HEAD = 70

/** Its spans say which rows are the header, so they are joined here; where that would be too long, they stay apart. */
function readHeads(heads: readonly (readonly GridPosition[])[], joined: readonly string[]): GridRow[] {
  if (heads.length > 1 && joined.every((head) => head.length < LONGEST_HEAD))
    return [{ cells: joined, raw: heads.map(rawOf).join(' | ') }]
  return heads.map((row) => ({ cells: headCells(row), raw: rawOf(row) }))
}

/** Cells that a row prints or shares, each once. */
const rawOf = (row: readonly GridPosition[]) =>
  [...new Set(row.map(({ cell }) => cell))].map(({ raw }) => raw).join(' | ')

/** Of the rest of a table behind a page: its first column may hold ordinals. */
const guessRoles = (grid: Grid): readonly ColumnRole[] => {
  const numbered = grid.some(([first]) => /^\d{1,3}(?:\.\d{1,2})*\.?$/.test(first?.cell.text ?? ''))
  return (grid[0] ?? []).map((_, column) => (numbered && column < 2 ? (column === 0 ? 'ordinal' : 'task') : 'unknown'))
}

/** A two-row header names its plain columns over both rows, or leaves them empty in the second. */
function headHeight(grid: Grid, headAt: number): number {
  const spans = (grid[headAt] ?? []).map(({ cell }) => cell.rowSpan)
  const merged = Math.min(HEAD_REACH, Math.max(1, ...spans), grid.length - headAt)
  const below = grid[headAt + 1]
  return merged === 1 && below && isSubHeader(headCells(below), headCells(grid[headAt])) ? 2 : merged
}

function readRow(row: readonly GridPosition[], roles: readonly ColumnRole[]): GridRow {
  const raw = rawOf(row)
  const [first] = row
  if (row.length > 2 && first && row.every(({ cell }) => cell === first.cell))
    return { cells: groupCells(first.cell.text, roles), raw }
  return { cells: row.map(printed), raw }
}

const GROUP = /^([IVXLC]{1,6}|[A-ZĐ])\s*[.):/–-]\s*(\S.*)$/su

function groupCells(text: string, roles: readonly ColumnRole[]): readonly string[] {
  const ordinalAt = roles.indexOf('ordinal')
  const named = roles.findIndex((role) => role === 'task' || role === 'indicator')
  const titleAt = named < 0 ? ordinalAt + 1 : named
  const [, label, title] = (ordinalAt < 0 ? undefined : GROUP.exec(text)) ?? []
  return roles.map((_, column) => {
    if (column === titleAt) return title ?? text
    return column === ordinalAt ? (label ?? '') : ''
  })
}

const isIndicators = (roles: readonly ColumnRole[]) =>
  roles.includes('unit') || (roles.includes('indicator') && !roles.includes('lead') && !roles.includes('time'))

/** Neither an ordinal nor a task of its own: both began above. */
function sharesTask(row: readonly GridPosition[], roles: readonly ColumnRole[]): boolean {
  const shares = (role: ColumnRole) => row[roles.indexOf(role)]?.isTop === false
  return !isIndicators(roles) && shares('task') && (!roles.includes('ordinal') || shares('ordinal'))
}

const AGENCY_ROLES: readonly (ColumnRole | undefined)[] = ['lead', 'coordinating', 'agencies']

function joinRows(above: GridRow, below: GridRow, roles: readonly ColumnRole[]): GridRow {
  const cells = above.cells.map((cell, column) => {
    const more = below.cells[column] ?? ''
    if (more === '' || cell.split('\n').includes(more) || roles[column] === 'ordinal') return cell
    return [cell, more].filter(Boolean).join(AGENCY_ROLES.includes(roles[column]) ? '\n' : '; ')
  })
  return { cells, raw: `${above.raw}\n${below.raw}` }
}
