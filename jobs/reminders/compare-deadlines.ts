// What became of the deadlines that were known before: moved or gone. A task whose words were touched up is found again by its place.
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { groupBy } from '../../knowledge/browse/group-by.ts'
import { inTurns } from '../../knowledge/in-turns.ts'
import { keptWith } from '../../knowledge/kept-with.ts'
import type { KnownDeadline, Renamed } from '../../knowledge/store/subscriptions.ts'
import { syllables } from '../../knowledge/text/syllables.ts'

export type DeadlineChange = {
  readonly before: KnownDeadline
  /** undefined: no live plan asks for it any more. */
  readonly after: DueTask | undefined
}

/** Of two wordings of one row, most words are the same; where it stands elsewhere, nearly all. */
const SAME_WORDS = 0.6
const SAME_WORDS_ELSEWHERE = 0.8

/** Compared in turns: plans have thousands. @param today deadlines before it are over, whatever became of them; YYYY-MM-DD */
export async function compareDeadlines(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
  today: string,
): Promise<readonly DeadlineChange[]> {
  const { byKey, sameRow } = await readRows(known, current)
  const changes: DeadlineChange[] = []
  await inTurns(known, (before) => {
    if (before.dueOn < today) return
    const same = byKey.get(before.taskKey) ?? sameRow(before)
    if (same.some(({ occurrence }) => occurrence.dueOn === before.dueOn)) return
    const after = nearest(same, before.dueOn, today)
    changes.push({ before, after: after && isAnothers(before, after) ? undefined : after })
  })
  return changes
}

/** Next year's plan has a day of its own: that of this year's has not moved there. */
const isAnothers = (before: KnownDeadline, { file, occurrence }: DueTask): boolean =>
  file !== before.file && Math.abs(Date.parse(occurrence.dueOn) - Date.parse(before.dueOn)) > FURTHEST_MOVED_MS

const FURTHEST_MOVED_MS = 183 * 86_400_000

/** A task whose words were touched up: what was said of it under the old key holds under the new one, unless another one is the same row now. */
export type RenamedTask = Renamed & { readonly isMerged: boolean }

export async function renamedTasks(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
): Promise<readonly RenamedTask[]> {
  const { byKey, sameRow } = await readRows(known, current)
  const gone = new Map<string, KnownDeadline>()
  await inTurns(known, (before) => {
    if (!byKey.has(before.taskKey)) gone.set(before.taskKey, before)
  })
  const renamed: Renamed[] = []
  await inTurns(gone.values(), (before) => {
    const [found] = sameRow(before)
    if (found !== undefined) renamed.push({ from: before.taskKey, to: found.key })
  })
  const sources = groupBy(renamed, ({ to }) => to)
  return renamed.map((one) => ({ ...one, isMerged: sources.get(one.to)?.length !== 1 }))
}

/** Files that no live plan has, nor has taken the place of: most of their rows stand in another now, and whoever subscribed to them means that. */
export async function renamedPlans(
  known: readonly KnownDeadline[],
  current: readonly DueTask[],
): Promise<readonly Renamed[]> {
  const { byKey, sameRow } = await readRows(known, current)
  const there = new Set<string>()
  await inTurns(current, ({ file, replaces = [] }) => [file, ...replaces].forEach((one) => there.add(one)))
  const places = new Map<string, Map<string, number>>()
  await inTurns(known, (before) => {
    const lost = [before.file, ...(before.replaces ?? [])].filter((file) => !there.has(file))
    const [row] = lost.length === 0 ? [] : (byKey.get(before.taskKey) ?? sameRow(before))
    if (row === undefined) return
    for (const file of lost) {
      const counts = places.get(file) ?? new Map<string, number>()
      places.set(file, counts.set(row.file, (counts.get(row.file) ?? 0) + 1))
    }
  })
  return [...places].flatMap(([from, counts]) => {
    const [most] = [...counts].toSorted(([, a], [, b]) => b - a)
    return most === undefined ? [] : [{ from, to: most[0] }]
  })
}

type Rows = {
  readonly byKey: ReadonlyMap<string, readonly DueTask[]>
  /** All days of the task that a row has become; none where it is gone. In its own plan only what is new can be what something else was. */
  readonly sameRow: (before: KnownDeadline) => readonly DueTask[]
}

async function readRows(known: readonly KnownDeadline[], current: readonly DueTask[]): Promise<Rows> {
  const knownKeys = new Set<string>()
  await inTurns(known, ({ taskKey }) => void knownKeys.add(taskKey))
  const [byKey, fresh] = [new Map<string, DueTask[]>(), new Map<string, DueTask[]>()]
  // In a plan that replaces the one of that file, which asks for nothing any more; it may have been known before.
  const replacing = new Map<string, DueTask[]>()
  await inTurns(current, (due) => {
    addTo(byKey, due.key, due)
    if (!knownKeys.has(due.key)) addTo(fresh, due.file, due)
    for (const file of due.replaces ?? []) addTo(replacing, file, due)
  })
  const placesOf = ({ file, replaces = [] }: KnownDeadline) =>
    replacing.get(file) ??
    fresh.get(file) ??
    // Its plan is taken back, and what that had replaced is in force again.
    replaces.flatMap((replaced) => fresh.get(replaced) ?? [])
  const sameRow = (before: KnownDeadline) => {
    const rows = placesOf(before).map((due) => ({
      due,
      alike: likeness(wordsOf(before), wordsOf(due.task)),
      isThere: before.position !== '' && due.position === before.position,
    }))
    const best = rows
      .filter(({ alike, isThere }) => alike >= (isThere ? SAME_WORDS : SAME_WORDS_ELSEWHERE))
      .toSorted(
        (a, b) =>
          Number(b.alike === 1) - Number(a.alike === 1) || Number(b.isThere) - Number(a.isThere) || b.alike - a.alike,
      )[0]
    return best === undefined ? [] : rows.filter(({ due }) => due.key === best.due.key).map(({ due }) => due)
  }
  return { byKey, sameRow }
}

function addTo(groups: Map<string, DueTask[]>, key: string, due: DueTask): void {
  const group = groups.get(key)
  if (group === undefined) groups.set(key, [due])
  else group.push(due)
}

/** A row has many days and is held against many others: its words are taken apart once. */
const wordsOf = keptWith(({ text }: { readonly text: string }): ReadonlySet<string> => new Set(syllables(text)))

/** Share of the words of both that both hold. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const word of one) if (other.has(word)) shared += 1
  return shared / Math.max(1, one.size + other.size - shared)
}

function nearest(tasks: readonly DueTask[], dueOn: string, today: string): DueTask | undefined {
  const distance = ({ occurrence }: DueTask) => Math.abs(Date.parse(occurrence.dueOn) - Date.parse(dueOn))
  return tasks.filter(({ occurrence }) => occurrence.dueOn >= today).toSorted((a, b) => distance(a) - distance(b))[0]
}
