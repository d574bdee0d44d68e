// Answers from one task: the thing asked first, then the rest of the record in a line each.
import type { PassageId } from '../../domain/ids.ts'
import type { StoredTask } from '../../store/plan-store.ts'
import { fold } from '../../text/fold.ts'
import { splitSentences } from '../../text/sentences.ts'
import { printedTimes } from '../../time/printed-times.ts'
import { holdsKind } from '../question/answer-kinds.ts'
import { cellsBeside, isNote } from '../records/cells-beside.ts'
import { citePassages, shorten } from './cite.ts'
import { excerpt } from './compose-passages.ts'
import type { Draft } from './draft.ts'
import { sayCell, type TableCell } from '../tables/plan-tables.ts'
import { planName } from './plan-name.ts'
import type { Intent } from '../question/plan-query.ts'
import type { WeightedTerm } from '../question/weigh-terms.ts'
import { requirePlan, type Snapshot } from '../snapshot.ts'
import { titleOf } from './task-title.ts'

/** A record is three or four lines; a task's wording can run over a page. */
const LONGEST_WORDING = 260
/** Where something in the wording is asked for. */
const LONGEST_FACT = 620
/** Where the wording itself is asked for. */
const LONGEST_FULL_WORDING = 1_300
const LONGEST_AGENCIES = 330

type Wanted = {
  /** What of a long wording is to be seen; its beginning without it. */
  readonly question?: readonly WeightedTerm[]
  /** Of its row, beside the task: asked for, so they come first. */
  readonly cells?: readonly TableCell[]
  /** What the plan notes beside it may be what is asked for. */
  readonly withNote?: boolean
}

export function composeTask(
  stored: StoredTask,
  intent: Intent,
  snapshot: Snapshot,
  { question = [], cells = [], withNote = false }: Wanted = {},
): Draft {
  const { task } = stored
  const asked = lineFor(stored, intent)
  const wording =
    intent === 'explain' || intent === 'duties'
      ? LONGEST_FULL_WORDING
      : intent === 'fact'
        ? LONGEST_FACT
        : LONGEST_WORDING
  const others = (['lead', 'coordinate', 'deadline', 'product'] as const)
    .filter((other) => other !== intent)
    .map((other) => lineFor(stored, other))
  const plan = requirePlan(snapshot, stored.versionId)
  const opening = titleOf(stored, snapshot)
  const title = opening === undefined ? '' : `${opening}: `
  const days = asked !== undefined && intent === 'deadline' ? daysBeside(stored, cells, snapshot) : []
  const shown = question.length > 0 ? excerpt(task.text, question, wording) : shorten(task.text, wording)
  return {
    outcome: 'answered',
    lines: [
      ...cells.map(sayCell),
      asked,
      ...days.map(sayCell),
      `Nhiệm vụ${placeOf(stored)}: ${title}${shown}`,
      ...others,
      ...(withNote ? noteOf(stored, cells, snapshot) : []),
      ...figuresBeside(stored, [...cells, ...days], snapshot),
      `Theo ${planName(plan.head, plan.file)}.`,
    ].filter((line) => line !== undefined),
    citations: citePassages(snapshot, evidenceFor(stored, intent, shown, snapshot)),
    computed: [],
    records: { kind: 'task', task: stored.id },
    claims: [
      ...namedIn(task.leads, task.leadWording),
      ...namedIn(task.coordinating, task.coordinatingWording),
      ...printedTimes(task.timeline.wording),
      task.product ?? '',
    ].filter(Boolean),
  }
}

/** "Quyết định số 12/QĐ-UBND ngày 05/3/2024". */
const DATED_DOCUMENT = /\S*\d\S*,?\s+ngày [\d/]+/giu

/** "Tháng 10" and, in a cell beside it, "gửi danh sách chậm nhất ngày 06/10": the day is part of when. */
const daysBeside = (stored: StoredTask, said: readonly TableCell[], snapshot: Snapshot): readonly TableCell[] =>
  cellsBeside(stored, snapshot)
    .filter(
      ({ head, value }) =>
        holdsKind(value.replace(DATED_DOCUMENT, ' '), 'date') && !said.some((cell) => cell.head === head),
    )
    // "02 đợt: tháng 3 và tháng 5" only looks like a cell with its head.
    .filter(({ value }) => !stored.task.timeline.wording.includes(value))
    .map(({ head, value }) => ({ head, value: shorten(value, LONGEST_NOTE) }))

