// What is counted when a reading is scored, and the figures that follow.

export type Share = { readonly right: number; readonly of: number }
export type Tally = {
  /** Cells of tables. A cell that was read wrongly is both missed and extra. */
  readonly cells: { readonly right: number; readonly missed: number; readonly extra: number }
  /** The same for tasks and targets in running text. */
  readonly prose: { readonly right: number; readonly missed: number; readonly extra: number }
  readonly agencies: Share
  readonly times: Share
  readonly head: Share
  readonly groups: Share
  readonly rows: { readonly all: number; readonly lostSilently: number; readonly lostWithWarning: number }
}

export const NOTHING: Tally = {
  cells: { right: 0, missed: 0, extra: 0 },
  prose: { right: 0, missed: 0, extra: 0 },
  agencies: { right: 0, of: 0 },
  times: { right: 0, of: 0 },
  head: { right: 0, of: 0 },
  groups: { right: 0, of: 0 },
  rows: { all: 0, lostSilently: 0, lostWithWarning: 0 },
}

export const addTallies = (tallies: readonly Tally[]): Tally => tallies.reduce(add, NOTHING)

function add(one: Tally, other: Tally): Tally {
  return {
    cells: sum(one.cells, other.cells),
    prose: sum(one.prose, other.prose),
    agencies: sum(one.agencies, other.agencies),
    times: sum(one.times, other.times),
    head: sum(one.head, other.head),
    groups: sum(one.groups, other.groups),
    rows: sum(one.rows, other.rows),
  }
}

/** 0–1; 1 where there was nothing to read and nothing was. */
export function harmonicMean({ right, missed, extra }: Tally['cells']): number {
  return right + missed + extra === 0 ? 1 : (2 * right) / (2 * right + missed + extra)
}
export const precision = ({ right, extra }: Tally['cells']): number =>
  right + extra === 0 ? 1 : right / (right + extra)
export const recall = ({ right, missed }: Tally['cells']): number =>
  right + missed === 0 ? 1 : right / (right + missed)
export const share = ({ right, of }: Share): number => (of === 0 ? 1 : right / of)

const sum = <Counts extends Readonly<Record<string, number>>>(a: Counts, b: Counts) =>
  Object.fromEntries(Object.entries(a).map(([name, count]) => [name, count + b[name]!])) as Counts // the same keys
