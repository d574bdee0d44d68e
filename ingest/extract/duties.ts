// Tasks in prose: numbered blocks with labelled agencies and time, duties under "Tổ chức thực hiện", and "X chủ trì …" anywhere.
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Paragraph } from '../structure/block.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readDutySentence } from './duty-sentence.ts'

/** `blocks`: positions of the paragraphs that the task was read from, the one with its wording first. */
export type ProseTask = { readonly task: Task; readonly blocks: readonly number[] }

/** Sections whose paragraphs are duties of the agencies they begin with; apostrophes are specks of a scan. */
const DUTY_SECTION = /to chuc thuc hien|trach nhiem|phan cong|giao nhiem vu/
const LABELS = {
  time: /^(thoi gian|thoi han|tien do)( thuc hien| hoan thanh)?\s*:\s*/,
  lead: /^(co quan |don vi )?chu tri( thuc hien)?\s*:\s*/,
  coordinating: /^(co quan |don vi )?phoi hop( thuc hien)?\s*:\s*/,
  doing: /^(trien khai|to chuc)( thuc hien)?\s*:\s*|^(phan cong|don vi) (thuc hien|trien khai)\s*:\s*/,
  product: /^(san pham|ket qua)( du kien| thuc hien)?\s*:\s*/,
} as const
type Label = keyof typeof LABELS

export function readProseTasks(
  outlined: readonly OutlinedBlock[],
  planYear: number | undefined,
  damaged: boolean,
): readonly ProseTask[] {
  const labelled = readLabelledBlocks(outlined, planYear)
  const taken = new Set(labelled.flatMap((task) => task.blocks))
  const duties = outlined.flatMap(({ block, path }, index) => {
    if (block.kind !== 'paragraph' || taken.has(index)) return []
    const section = path.map((heading) => fold(heading.title).replace(/[’'`]/g, '')).join(' ')
    return readDuties(block, DUTY_SECTION.test(section), damaged).map((task) => ({ task, blocks: [index] }))
  })
  return [...labelled, ...duties].toSorted((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0))
}

/** A numbered paragraph or heading whose followers carry a time or agency label, up to the next number. */
function readLabelledBlocks(outlined: readonly OutlinedBlock[], planYear: number | undefined): readonly ProseTask[] {
  const starts = outlined.flatMap(({ block }, index) => (isNumbered(block) ? [index] : []))
  return starts.flatMap((start, position) => {
    const end = Math.min(starts[position + 1] ?? outlined.length, nextHeading(outlined, start))
    const indexes = Array.from({ length: end - start }, (_, offset) => start + offset)
    const labels = new Map<Label, number>()
    for (const index of indexes) {
      const label = labelOf(outlined[index])
      if (label && !labels.has(label)) labels.set(label, index)
    }
    return labels.has('time') || labels.has('lead') ? [labelledTask(outlined, indexes, labels, planYear)] : []
  })
}

const isNumbered = (block: OutlinedBlock['block']) =>
  (block.kind === 'paragraph' && /^\d/.test(block.marker ?? '')) ||
  (block.kind === 'heading' && /^\d/.test(block.label ?? ''))

const nextHeading = (outlined: readonly OutlinedBlock[], start: number) => {
  const next = outlined.findIndex(({ block }, index) => index > start && block.kind !== 'paragraph')
  return next < 0 ? outlined.length : next
}

function labelOf(entry: OutlinedBlock | undefined): Label | undefined {
  if (entry?.block.kind !== 'paragraph') return undefined
  const body = fold(entry.block.body)
  return (Object.keys(LABELS) as Label[]).find((label) => LABELS[label].test(body)) // keys of a literal object
}

function labelledTask(
  outlined: readonly OutlinedBlock[],
  indexes: readonly number[],
  labels: ReadonlyMap<Label, number>,
  planYear: number | undefined,
): ProseTask {
  const paragraphs = new Map(indexes.map((index) => [index, bodyOf(outlined[index])]))
  const valueOf = (label: Label) => {
    const index = labels.get(label)
    if (index === undefined) return undefined
    const body = paragraphs.get(index) ?? ''
    return body
      .slice(LABELS[label].exec(fold(body))?.[0].length ?? 0)
      .replace(/\.$/, '')
      .trim()
  }
  const firstLabel = Math.min(...labels.values())
  const doingAt = labels.get('doing')
  const bullets =
    doingAt === undefined ? [] : [valueOf('doing') ?? '', ...bulletsAfter(outlined, doingAt)].filter(Boolean)
  const doers = bullets.flatMap((bullet) => readDutySentence(bullet, false) ?? [])
  const lead = valueOf('lead')
  const start = indexes[0] ?? 0
  const block = outlined[start]?.block
  return {
    task: {
      ordinal: block?.kind === 'heading' ? block.label : block?.kind === 'paragraph' ? block.marker : undefined,
      group: groupOf(outlined[start]),
      text: indexes
        .filter((index) => index < firstLabel)
        .map((index) => paragraphs.get(index))
        .join(' '),
      leads: lead ? (readDutySentence(`${lead} chủ trì`, true)?.leads ?? [lead]) : doers.flatMap((doer) => doer.leads),
      coordinating: valueOf('coordinating')
        ? (readDutySentence(`${valueOf('coordinating')} phối hợp`, true)?.leads ?? [])
        : doers.flatMap((doer) => doer.coordinating),
      leadWording: lead ?? (bullets.length > 0 ? bullets.join('\n') : undefined),
      coordinatingWording: valueOf('coordinating'),
      timeline: readTimeline(valueOf('time') ?? '', planYear),
      product: valueOf('product'),
      form: 'block',
    },
    blocks: indexes,
  }
}

function bulletsAfter(outlined: readonly OutlinedBlock[], at: number): readonly string[] {
  const bullets: string[] = []
  for (let index = at + 1; index < outlined.length; index += 1) {
    const block = outlined[index]?.block
    if (block?.kind !== 'paragraph' || labelOf(outlined[index]) || /^\d/.test(block.marker ?? '')) break
    bullets.push(block.body)
  }
  return bullets
}

const bodyOf = (entry: OutlinedBlock | undefined): string =>
  entry?.block.kind === 'paragraph' ? entry.block.body : entry?.block.kind === 'heading' ? entry.block.title : ''

function groupOf(entry: OutlinedBlock | undefined): Task['group'] {
  const heading = entry?.path.findLast((candidate) => candidate !== entry.block)
  return heading && { label: heading.label, title: heading.title }
}

/** Each sentence that begins with an agency and a verb is a duty of its own; the others belong to the one before them. */
function readDuties(paragraph: Paragraph, inDutySection: boolean, damaged: boolean): readonly Task[] {
  const duties: { sentence: ReturnType<typeof readDutySentence>; text: string }[] = []
  for (const [index, text] of splitSentences(paragraph.body).entries()) {
    const numbered = index === 0 && /^\d/.test(paragraph.marker ?? '')
    const sentence = readDutySentence(text, inDutySection && numbered && damaged)
    const counts = sentence && (inDutySection || /chu tri/.test(fold(text)))
    const last = duties.at(-1)
    if (counts) duties.push({ sentence, text })
    else if (last) duties[duties.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return duties.map(({ sentence, text }) => ({
    ordinal: /^\d/.test(paragraph.marker ?? '') ? paragraph.marker : undefined,
    group: undefined,
    text,
    leads: sentence?.leads ?? [],
    coordinating: sentence?.coordinating ?? [],
    leadWording: sentence?.leadWording,
    coordinatingWording: sentence?.coordinatingWording,
    timeline: readTimeline('', undefined),
    product: undefined,
    form: 'duty',
  }))
}