/** "Số người: 230; Kinh phí (triệu đồng): 138": short as they are, they are told along. */
function figuresBeside(stored: StoredTask, said: readonly TableCell[], snapshot: Snapshot): readonly string[] {
  const figures = cellsBeside(stored, snapshot).filter(
    (one) =>
      /^\d/.test(one.value) &&
      one.value.length <= LONGEST_FIGURE &&
      !isNote(one) &&
      !said.some(({ head }) => head === one.head),
  )
  const line = figures.map(sayCell).join('; ')
  return line === '' || line.length > LONGEST_NOTE ? [] : [line]
}
const LONGEST_FIGURE = 40

/** Where, how many, for whom. */
const noteOf = (stored: StoredTask, said: readonly TableCell[], snapshot: Snapshot): readonly string[] =>
  cellsBeside(stored, snapshot)
    .filter((one) => isNote(one) && !said.some(({ head }) => head === one.head))
    .map(({ head, value }) => `${head}: ${shorten(value, LONGEST_NOTE)}`)
const LONGEST_NOTE = 160

/** "Các Sở: Nội vụ, Y tế" prints no "Sở Y tế": its words stand for the names that they share out. */
const namedIn = (names: readonly string[], wording = ''): readonly string[] =>
  names.map((name) => (wording === '' || fold(wording).includes(fold(name)) ? name : wording))

/** " (mục II, số 4)" */
export function placeOf({ task }: Pick<StoredTask, 'task'>): string {
  const parts = [
    task.group?.label ? `mục ${task.group.label}` : undefined,
    task.ordinal ? `số ${task.ordinal}` : undefined,
  ]
  const said = parts.filter((part) => part !== undefined).join(', ')
  return said ? ` (${said})` : ''
}

export function lineFor({ task }: StoredTask, intent: Intent): string | undefined {
  if (intent === 'lead' && task.leadWording)
    return `${leadsInSo(task) ? 'Chủ trì' : 'Thực hiện'}: ${shorten(sayAgencies(task.leadWording, task.leads), LONGEST_AGENCIES)}`
  if (intent === 'coordinate' && task.coordinatingWording)
    return `Phối hợp: ${shorten(sayAgencies(task.coordinatingWording, task.coordinating), LONGEST_AGENCIES)}`
  if (intent === 'deadline' && task.timeline.kind !== 'none') return `Thời gian: ${task.timeline.wording}`
  if (intent === 'product' && task.product) return `Sản phẩm: ${task.product}`
  return undefined
}

/** A duty in prose is done by its agency, and led only where it says so. */
export const leadsInSo = (task: StoredTask['task']) => task.form !== 'duty' || /\bchu tri\b/.test(fold(task.text))

/** Lines of a cell as one: where nothing but the end of a line parted two agencies, a semicolon does. */
function sayAgencies(wording: string, names: readonly string[]): string {
  return names
    .slice(1)
    .reduce(
      (said, name, index) => said.replace(`${names[index]} ${name}`, () => `${names[index]}; ${name}`),
      wording.split('\n').join(' '),
    )
}

/**
 * The passages of a block are many; those that say who and when come first, those that hold what is shown are never left out.
 * @param shown as much of the task's text as the answer shows
 */
export function evidenceFor(
  { task, passageIds }: StoredTask,
  intent: Intent,
  shown: string,
  { passages }: Pick<Snapshot, 'passages'>,
) {
  if (task.form !== 'block') return passageIds
  const [first, ...rest] = passageIds
  const last = passageIds.at(-1)
  if (first === undefined || last === undefined) return []
  const details = [task.leadWording, task.coordinatingWording, task.timeline.wording, task.product]
    .flatMap((wording) => wording?.split('\n') ?? [])
    .filter(Boolean)
  const holding = holdersOf(shown, passageIds, passages)
  const telling = rest.filter((id) => details.some((line) => passages.get(id)?.text.includes(line)))
  return intent === 'deadline' ? [last, ...holding, first, ...rest] : [...telling, ...holding, first]
}

/** Enough of a sentence to know it again. */
const OPENING = 40

/** Those passages that hold a sentence of what is shown, or begin within one: a title has no full stop. */
function holdersOf(shown: string, ids: readonly PassageId[], passages: Snapshot['passages']): readonly PassageId[] {
  const openings = openingsOf(shown)
  return ids.filter((id) => {
    const text = passages.get(id)?.text ?? ''
    return openings.some((one) => text.includes(one)) || openingsOf(text).some((one) => shown.includes(one))
  })
}

const openingsOf = (text: string): readonly string[] =>
  splitSentences(text).map((sentence) => sentence.replace(/^[…+*•–-]\s*/u, '').slice(0, OPENING))

/** Whether the task says what is asked. */
export function answers({ task }: StoredTask, intent: Intent): boolean {
  switch (intent) {
    case 'lead':
      return task.leads.length > 0
    case 'coordinate':
      return task.coordinating.length > 0
    case 'deadline':
      return task.timeline.kind !== 'none'
    case 'product':
      return task.product !== undefined
    default:
      return true
  }
}
