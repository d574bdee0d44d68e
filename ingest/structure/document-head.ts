// Tells the head of a document (bodies, number, place and date, kind, subject) from its text.
import { fold, tidy } from '../../knowledge/text/fold.ts'
import type { Block } from './block.ts'
import { kindOfLine } from './kind-line.ts'
import { isMostlyUpperCase } from './letter-case.ts'

/** A subject line is short; longer, it is the first paragraph of the text. */
const LONGEST_HEAD_LINE = 420
/** Whatever stands this far down is no head. */
const HEAD_REACH = 40
/** Without a kind line, the number or "V/v" stands among the first lines. */
const NUMBER_REACH = 15
const OPENS_BODY = /^(thuc hien|can cu|can ct\S?|trien khai thuc hien|nham|de thuc hien|xet|theo de nghi)\b/
/** The body that decides, in capitals between a decision's subject and its grounds. */
const DECIDER =
  /^(uy ban nhan dan|chu tich|hoi dong nhan dan|giam doc|bo truong|ban thuong vu|truong phong|hieu truong|thu tuong)\b/
const NUMBER_LINE = /^(?:.{0,80}\s)?s\S{1,2}\s*:\s*\S{0,12}\s?[/|-]\s?\p{L}/u
const ABOUT = /^v\/v\s/
export const isDecider = (text: string): boolean => isMostlyUpperCase(text) && DECIDER.test(fold(text))

/** Everything down to the subject is head. Without a kind line, down to the number or to "V/v …"; without those nothing is. */
export function markHead(blocks: readonly Block[]): readonly Block[] {
  const end = headEnd(blocks)
  return blocks.map((block, index) => {
    if (index >= end) return block
    if (block.kind !== 'table') return { kind: 'head', text: block.text, raw: block.raw, place: block.place }
    const rows = [block.table.head, ...block.table.rows].filter((row) => row !== undefined)
    const text = tidy(rows.flatMap((row) => row.cells).join(' '))
    return { kind: 'head', text, raw: block.raw, place: block.place }
  })
}

function headEnd(blocks: readonly Block[]): number {
  const section = blocks.findIndex((block) => block.kind === 'heading' && block.depth <= 1)
  const reach = Math.min(section < 0 ? blocks.length : section, HEAD_REACH)
  const top = blocks.slice(0, reach)
  const kindAt = top.findIndex((block) => block.kind !== 'table' && kindOfLine(block.text) !== undefined)
  if (kindAt < 0) {
    const last = top
      .slice(0, NUMBER_REACH)
      .findLastIndex(({ text }) => text.length < 300 && (NUMBER_LINE.test(fold(text)) || ABOUT.test(fold(text))))
    return last + 1
  }
  const kindLine = top[kindAt]?.text ?? ''
  const subjectInLine = (kindOfLine(kindLine) ?? '').length < kindLine.trim().length - 1
  const subject = blocks[kindAt + 1]
  // Markdown and Word may mark the subject as a heading of its own; a numbered one is the first section.
  const isText = subject?.kind === 'paragraph' || (subject?.kind === 'heading' && subject.label === undefined)
  if (!subjectInLine && (!subject || !isText || isBody(subject.text, blocks[kindAt + 2]?.text))) return kindAt + 1
  let end = kindAt + (subjectInLine ? 1 : 2)
  while (end < blocks.length && blocks[end]?.kind === 'paragraph' && isMostlyUpperCase(blocks[end]?.text ?? ''))
    end += 1
  return end + restOfSubject(blocks, end)
}

/** A line drawn below the subject ends the head. */
const RULE = /^\s*[-–—_*=o]{3,}\s*$/u
/** Lines that a subject may be printed on. */
const SUBJECT_LINES = 3

/** Words that nothing ends with, and names that a line end may have cut: "của Bộ" over "Chính trị". */
const OPEN_END =
  /(?:[,–-]|(?<!\p{L})(?:và|của|về|cho|tại|ở|trong|theo|với|đến|từ|các|giai đoạn|năm|số)|\s\p{Lu}\p{Ll}*)$/u
const goesOn = (above: string, text: string) => /^[\p{Ll}\d“"]/u.test(text) || OPEN_END.test(above.trim())

/**
 * A converter may cut a subject at its line ends: what stands between it and the line drawn below belongs to it, and what goes on from line
 * to line up to the legal bases.
 */
function restOfSubject(blocks: readonly Block[], end: number): number {
  if (/[.;:!?]$/.test(blocks[end - 1]?.text.trim() ?? '.')) return 0
  let going = 0
  for (let more = 0; more <= SUBJECT_LINES; more += 1) {
    const block = blocks[end + more]
    if (block?.kind !== 'paragraph') return 0
    if (RULE.test(block.text)) return more
    if (OPENS_BODY.test(fold(block.text)) && /^\p{Lu}\p{Ll}/u.test(block.text)) return going
    if (going === more && goesOn(blocks[end + more - 1]?.text ?? '', block.text)) going += 1
    if (
      block.marker !== undefined ||
      /^\(|[.;:!?]$/.test(block.text.trim()) ||
      block.text.length > LONGEST_HEAD_LINE / 2
    )
      return 0
  }
  return 0
}

/** A subject may begin like a legal basis ("Thực hiện Kết luận …"): it ends without a stop, or another basis follows. */
function isBody(text: string, next: string | undefined): boolean {
  const opens = OPENS_BODY.test(fold(text))
  return text.length > LONGEST_HEAD_LINE
    ? !(opens && /^\p{Ll}/u.test(text))
    : opens && /^\p{Lu}\p{Ll}/u.test(text) && /[.:;,]$/.test(text) && !OPENS_BODY.test(fold(next ?? ''))
}
