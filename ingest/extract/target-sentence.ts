// Targets of one sentence: its clauses, the time at their beginning, several values of one name, and counts.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import { hideAsides, showAsides, withoutTopic } from './clause-asides.ts'
import { readCountClause } from './count-clause.ts'
import { readPeriod } from './period.ts'
import { withHeadOf, withPredicateOf, withSubjectOf } from './shared-names.ts'
import {
  isName,
  readAgain,
  readTargetClause,
  readTargetList,
  readUnnamed,
  startsWithValue,
  type TargetClause,
} from './target-clause.ts'

export type Reading = Omit<Target, 'ordinal' | 'doubts'>
/** `listed`: it stands in a list of targets; what was before `year` is no target. */
export type Setting = {
  readonly period: Period | undefined
  readonly listed: boolean
  readonly year: number | undefined
}

/** "(Đến) năm 2030", "Đến hè 2026", "Giai đoạn 2026-2030": what follows is to be reached by then. */
export const HORIZON =
  /^(?:(?:phấn đấu|mục tiêu)\s+)?(?:(?:tính\s+)?(?:đến|tới|vào|trong)\s+)?(?:hết\s+|cuối\s+)?(?:năm học|năm|giai đoạn|(?:mùa\s+)?hè(?: năm)?)\s+\d{4}(?:\s*[-–]\s*\d{4})?\s*[,:]?\s*/iu
const PAUSE = /[,:]\s*$|\s(?:và|để)\s*$/u
const CLAUSES =
  /;\s*|,\s+(?=(?:trong đó|riêng)\s)|,?\s+và\s+(?=(?:tăng|giảm|đạt|còn)\s+(?:\p{L}+\s+){0,2}\d[\d.,]*\s?%\s+(?:vào|đến|trong)\s)/u
const PART = /^(?:trong đó|riêng)[,:]?\s+/iu
const PERCENTS = /\d\s?%/g

/** A horizon at the start of a sentence holds for its later clauses too. */
export function readTargetSentence(sentence: string, setting: Setting): readonly Reading[] {
  return readHidden(hideAsides(withoutTopic(sentence)), setting).map(({ indicator, values, ...reading }) => ({
    ...reading,
    indicator: showAsides(indicator),
    values: values.map((value) => (value.note === undefined ? value : { ...value, note: showAsides(value.note) })),
  }))
}

/** @param sentence its asides hidden */
function readHidden(sentence: string, setting: Setting): readonly Reading[] {
  const { listed } = setting
  const list = listed && !HORIZON.test(sentence) ? readTargetList(sentence) : []
  if (list.length > 0) return list.flatMap((read) => toReading(read, setting.period, setting.year))
  let { period } = setting
  let above: string | undefined
  const readings: Reading[] = []
  for (const part of sentence.split(CLAUSES)) {
    // "Tiếp tục xây trường, phấn đấu đến năm 2030 …": what is aimed at follows.
    const aim = part.search(/phấn đấu/iu)
    const isAim = aim >= 0
    const aimed = aim > 0 && PAUSE.test(part.slice(0, aim)) ? part.slice(aim) : part
    const clause = aimed.replace(PART, '')
    const opening = HORIZON.exec(clause)?.[0] ?? ''
    if (opening) period = readPeriod(opening) ?? period
    const rest = clause.slice(opening.length)
    const again = readAgain(rest)
    const last = readings.at(-1)
    if (again && last && (opening || again.note)) {
      const [more] = toReading({ ...again, indicator: last.indicator }, period, setting.year)
      if (more) readings[readings.length - 1] = { ...last, values: [...last.values, ...more.values] }
      continue
    }
    const counted = listed || isAim || readings.length > 0
    for (const read of readClause(rest, { listed, counted, above, isPart: clause !== aimed })) {
      above = read.indicator
      readings.push(...toReading(read, period, setting.year))
    }
  }
  return readings
}

type Clause = {
  readonly listed: boolean
  /** Counts are aims here, too. */
  readonly counted: boolean
  /** The name before it in the sentence. */
  readonly above: string | undefined
  readonly isPart: boolean
}

