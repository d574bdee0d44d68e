// Tasks in prose: labelled blocks, duties under "Tổ chức thực hiện", and "X chủ trì …" anywhere.
import type { Task } from '../../knowledge/domain/task.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { splitSentences } from '../../knowledge/text/sentences.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { Heading, Paragraph } from '../structure/block.ts'
import type { OutlinedBlock } from '../structure/outline.ts'
import { beginsWithVerb, isDeadline, isOffice, isOver, setsDuty, type DutyPlace } from './duty-evidence.ts'
import { numberOf, ownerOfDuty, ownersBefore, readOwner, type Owner } from './duty-owner.ts'
import { readDutySentence, readHelpers, type DutySentence } from './duty-sentence.ts'
import { readLabelledBlocks } from './labelled-blocks.ts'
import { lastWordsFrom } from './last-words.ts'
import { readMonthCalendar } from './month-calendar.ts'
import type { ProseTask } from './prose-task.ts'
import { readProseTime, type PlanTime } from './prose-time.ts'
import { sectionKinds } from './section-kinds.ts'

export type ProseContext = PlanTime & {
  /** A scan: its verbs may be spoilt. */
  readonly damaged: boolean
}

export function readProseTasks(outlined: readonly OutlinedBlock[], context: ProseContext): readonly ProseTask[] {
  const labelled = readLabelledBlocks(outlined, context.planYear)
  const isLabelled = new Set(labelled.flatMap((task) => task.blocks))
  const byMonth = readMonthCalendar(outlined, context).filter(({ blocks }) => !blocks.some((at) => isLabelled.has(at)))
  const taken = new Set([...isLabelled, ...byMonth.flatMap((task) => task.blocks)])
  const kinds = sectionKinds(outlined)
  const duties: ProseTask[] = []
  let owners: readonly Owner[] = []
  for (const [index, { block, path }] of outlined.entries()) {
    const kind = kinds[index]
    const isOwned = kind === 'duty' || kind === 'work'
    owners = isOwned ? ownersBefore(owners, block) : []
    if (taken.has(index)) continue
    const name = isOwned ? readOwner(block, index) : undefined
    const named = name && (kind === 'duty' || isOffice(name.wording)) ? name : undefined
    if (named) owners = [...owners, named]
    if (named || (block.kind !== 'paragraph' && block.kind !== 'heading')) continue
    const owner = owners.at(-1)
    const last = duties.at(-1)
    if (owner && last && spellsOut(block, last, owner) && !isPlus(outlined[last.blocks[0] ?? -1]?.block)) {
      duties[duties.length - 1] = joined(last, block, index, context)
      continue
    }
    const isSilent = owner?.isNameOnly === true
    const place = { kind, isPoint: isPoint(block), isBelowHeading: path.length > 0 }
    const said = readDuties(block, place, context)
    const own = isSilent && !said.some(({ leads: [lead] }) => isOneOf(lead, owner)) ? [] : said
    const [only] = own
    if (own.length > 0) duties.push(...own.map((task) => ({ task, blocks: [index] })))
    else if (owner && block.kind === 'paragraph' && (kind === 'duty' || isWork(block, context)))
      duties.push({ task: ownedDuty(block, owner, context), blocks: [index, owner.block] })
    else if (kind === 'duty' && !owner && asksForReport(block, context))
      duties.push({ task: unaddressed(block, context), blocks: [index] })
    if (only && own.length === 1 && isOwned && (kind === 'duty' || /:\s*$/.test(block.text)))
      owners = [...owners, ownerOfDuty(block, index, only)]
  }
  return [...labelled, ...byMonth, ...duties].toSorted((a, b) => (a.blocks[0] ?? 0) - (b.blocks[0] ?? 0))
}

/** "Các phòng thuộc Sở" over "a) Phòng Tổ chức cán bộ tham mưu …": each is charged by itself. */
const isOneOf = (lead: string | undefined, { wording }: Owner): boolean => {
  const kind = /^các\s+(\p{L}+)/iu.exec(wording)?.[1]
  return kind !== undefined && lead !== undefined && new RegExp(`^${kind}\\s`, 'iu').test(lead)
}

/** "+" points spell out the "-" point above them. */
const spellsOut = (block: Heading | Paragraph, last: ProseTask, owner: Owner): block is Paragraph =>
  isPlus(block) && last.blocks.includes(owner.block) && last.blocks[0] !== owner.block

const isPlus = (block: OutlinedBlock['block'] | undefined): block is Paragraph =>
  block?.kind === 'paragraph' && block.marker === '+'

const bodyOf = (block: Heading | Paragraph) => (block.kind === 'heading' ? block.title : block.body)

