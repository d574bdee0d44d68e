// Tasks in prose: labelled blocks, duties under "Tổ chức thực hiện", and "X chủ trì …" anywhere.
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import type { Heading, Paragraph } from '../structure/block.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { isClosing, numberOf, ownerOfDuty, ownersBefore, readOwner, type Owner } from './duty-owner.ts'
import { readDutySentence, readHelpers, type DutySentence } from './duty-sentence.ts'
import { readLabelledBlocks } from './labelled-blocks.ts'
import type { ProseTask } from './prose-task.ts'
import { readProseTime, type PlanTime } from './prose-time.ts'

/** Sections whose paragraphs are duties of the agencies they begin with. */
const DUTY_SECTION = /to chuc thuc hien|trach nhiem|phan cong|giao nhiem vu/
/** Specks of a scan: "THU'C HIEN". */
const SPECKS = /[’'`]/g

export type ProseContext = PlanTime & {
  /** A scan: its verbs may be spoilt. */
  readonly damaged: boolean
}

export function readProseTasks(outlined: readonly OutlinedBlock[], context: ProseContext): readonly ProseTask[] {
  const labelled = readLabelledBlocks(outlined, context.planYear)
  const taken = new Set(labelled.flatMap((task) => task.blocks))
  const duties: ProseTask[] = []
  let owners: readonly Owner[] = []
  for (const [index, { block, path }] of outlined.entries()) {
    const inDutySection = isDutySection(path)
    owners = inDutySection ? ownersBefore(owners, block) : []
    if (taken.has(index)) continue
    const named = inDutySection ? readOwner(block, index) : undefined
    if (named) owners = [...owners, named]
    const isPoint = block.kind === 'paragraph' || (block.kind === 'heading' && inDutySection)
    if (named || !isPoint) continue
    const owner = owners.at(-1)
    const last = duties.at(-1)
    if (
      block.kind === 'paragraph' &&
      owner &&
      block.marker === '+' &&
      last?.blocks.includes(owner.block) &&
      last.blocks[0] !== owner.block
    ) {
      duties[duties.length - 1] = joined(last, block, index, context)
      continue
    }
    const isSilent = owner?.isNameOnly === true || (block.kind === 'paragraph' && isClosing(block))
    const own = isSilent ? [] : readDuties(block, inDutySection, context)
    const [only] = own
    if (own.length > 0) duties.push(...own.map((task) => ({ task, blocks: [index] })))
    else if (owner && block.kind === 'paragraph')
      duties.push({ task: ownedDuty(block, owner, context), blocks: [index, owner.block] })
    if (only && own.length === 1 && inDutySection) owners = [...owners, ownerOfDuty(block, index, only)]
  }
  return [...labelled, ...duties].toSorted((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0))
}

const isDutySection = (path: OutlinedBlock['path']) =>
  DUTY_SECTION.test(path.map((heading) => fold(heading.title).replace(SPECKS, '')).join(' '))

function ownedDuty(paragraph: Paragraph, owner: Owner, context: ProseContext): Task {
  return {
    ...noDuty(paragraph.body, context),
    ordinal: owner.ordinal,
    text: paragraph.body,
    leads: owner.leads,
    leadWording: owner.wording,
    ...readHelpers(paragraph.body),
  }
}

/** "+" points spell out the "-" point above them. */
function joined({ task, blocks }: ProseTask, block: Paragraph, index: number, context: ProseContext): ProseTask {
  const text = `${task.text} ${block.text}`
  return {
    task: { ...task, text, timeline: readProseTime(text, context) },
    blocks: [...blocks.slice(0, 1), index, ...blocks.slice(1)],
  }
}

const noDuty = (text: string, context: ProseContext) =>
  ({ group: undefined, timeline: readProseTime(text, context), product: undefined, form: 'duty' }) as const

/** "Điều 2. Giao Sở Y tế …": the article's number is no part of the sentence. */
const ARTICLE = /^(?:Điều|Khoản)\s+\d{1,2}[.:]\s*/u

/** Outside of duty sections a sentence must say that somebody leads or is charged. */
const CHARGES = /^(?:Giao|Phân công)\s/u

/** The last article of a decision binds everybody and sets no task. */
const ENFORCES = /chiu trach nhiem thi hanh/

/** Each sentence that begins with an agency and a verb is a duty of its own; the others belong to the one before them. */
function readDuties(point: Heading | Paragraph, inDutySection: boolean, context: ProseContext): readonly Task[] {
  const duties: { sentence: DutySentence; text: string }[] = []
  const ordinal = numberOf(point)
  const body = point.kind === 'heading' ? point.title : point.body
  for (const [index, text] of splitSentences(body.replace(ARTICLE, '')).entries()) {
    const trusted = inDutySection && context.damaged && index === 0 && ordinal !== undefined
    const sentence = readDutySentence(text, trusted)
    const last = duties.at(-1)
    if (sentence && !ENFORCES.test(fold(text)) && (inDutySection || /chu tri/.test(fold(text)) || CHARGES.test(text)))
      duties.push({ sentence, text })
    else if (last) duties[duties.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return duties.map(({ sentence, text }) => ({
    ...noDuty(text, context),
    ...sentence,
    ordinal,
    text,
  }))
}
