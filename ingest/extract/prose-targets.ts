// Targets in prose: "Đến năm 2030: - Tỷ lệ … đạt 98%". Each needs a value, a name and a time to reach it by.
import type { Period } from '../../knowledge/domain/plan.ts'
import type { Target } from '../../knowledge/domain/target.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { numberOf } from './duty-owner.ts'
import { readPeriod } from './period.ts'
import { readTargetClause } from './target-clause.ts'

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

/** @param planPeriod what the plan covers: the time of targets that name none */
export function readProseTargets(
  outlined: readonly OutlinedBlock[],
  planPeriod: Period | undefined,
): readonly ProseTarget[] {
  const targets: ProseTarget[] = []
  let leadIn: Period | undefined
  for (const [index, { block, path }] of outlined.entries()) {
    if (block.kind === 'heading') leadIn = undefined
    if (block.kind !== 'paragraph' && block.kind !== 'heading') continue
    const text = block.kind === 'heading' ? block.title : block.body
    const headings = path.filter((heading) => heading !== block)
    const inSection = headings.some((heading) => TARGET_SECTION.test(fold(heading.title)))
    const above = headings
      .toReversed()
      .map((heading) => horizonOf(heading.title))
      .find((period) => period !== undefined)
    if (inSection && isLeadIn(text)) {
      leadIn = horizonOf(text)
      continue
    }
    const period = leadIn ?? above ?? planPeriod
    const clauses = splitSentences(text).flatMap((sentence) =>
      inSection || AIMS.test(fold(sentence)) ? clausesOf(sentence, period) : [],
    )
    const ordinal = numberOf(block)
    targets.push(...clauses.map((clause) => ({ target: { ...clause, ordinal, doubts: [] }, block: index })))
  }
  return targets
}

/** "a) Đến năm 2028:" */
const isLeadIn = (text: string) =>
  text.length < LONGEST_LEAD_IN && horizonOf(text) !== undefined && !/\d\s?%/.test(text) && /^[^,;]*[:.]?$/.test(text)

const horizonOf = (text: string): Period | undefined =>
  /(?:đến|tới|vào|trong|năm học|giai đoạn|^)\s*(?:hết |cuối )?(?:năm|\d{4})/iu.test(text) ? readPeriod(text) : undefined

const PAUSE = /[,:]\s*$|\s(?:và|để)\s*$/u

/** A horizon at the start of a sentence holds for its later clauses too. */
function clausesOf(sentence: string, given: Period | undefined): readonly Omit<Target, 'ordinal' | 'doubts'>[] {
  let period = given
  return sentence.split(/;\s*/).flatMap((part) => {
    // "Tiếp tục xây trường, phấn đấu đến năm 2030 …": what is aimed at follows.
    const aim = part.search(/phấn đấu/iu)
    const clause = aim > 0 && PAUSE.test(part.slice(0, aim)) ? part.slice(aim) : part
    const opening = HORIZON.exec(clause)?.[0] ?? ''
    if (opening) period = readPeriod(opening) ?? period
    const read = readTargetClause(clause.slice(opening.length))
    const own = read?.note ? horizonOf(read.note) : undefined
    const by = own ?? period
    if (!read || !by) return []
    const { indicator, unit, printed, number, note } = read
    return [{ indicator, unit, values: [{ period: by, kind: 'target', printed, number, note, doubt: undefined }] }]
  })
}

/** A row of the annex says what the prose says: same words, same number. */
export function saysTheSame(row: Target, aim: Target): boolean {
  const [name, other] = [row, aim].map(({ indicator }) => fold(indicator).replace(/^(?:ty|ti) le\s+/, ''))
  const number = aim.values[0]?.number
  return name === other && row.values.some((value) => value.kind === 'target' && value.number === number)
}
