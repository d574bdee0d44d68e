// Tasks in prose that carry labels: a numbered point with "Triển khai thực hiện:", "Chủ trì:", "Thời gian thực hiện:" below or in it.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readDutySentence } from './duty-sentence.ts'
import type { ProseTask } from './prose-task.ts'

const LABELS = {
  time: /(?:thoi gian|thoi han|tien do|thoi diem)(?: thuc hien| hoan thanh)?\s*:\s*/,
  lead: /(?:co quan |don vi |bo phan )?chu tri(?: thuc hien)?\s*:\s*/,
  coordinating: /(?:co quan |don vi |bo phan )?phoi hop(?: thuc hien)?\s*:\s*/,
  doing: /(?:trien khai|to chuc)(?: thuc hien)?\s*:\s*|(?:phan cong|don vi|co quan) (?:thuc hien|trien khai)\s*:\s*/,
  product: /(?:san pham|ket qua)(?: du kien| thuc hien| dau ra)?\s*:\s*/,
} as const
type Label = keyof typeof LABELS
const ANY_LABEL = new RegExp(
  String.raw`(?<=^|[.;,(]\s+|^[-+•]\s*)(?:${Object.values(LABELS)
    .map((label) => label.source)
    .join('|')})`,
  'g',
)

type Part = { readonly index: number; readonly label: Label; readonly value: string }

/** A numbered paragraph or heading whose followers carry a time or agency label, up to the next number. */
export function readLabelledBlocks(
  outlined: readonly OutlinedBlock[],
  planYear: number | undefined,
): readonly ProseTask[] {
  const tasks: ProseTask[] = []
  for (let start = 0; start < outlined.length; start += 1) {
    if (!isNumbered(outlined[start]?.block)) continue
    let end = start + 1
    while (outlined[end]?.block.kind === 'paragraph' && !isNumbered(outlined[end]?.block)) end += 1
    const indexes = Array.from({ length: end - start }, (_, offset) => start + offset)
    const parts = indexes.flatMap((index) => labelledParts(outlined[index], index))
    if (parts.some(({ label }) => label === 'time' || label === 'lead'))
      tasks.push(labelledTask(outlined, indexes, parts, planYear))
    start = end - 1
  }
  return tasks
}

function isNumbered(block: OutlinedBlock['block'] | undefined): boolean {
  if (block?.kind === 'paragraph') return /^[\da-zđ]/.test(block.marker ?? '')
  return block?.kind === 'heading' && /^[\da-zđ]/.test(block.label ?? '')
}

/** The labels of a paragraph with what stands after each, up to the next. */
function labelledParts(entry: OutlinedBlock | undefined, index: number): readonly Part[] {
  if (entry?.block.kind !== 'paragraph') return []
  const { body } = entry.block
  const folded = fold(body)
  if (folded.length !== body.length) return []
  const found = [...folded.matchAll(ANY_LABEL)]
  return found.map((match, position) => {
    const start = match.index + match[0].length
    const value = body.slice(start, found[position + 1]?.index).replace(/[\s.,;(-]+$/, '')
    return { index, label: labelOf(match[0]), value: value.trim() }
  })
}

const labelOf = (words: string): Label =>
  (Object.keys(LABELS) as Label[]).find((label) => new RegExp(`^(?:${LABELS[label].source})$`).test(words)) ?? 'doing' // keys of a literal object

function labelledTask(
  outlined: readonly OutlinedBlock[],
  indexes: readonly number[],
  parts: readonly Part[],
  planYear: number | undefined,
): ProseTask {
  const valueOf = (label: Label) => parts.find((part) => part.label === label)?.value || undefined
  const first = parts[0]?.index ?? 0
  const doing = parts.find(({ label }) => label === 'doing')
  const bullets = doing ? [doing.value, ...bulletsAfter(outlined, doing.index, parts)].filter(Boolean) : []
  const doers = bullets.map(readDoer)
  const [lead, coordinating] = [valueOf('lead'), valueOf('coordinating')]
  const entry = outlined[indexes[0] ?? 0]
  const block = entry?.block
  return {
    task: {
      ordinal: block?.kind === 'heading' ? block.label : block?.kind === 'paragraph' ? block.marker : undefined,
      group: groupOf(entry),
      text: indexes
        .filter((index) => index < first || index === indexes[0])
        .map((index) => textBefore(outlined[index], index === first))
        .filter(Boolean)
        .join(' '),
      leads: lead ? splitAgencies(lead) : doers.flatMap((doer) => doer.leads),
      coordinating: coordinating ? splitAgencies(coordinating) : doers.flatMap((doer) => doer.coordinating),
      leadWording: lead ?? (bullets.length > 0 ? bullets.join('\n') : undefined),
      coordinatingWording: coordinating,
      timeline: readTimeline(valueOf('time') ?? '', planYear),
      product: valueOf('product'),
      form: 'block',
    },
    blocks: indexes,
  }
}

/** "Sở X hướng dẫn …" names who acts; a bare list of agencies does too. */
function readDoer(bullet: string): { leads: readonly string[]; coordinating: readonly string[] } {
  const sentence = readDutySentence(bullet, false)
  if (sentence) return sentence
  return { leads: startsAsAgency(bullet) && bullet.length < 200 ? splitAgencies(bullet) : [], coordinating: [] }
}

function bulletsAfter(outlined: readonly OutlinedBlock[], at: number, parts: readonly Part[]): readonly string[] {
  const labelled = new Set(parts.map(({ index }) => index))
  const bullets: string[] = []
  for (let index = at + 1; index < outlined.length; index += 1) {
    const block = outlined[index]?.block
    if (block?.kind !== 'paragraph' || labelled.has(index) || isNumbered(block)) break
    bullets.push(block.body)
  }
  return bullets
}

/** The block's own words, up to its first label where it carries one. */
function textBefore(entry: OutlinedBlock | undefined, labelled: boolean): string {
  const body =
    entry?.block.kind === 'paragraph' ? entry.block.body : entry?.block.kind === 'heading' ? entry.block.title : ''
  const cut = labelled ? fold(body).search(ANY_LABEL) : -1
  return (cut < 0 ? body : body.slice(0, cut)).replace(/[\s(-]+$/, '')
}

function groupOf(entry: OutlinedBlock | undefined): Task['group'] {
  const heading = entry?.path.findLast((candidate) => candidate !== entry.block)
  return heading && { label: heading.label, title: heading.title }
}
