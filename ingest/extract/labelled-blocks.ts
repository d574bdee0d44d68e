// Tasks in prose that carry labels: a point with "Triển khai thực hiện:", "Chủ trì:", "Thời gian thực hiện:" below or in it.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { beginsWithLabel, labelledParts, textBeforeLabel, type Label, type LabelledPart } from './block-labels.ts'
import { readCellTime } from './cell-time.ts'
import { readDutySentence } from './duty-sentence.ts'
import type { ProseTask } from './prose-task.ts'
import { headingsAbove } from './section-kinds.ts'

type Source = { readonly outlined: readonly OutlinedBlock[]; readonly planYear: number | undefined }
/** A point with what belongs to it: positions of blocks, the point itself first. */
type Point = readonly number[]

/** A numbered point, or a "-" point where one number holds several, whose followers carry a time or agency label. */
export function readLabelledBlocks(
  outlined: readonly OutlinedBlock[],
  planYear: number | undefined,
): readonly ProseTask[] {
  const source = { outlined, planYear }
  return numberedPoints(outlined).flatMap((point) => readPoint(point, source))
}

/** Each numbered paragraph or heading with the paragraphs below it, up to the next. */
function numberedPoints(outlined: readonly OutlinedBlock[]): readonly Point[] {
  const points: number[][] = []
  let open = false
  for (const [index, { block }] of outlined.entries()) {
    const begins = block.kind === 'heading' || (block.kind === 'paragraph' && isNumbered(block))
    if (begins) points.push([index])
    else if (open && block.kind === 'paragraph') points.at(-1)?.push(index)
    open = begins || (open && block.kind === 'paragraph')
  }
  return points
}

function isNumbered(block: OutlinedBlock['block'] | undefined): boolean {
  if (block?.kind === 'paragraph') return /^[\da-zđ]/.test(block.marker ?? '')
  return block?.kind === 'heading' && /^[\da-zđ]/.test(block.label ?? '')
}

function readPoint(point: Point, source: Source): readonly ProseTask[] {
  const parts = partsOf(point, source)
  if (!parts.some(isDecisive)) return []
  const count = (label: Label) => parts.filter((part) => part.label === label).length
  const isOne = count('lead') <= 1 && count('time') <= 1
  if (isOne && isNumbered(source.outlined[point[0] ?? 0]?.block)) return [labelledTask(point, parts, source)]
  return bulletPoints(point, source).flatMap((bullet) => {
    const own = partsOf(bullet, source)
    return own.some(isDecisive) ? [labelledTask(bullet, own, source)] : []
  })
}

const partsOf = (point: Point, { outlined }: Source) => point.flatMap((index) => labelledParts(outlined[index], index))
const isDecisive = ({ label }: LabelledPart) => label === 'time' || label === 'lead'

/** "- Tổ chức hội thi" with "+ Chủ trì: …" below it: each "-" that is no label begins a point; so does plain text below labels or a title. */
function bulletPoints(point: Point, { outlined }: Source): readonly Point[] {
  const points: number[][] = []
  let above: OutlinedBlock | undefined
  for (const index of point) {
    const entry = outlined[index]
    const { block } = entry ?? {}
    const isBullet = block?.kind === 'paragraph' && /^[-–•*]$/.test(block.marker ?? '')
    const isPlain = block?.kind === 'paragraph' && block.marker === undefined
    const isNew = isBullet || (isPlain && (above?.block.kind === 'heading' || labelledParts(above, 0).length > 0))
    if ((isNew && !beginsWithLabel(entry)) || points.length === 0) points.push([index])
    else points.at(-1)?.push(index)
    above = entry
  }
  return points
}

