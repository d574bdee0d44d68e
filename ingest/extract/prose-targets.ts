// Targets in prose: "Đến năm 2030: - Tỷ lệ … đạt 98%". Each needs a value, a name and a time to reach it by.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { numberOf } from './duty-owner.ts'
import { readPeriod } from './period.ts'
import { sectionKinds } from './section-kinds.ts'
import { readTargetClause, readTargetList, type TargetClause } from './target-clause.ts'

export type ProseTarget = { readonly target: Target; /** Position of the paragraph. */ readonly block: number }

/** Sections whose paragraphs are targets. */
const TARGET_SECTION = /muc tieu|chi tieu|phan dau/
/** Elsewhere a sentence says so itself. */
const AIMS = /phan dau/
/** "(Đến) năm 2030", "Giai đoạn 2026-2030": what follows is to be reached by then. */
const HORIZON =
  /^(?:(?:phấn đấu|mục tiêu)\s+)?(?:(?:tính\s+)?(?:đến|tới|vào|trong)\s+)?(?:hết\s+|cuối\s+)?(?:năm học|năm|giai đoạn)\s+\d{4}(?:\s*[-–]\s*\d{4})?\s*[,:]?\s*/iu
/** A lead-in names a time and little else. */
const LONGEST_LEAD_IN = 90

/** `period`: what the plan covers, the time of targets that name none; what was before `year` is no target. */
export type Aim = { readonly period: Period | undefined; readonly year: number | undefined }
type LeadIn = { readonly period: Period | undefined; readonly opensList: boolean }

export function readProseTargets(outlined: readonly OutlinedBlock[], plan: Aim): readonly ProseTarget[] {
  const kinds = sectionKinds(outlined)
  const targets: ProseTarget[] = []
  let leadIn: LeadIn | undefined
  for (const [index, { block, path }] of outlined.entries()) {
    if (block.kind === 'heading') leadIn = undefined
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    const looksBack = kinds[index] === 'narrative'
    const text = block.kind === 'heading' ? block.title : block.body
    const headings = path.filter((heading) => heading !== block)
    const inSection = !looksBack && headings.some((heading) => TARGET_SECTION.test(fold(heading.title)))
    const above = headings
      .toReversed()
      .map((heading) => horizonOf(heading.title))
      .find((period) => period !== undefined)
    const opensList = !looksBack && block.kind === 'paragraph' && isAim(text)
    if (opensList || (inSection && isLeadIn(text))) {
      leadIn = { period: horizonOf(text), opensList }
      continue
    }
    if (leadIn?.opensList && !inSection && block.kind === 'paragraph' && block.marker === undefined) leadIn = undefined
    const listed = inSection || leadIn?.opensList === true
    // In a look back only an aim with a year of its own is meant.
    const period = looksBack ? undefined : (leadIn?.period ?? above ?? plan.period)
    const clauses = splitSentences(text).flatMap((sentence) =>
      listed || AIMS.test(fold(sentence)) ? clausesOf(sentence, { period, listed, year: plan.year }) : [],
    )
    const ordinal = numberOf(block)
    targets.push(...clauses.map((clause) => ({ target: { ...clause, ordinal, doubts: [] }, block: index })))
  }
  return targets
}

/** "a) Đến năm 2028:" */
const isLeadIn = (text: string) =>
  text.length < LONGEST_LEAD_IN && horizonOf(text) !== undefined && !/\d\s?%/.test(text) && /^[^,;]*[:.]?$/.test(text)

/** "Chỉ tiêu phấn đấu:", "Một số mục tiêu cụ thể đến năm 2030:" open a list of targets in any section. */
const isAim = (text: string) =>
  text.length < LONGEST_LEAD_IN &&
  /:\s*$/.test(text) &&
  !/\d\s?%/.test(text) &&
  /(?:muc tieu|chi tieu)/.test(fold(text))

const horizonOf = (text: string): Period | undefined => {
  const before = /trước\s+năm\s+(\d{4})/iu.exec(text)?.[1]
  if (before) return { kind: 'years', from: Number(before) - 1, to: Number(before) - 1 }
  return namedHorizon(text)
}

const namedHorizon = (text: string): Period | undefined =>
  /(?:đến|tới|vào|trong|năm học|giai đoạn|^)\s*(?:hết |cuối )?(?:năm|\d{4})/iu.test(text) ? readPeriod(text) : undefined

const PAUSE = /[,:]\s*$|\s(?:và|để)\s*$/u

type Reading = Omit<Target, 'ordinal' | 'doubts'>
type Setting = { readonly period: Period | undefined; readonly listed: boolean; readonly year: number | undefined }

/** A horizon at the start of a sentence holds for its later clauses too. */
function clausesOf(sentence: string, { period: given, listed, year }: Setting): readonly Reading[] {
  const list = listed && !HORIZON.test(sentence) ? readTargetList(sentence) : []
  if (list.length > 0) return list.flatMap((read) => toReading(read, given, year))
  let period = given
  return sentence.split(/;\s*|,\s+(?=trong đó)/u).flatMap((part) => {
    // "Tiếp tục xây trường, phấn đấu đến năm 2030 …": what is aimed at follows.
    const aim = part.search(/phấn đấu/iu)
    const clause = (aim > 0 && PAUSE.test(part.slice(0, aim)) ? part.slice(aim) : part).replace(
      /^trong đó[,:]?\s+/u,
      '',
    )
    const opening = HORIZON.exec(clause)?.[0] ?? ''
    if (opening) period = readPeriod(opening) ?? period
    const read = readTargetClause(clause.slice(opening.length), listed)
    return read ? toReading(read, period, year) : []
  })
}

/** What was reached before the plan is no target: "Năm 2024, tỷ lệ … đạt 83 %". */
function toReading(read: TargetClause, period: Period | undefined, year: number | undefined): readonly Reading[] {
  const { indicator, unit, printed, number, note, baseline } = read
  const by = (note ? horizonOf(note) : undefined) ?? period
  if (!by || (year !== undefined && by.to < year)) return []
  const since = baseline?.when ? readPeriod(baseline.when) : undefined
  const isPast = since !== undefined && since.from < Math.min(by.from, year ?? by.from)
  const notes = [note, baseline && !isPast ? baseline.wording : undefined].filter(Boolean)
  const target = {
    period: by,
    kind: 'target',
    printed,
    number,
    note: notes.join('; ') || undefined,
    doubt: undefined,
  } as const
  const result =
    baseline && since && isPast
      ? [
          {
            ...target,
            period: since,
            kind: 'result' as const,
            printed: baseline.printed,
            number: baseline.number,
            note: undefined,
          },
        ]
      : []
  return [{ indicator, unit, values: [...result, target] }]
}

/** A row of the annex says what the prose says: same words, same number. */
export function saysTheSame(row: Target, aim: Target): boolean {
  const [name, other] = [row, aim].map(({ indicator }) => fold(indicator).replace(/^(?:ty|ti) le\s+/, ''))
  const number = aim.values.find((value) => value.kind === 'target')?.number
  return name === other && row.values.some((value) => value.kind === 'target' && value.number === number)
}
