// Targets in prose: "Đến năm 2030: - Tỷ lệ … đạt 98%". Each needs a value, a name and a time to reach it by.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { numberOf } from './duty-owner.ts'
import { sectionKinds } from './section-kinds.ts'
import { horizonOf, readTargetSentence } from './target-sentence.ts'

export type ProseTarget = { readonly target: Target; /** Position of the paragraph. */ readonly block: number }

/** Sections whose paragraphs are targets. */
const TARGET_SECTION = /muc tieu|chi tieu|phan dau/
/** Elsewhere a sentence says so itself. */
const AIMS = /phan dau/
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
      listed || AIMS.test(fold(sentence)) ? readTargetSentence(sentence, { period, listed, year: plan.year }) : [],
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

/** A row of the annex says what the prose says: the same number, for the same words or for more words and the same time. */
export function saysTheSame(row: Target, aim: Target): boolean {
  const [name = '', other = ''] = [row, aim].map(({ indicator }) => fold(indicator).replace(/^(?:ty|ti) le\s+/, ''))
  const values = row.values.filter((value) => value.kind === 'target')
  const own = aim.values.find((value) => value.kind === 'target')
  if (own === undefined || row.unit !== aim.unit)
    return name === other && values.some(({ number }) => number === own?.number)
  const words = new Set(name.match(/[\p{L}\d]+/gu))
  const isWithin = (other.match(/[\p{L}\d]+/gu) ?? []).every((word) => words.has(word))
  return values.some(
    ({ number, period }) => number === own.number && (name === other || (isWithin && period.to === own.period.to)),
  )
}