function labelledTask(point: Point, parts: readonly LabelledPart[], { outlined, planYear }: Source): ProseTask {
  const valueOf = (label: Label) => parts.find((part) => part.label === label)?.value || undefined
  const entry = outlined[point[0] ?? 0]
  const block = entry?.block
  const text = textOf(point, parts, outlined)
  const agencies = readAgencies(parts, outlined, text)
  return {
    task: {
      ordinal: block?.kind === 'heading' ? block.label : isNumbered(block) ? markerOf(block) : undefined,
      group: groupOf(entry),
      text,
      ...agencies,
      timeline: readCellTime(valueOf('time') ?? '', planYear),
      product: valueOf('product'),
      form: 'block',
    },
    blocks: point,
  }
}

const markerOf = (block: OutlinedBlock['block'] | undefined) => (block?.kind === 'paragraph' ? block.marker : undefined)

/** Down to the first label; "Nội dung:" is one that the text goes on after. */
function textOf(point: Point, parts: readonly LabelledPart[], outlined: readonly OutlinedBlock[]): string {
  const first = parts.find(({ label }) => label !== 'content')?.index ?? Infinity
  const own = point
    .filter((index) => index <= first || index === point[0])
    .map((index) => textBeforeLabel(outlined[index]))
  const contents = parts.flatMap(({ label, value }) => (label === 'content' ? [value] : []))
  return [...own, ...contents]
    .filter(Boolean)
    .map((text, position, all) =>
      position < all.length - 1 && contents.includes(all[position + 1] ?? '') ? closed(text) : text,
    )
    .join(' ')
}

const closed = (text: string) => (/[.:;!?]$/.test(text) ? text : `${text}:`)

type Agencies = Pick<Task, 'leads' | 'coordinating' | 'leadWording' | 'coordinatingWording'>

/** By their labels, by the bullets below "Triển khai thực hiện", or by the sentence itself: "Sở X chủ trì …". */
function readAgencies(parts: readonly LabelledPart[], outlined: readonly OutlinedBlock[], text: string): Agencies {
  const valueOf = (label: Label) => parts.find((part) => part.label === label)?.value || undefined
  const doing = parts.find(({ label }) => label === 'doing')
  const bullets = doing ? [doing.value, ...bulletsAfter(outlined, doing.index, parts)].filter(Boolean) : []
  const [lead, coordinating] = [valueOf('lead'), valueOf('coordinating')]
  const said = lead || bullets.length > 0 ? undefined : readDutySentence(text, false)
  if (said) return coordinating ? { ...said, ...coordinatingOf(coordinating) } : said
  const doers = bullets.map(readDoer)
  return {
    leads: lead ? splitAgencies(lead) : doers.flatMap((doer) => doer.leads),
    leadWording: lead ?? (bullets.length > 0 ? bullets.join('\n') : undefined),
    ...(coordinating
      ? coordinatingOf(coordinating)
      : { coordinating: doers.flatMap((doer) => doer.coordinating), coordinatingWording: undefined }),
  }
}

const coordinatingOf = (wording: string) => ({ coordinating: splitAgencies(wording), coordinatingWording: wording })

/** "Sở X hướng dẫn …" names who acts; a bare list of agencies does too. */
function readDoer(bullet: string): { leads: readonly string[]; coordinating: readonly string[] } {
  const sentence = readDutySentence(bullet, false)
  if (sentence) return sentence
  return { leads: startsAsAgency(bullet) && bullet.length < 200 ? splitAgencies(bullet) : [], coordinating: [] }
}

function bulletsAfter(
  outlined: readonly OutlinedBlock[],
  at: number,
  parts: readonly LabelledPart[],
): readonly string[] {
  const labelled = new Set(parts.map(({ index }) => index))
  const bullets: string[] = []
  for (let index = at + 1; index < outlined.length; index += 1) {
    const block = outlined[index]?.block
    if (block?.kind !== 'paragraph' || labelled.has(index) || isNumbered(block)) break
    bullets.push(block.body)
  }
  return bullets
}

function groupOf(entry: OutlinedBlock | undefined): Task['group'] {
  const heading = entry && headingsAbove(entry).findLast((candidate) => candidate !== entry.block)
  return heading && { label: heading.label, title: heading.title }
}