function readClause(clause: string, { listed, counted, above, isPart }: Clause): readonly TargetClause[] {
  const whole = readTargetClause(clause, listed)
  if (whole) {
    const indicator = startsWithValue(clause)
      ? withSubjectOf(whole.indicator, above)
      : withHeadOf(whole.indicator, above, isPart)
    return [{ ...whole, indicator }]
  }
  const pieces = (clause.match(PERCENTS)?.length ?? 0) > 1 ? splitValues(clause) : []
  const reads = pieces.map((piece) => readUnnamed(piece, listed))
  const all = reads.filter((read) => read !== undefined)
  const named =
    pieces.length > 1 && all.length === pieces.length ? withSharedNames(all, startsWithValue(clause), above) : []
  if (named.length > 0 && named.every(({ indicator }) => isName(indicator))) return named
  return counted ? splitCounts(clause).flatMap((piece) => readCountClause(piece) ?? []) : []
}

function withSharedNames(
  reads: readonly TargetClause[],
  valuesFirst: boolean,
  above: string | undefined,
): readonly TargetClause[] {
  const full = reads.at(-1)?.indicator
  let before = above
  return reads.map((read) => {
    const indicator = valuesFirst
      ? withPredicateOf(withSubjectOf(read.indicator, before), full)
      : withHeadOf(read.indicator, before, false)
    before = indicator
    return { ...read, indicator }
  })
}

/** Pieces with a value each: "68% thôn, 70% xã, phường" and "thôn, bản đạt 68%, xã đạt 70%" hold words without one. */
function splitValues(clause: string): readonly string[] {
  const atoms = clause.split(/(,\s+|\s+và\s+)/u)
  const valuesFirst = startsWithValue(clause)
  const pieces: string[] = []
  let isClosed = true
  for (let at = 0; at < atoms.length; at += 2) {
    const atom = atoms[at] ?? ''
    const hasValue = /\d\s?%/.test(atom)
    if (pieces.length === 0 || (valuesFirst ? hasValue : isClosed)) pieces.push(atom)
    else pieces[pieces.length - 1] += `${atoms[at - 1] ?? ''}${atom}`
    isClosed = hasValue
  }
  return pieces
}

/** "07 lớp đêm và 05 lớp ngày" */
const splitCounts = (clause: string): readonly string[] => clause.split(/(?:,|\s+và)\s+(?=\d+(?:\/\d+)?\s\p{Ll})/u)

/** The time of the value itself is no note. */
const IS_TIME = /^năm(?: học)?\s+\d{4}(?:\s*[-–]\s*\d{4})?$/iu

/** What was reached before the plan is no target: "Năm 2024, tỷ lệ … đạt 83 %". */
function toReading(read: TargetClause, period: Period | undefined, year: number | undefined): readonly Reading[] {
  const { indicator, unit, printed, number, note, baseline } = read
  const by = (note ? horizonOf(note) : undefined) ?? period
  if (!by || (year !== undefined && by.to < year)) return []
  const since = baseline?.when ? readPeriod(baseline.when) : undefined
  const isPast = since !== undefined && since.from < Math.min(by.from, year ?? by.from)
  const notes = [
    note && !IS_TIME.test(note) ? note : undefined,
    baseline && !isPast ? baseline.wording : undefined,
  ].filter(Boolean)
  const target = {
    period: by,
    kind: 'target',
    printed,
    number,
    note: notes.join('; ') || undefined,
    doubt: undefined,
  } as const
  const before = { ...target, kind: 'result' as const, note: undefined }
  const result =
    baseline && since && isPast
      ? [{ ...before, period: since, printed: baseline.printed, number: baseline.number }]
      : []
  return [{ indicator, unit, values: [...result, target] }]
}

/** The time by which something is to be reached, where the words name one. */
export const horizonOf = (text: string): Period | undefined => {
  const before = /trước\s+năm\s+(\d{4})/iu.exec(text)?.[1]
  if (before) return { kind: 'years', from: Number(before) - 1, to: Number(before) - 1 }
  return /(?:đến|tới|vào|trong|năm học|giai đoạn|^)\s*(?:hết |cuối )?(?:năm|hè|\d{4})/iu.test(text)
    ? readPeriod(text)
    : undefined
}