const isPoint = (block: Heading | Paragraph) => (block.kind === 'heading' ? block.label : block.marker) !== undefined

/** Outside of duty sections a point below an agency's name may describe it; work begins with a verb or sets a day. */
const isWork = ({ body }: Paragraph, context: ProseContext) =>
  beginsWithVerb(body) || isDeadline(readProseTime(body, context))

/** "Báo cáo kết quả về Sở trước ngày 15/12": everybody's, so nobody is named; the day counts. */
const asksForReport = (block: Heading | Paragraph, context: ProseContext) =>
  /^(?:dinh ky,? )?(?:gui |nop |che do )?(?:bao cao|ket qua|so ket|tong ket)\s/.test(fold(bodyOf(block))) &&
  isDeadline(readProseTime(bodyOf(block), context))

const unaddressed = (block: Heading | Paragraph, context: ProseContext): Task => ({
  ...noDuty(bodyOf(block), context),
  ordinal: numberOf(block),
  text: bodyOf(block),
  leads: [],
  leadWording: undefined,
  coordinating: [],
  coordinatingWording: undefined,
})

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

/** "Chế độ báo cáo: Các trường …": a topic in front of the sentence. */
const TOPIC = /^[^.,;:]{3,80}:\s+/u
/** Such a topic is work; others ("Đối tượng: …") describe, unless a day is set. */
const WORK_TOPIC = /^(?:về|công tác|việc)\s/iu

/** "Mở lớp; giao Trường A chủ trì …", "…; Sở Y tế chủ trì …": what is charged behind the pause. */
const CHARGE = /;\s+(?=(?:giao|phân công)\s+(?:cho\s+)?\p{Lu}|\p{Lu}[^,;:]{2,80}\schủ trì[,\s])/u
/** "Số hóa sổ gốc, giao Phòng Nội vụ thực hiện": what is to be done stands before. */
const CHARGED_WITH =
  /,\s+(?=(?:giao|phân công)\s+(?:cho\s+)?\p{Lu}[^,;:]{2,80}\s(?:thực hiện|chủ trì|triển khai|phụ trách|tổ chức|theo dõi)(?:[\s,.;]|$))/u

/** Each sentence that begins with an agency and a verb is a duty of its own; the others belong to the one before them. */
function readDuties(point: Heading | Paragraph, place: DutyPlace, context: ProseContext): readonly Task[] {
  const duties: Charge[] = []
  const ordinal = numberOf(point)
  const sentences = splitSentences(bodyOf(point).replace(ARTICLE, ''))
  const end = lastWordsFrom(point, sentences)
  for (const [index, text] of sentences.entries()) {
    const trusted = place.kind === 'duty' && context.damaged && index === 0 && ordinal !== undefined
    const setting = { place, isLast: index >= end, context }
    const sentence = readSentence(text, trusted, setting)
    const last = duties.at(-1)
    const charged = sentence ? [] : readCharges(text, setting)
    if (sentence) duties.push({ sentence, text })
    else if (charged.length > 0) duties.push(...charged)
    else if (last) duties[duties.length - 1] = { ...last, text: `${last.text} ${text}` }
  }
  return duties.map(({ sentence, text }) => ({
    ...noDuty(text, context),
    ...sentence,
    ordinal,
    text,
  }))
}

/** The parts of a sentence that charge somebody, where the sentence itself has no agency in front. */
function readCharges(text: string, setting: Setting): readonly Charge[] {
  const [, ...parts] = text.split(CHARGE)
  const charged = parts.flatMap((part): readonly Charge[] => {
    const sentence = readSentence(part, false, setting)
    return sentence ? [{ sentence, text: part }] : []
  })
  const [, behind] = charged.length > 0 ? [] : text.split(CHARGED_WITH)
  const sentence = behind === undefined ? undefined : readSentence(behind, false, setting)
  return sentence ? [{ sentence, text }] : charged
}

type Charge = { readonly sentence: DutySentence; readonly text: string }
type Setting = { readonly place: DutyPlace; readonly isLast: boolean; readonly context: ProseContext }

function readSentence(text: string, trusted: boolean, { place, isLast, context }: Setting): DutySentence | undefined {
  const time = readProseTime(text, context)
  const dated = isDeadline(time) && !isOver(time, context.issuedOn)
  // The last words of a plan are meant for all of its readers, unless they set a day.
  if (isLast && !dated) return undefined
  const sentence =
    readDutySentence(text, trusted) ??
    (dated || WORK_TOPIC.test(text) ? readDutySentence(text.replace(TOPIC, ''), false) : undefined)
  return sentence && setsDuty(text, sentence, dated || place.kind === 'duty' ? time : NO_TIME, place)
    ? sentence
    : undefined
}

const NO_TIME = readTimeline('', undefined)
