// Tasks in prose: labelled blocks, duties under "Tổ chức thực hiện", and "X chủ trì …" anywhere.
import { splitAgencies, startsAsAgency } from '../../knowledge/domain/agency.ts'
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Paragraph } from '../structure/block.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { readDutySentence, readHelpers, type DutySentence } from './duty-sentence.ts'
import { findDutyVerb } from './duty-verbs.ts'
import { readLabelledBlocks } from './labelled-blocks.ts'
import type { ProseTask } from './prose-task.ts'

/** Sections whose paragraphs are duties of the agencies they begin with. */
const DUTY_SECTION = /to chuc thuc hien|trach nhiem|phan cong|giao nhiem vu/
/** Specks of a scan: "THU'C HIEN". */
const SPECKS = /[’'`]/g

export function readProseTasks(
  outlined: readonly OutlinedBlock[],
  planYear: number | undefined,
  damaged: boolean,
): readonly ProseTask[] {
  const labelled = readLabelledBlocks(outlined, planYear)
  const taken = new Set(labelled.flatMap((task) => task.blocks))
  const duties: ProseTask[] = []
  let owner: Owner | undefined
  for (const [index, { block, path }] of outlined.entries()) {
    const section = path.map((heading) => fold(heading.title).replace(SPECKS, '')).join(' ')
    const inDutySection = DUTY_SECTION.test(section)
    if (block.kind !== 'paragraph' || !inDutySection || isNumbered(block)) owner = undefined
    if (inDutySection) owner = ownerOf(block, index) ?? owner
    if (block.kind !== 'paragraph' || taken.has(index) || owner?.block === index) continue
    const last = duties.at(-1)
    if (owner && block.marker === '+' && last?.blocks.includes(owner.block))
      duties[duties.length - 1] = joined(last, block, index)
    else if (owner) duties.push({ task: ownedDuty(block, owner), blocks: [index, owner.block] })
    else for (const task of readDuties(block, inDutySection, damaged)) duties.push({ task, blocks: [index] })
  }
  return [...labelled, ...duties].toSorted((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0))
}

/** An agency that stands alone as a heading or point ("1. Sở Tài chính:"); what follows is its own. */
type Owner = { readonly block: number; readonly ordinal: string | undefined; readonly wording: string }

const isNumbered = (block: Paragraph) => /^[\da-zđ]/.test(block.marker ?? '')

function ownerOf(block: OutlinedBlock['block'], index: number): Owner | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const ordinal = block.kind === 'heading' ? block.label : block.marker
  const wording = (block.kind === 'heading' ? block.title : block.body).replace(/[\s:.]+$/, '')
  const isName = /^[\da-zđ]/.test(ordinal ?? '') && wording.length < 160 && startsAsAgency(wording)
  return isName && findDutyVerb(wording, fold(wording), 0) === undefined
    ? { block: index, ordinal, wording }
    : undefined
}

function ownedDuty(paragraph: Paragraph, owner: Owner): Task {
  return {
    ...NO_DUTY,
    ordinal: owner.ordinal,
    text: paragraph.body,
    leads: splitAgencies(owner.wording),
    leadWording: owner.wording,
    ...readHelpers(paragraph.body),
  }
}

/** "+" points spell out the "-" point above them. */
const joined = ({ task, blocks }: ProseTask, block: Paragraph, index: number): ProseTask => ({
  task: { ...task, text: `${task.text} ${block.text}` },
  blocks: [...blocks.slice(0, 1), index, ...blocks.slice(1)],
})

const NO_DUTY = {
  group: undefined,
  timeline: readTimeline('', undefined),
  product: undefined,
  form: 'duty',
} as const

/** Each sentence that begins with an agency and a verb is a duty of its own; the others belong to the one before them. */
function readDuties(paragraph: Paragraph, inDutySection: boolean, damaged: boolean): readonly Task[] {
  const duties: { sentence: DutySentence; text: string }[] = []
  for (const [index, text] of splitSentences(paragraph.body).entries()) {
    const trusted = inDutySection && damaged && index === 0 && /^\d/.test(paragraph.marker ?? '')
    const sentence = readDutySentence(text, trusted)
    const last = duties.at(-1)
    if (sentence && (inDutySection || /chu tri/.test(fold(text)))) duties.push({ sentence, text })
    else if (last) duties[duties.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return duties.map(({ sentence, text }) => ({
    ...NO_DUTY,
    ...sentence,
    ordinal: /^\d/.test(paragraph.marker ?? '') ? paragraph.marker : undefined,
    text,
  }))
}
