// Which paragraphs are headings, how deep, and what they are called.
import { fold } from '../../knowledge/text/fold.ts'
import type { SourceLine } from '../read/source-document.ts'
import type { Heading, Paragraph } from './block.ts'
import { isMostlyUpperCase } from './letter-case.ts'
import { parseRoman, readDamagedRoman } from './roman.ts'

const ROMAN = /^([IVXL]{1,5})\s*[.\-–/]\s*(\p{Lu}.*)$/u
const DAMAGED_ROMAN = /^([IVXl|1!]{1,5})\.\s+(.+)$/
/** Letters that are no Roman numerals; nobody counts sections further. */
const LETTERED = /^([A-HKĐ])\s*[.)\-–/]\s*(\p{Lu}\p{L}*\s+\p{L}.*)$/u
const NAMED = /^(phan|chuong|muc|dieu)\s+(thu\s+\p{L}+|[ivxl]+|\d+|(?<=phan )[a-d])\b[.:]?\s*/u
/** A line may go on in "Mục 2 của Quyết định …"; in capitals the word begins one. */
const NAMED_IN_CAPITALS = /^\p{Lu}{3,6}\s/u
/** Parts, chapters and sections stand above Roman numerals; articles take their place. */
const NAMED_DEPTHS: Readonly<Record<string, number>> = { phan: -2, chuong: -1, muc: 0, dieu: 1 }
/** Sections "A.", "B." stand above Roman numerals, too, unless a Roman one comes first (see outline). */
export const LETTER_DEPTH = 0
const NUMBERED = /^(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s+|\s+(?=\p{Lu})|\s?[-–]\s?(?=\p{Lu}))/u
const ANNEX = /^phu luc(\s+(so\s+)?([ivx]+|\d+))?[.:]?$/
/** "BIỂU SỐ 01: DANH SÁCH …": the title may follow in its line, in capitals. */
const TITLED_ANNEX = /^(?:phu luc|bieu|bieu mau|mau)\s+(?:so\s+)?(?:[ivx]+|\d{1,2})(?:\s*[.:-]\s*\S.*)?$/
/** Longer than this, a numbered line without a full stop is a paragraph, not a heading. */
const LONGEST_HEADING = 420
/** A heading that does end in a full stop is short. */
const LONGEST_CLOSED_HEADING = 130
/** So is one behind a capital letter that is not in capitals. */
const LONGEST_SMALL_LETTERED = 100
/** Nor is one behind a numeral that a scan damaged. */
const LONGEST_SMALL_ROMAN = 100

/** Lines that begin a heading whatever stands before them. */
export function startsHeading(line: SourceLine): boolean {
  return (
    line.headingDepth !== undefined ||
    romanHeading(line.text) !== undefined ||
    (letterHeading(line.text) !== undefined && isMostlyUpperCase(line.text)) ||
    (NAMED_IN_CAPITALS.test(line.text) && NAMED.test(fold(line.text))) ||
    isAnnexTitle(line.text)
  )
}

export function isAnnexTitle(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false
  const folded = fold(text).trim()
  return ANNEX.test(folded) || (TITLED_ANNEX.test(folded) && isMostlyUpperCase(text))
}

/** `item`: the paragraph above where it is no heading; `next`: what is below. A numbered line between its like is an item of a list. */
export type Neighbours = { readonly item: Paragraph | undefined; readonly next: Paragraph | 'table' | undefined }

/** @param marked the format itself says that it is a heading */
export function readHeading(paragraph: Paragraph, { item, next }: Neighbours, marked: boolean): Heading | undefined {
  const { text } = paragraph
  const roman = romanHeading(text)
  if (roman) return heading(paragraph, 1, roman.label, roman.title)
  if (isAnnexTitle(text)) return heading(paragraph, 1, undefined, text)
  const lettered = letterHeading(text)
  if (lettered && (marked || next)) return heading(paragraph, LETTER_DEPTH, lettered.label, lettered.title)
  const named = NAMED.exec(fold(text))
  if (named && text.length < LONGEST_HEADING && (marked || named[1] !== 'dieu' || text.length < 120))
    return heading(
      paragraph,
      NAMED_DEPTHS[named[1] ?? ''] ?? 1,
      text.slice(0, named[0].length).replace(/[.:\s]+$/, ''),
      text,
    )
  const numbered = NUMBERED.exec(text)
  if (numbered?.[1] && (marked || (isTitle(paragraph, next) && !endsList(paragraph, item))))
    return heading(paragraph, 1 + numbered[1].split('.').length, numbered[1], text.slice(numbered[0].length))
  // "Nhiệm vụ 2. Mua sách": counted by a word and a number.
  const isWorded = /^\d/.test(paragraph.marker ?? '') && /^\p{L}/u.test(text)
  if (isWorded && (marked || (isTitle(paragraph, next) && !/[.!?]$/.test(text))))
    return heading(paragraph, 2, paragraph.marker, paragraph.body)
  if (
    /^[a-zđ]$/.test(paragraph.marker ?? '') &&
    text.length < 160 &&
    !/[.;]$/.test(text) &&
    next &&
    (next === 'table' || !next.marker?.match(/^[a-zđ]$/))
  )
    return heading(paragraph, 4, paragraph.marker, paragraph.body)
  return marked ? heading(paragraph, 2, undefined, text) : undefined
}

const heading = (from: Paragraph, depth: number, label: string | undefined, title: string): Heading => ({
  kind: 'heading',
  depth,
  label,
  title,
  text: from.text,
  raw: from.raw,
  place: from.place,
})

function romanHeading(text: string): { label: string; title: string } | undefined {
  const clean = ROMAN.exec(text)
  if (clean?.[1] && clean[2] && parseRoman(clean[1]) && text.length < LONGEST_HEADING && !/[.;]$/.test(clean[2]))
    return { label: clean[1], title: clean[2] }
  const damaged = DAMAGED_ROMAN.exec(text)
  if (!damaged?.[1] || !damaged[2] || /^1+$/.test(damaged[1])) return undefined
  // "Il. Yêu cầu": in small letters only what begins as a numeral does.
  const isShort = /^[IVX][IVXl|1!]/.test(damaged[1]) && /^\p{Lu}/u.test(damaged[2]) && text.length < LONGEST_SMALL_ROMAN
  if (!isMostlyUpperCase(damaged[2]) && (!isShort || /[.;,:]$/.test(text))) return undefined
  const label = readDamagedRoman(damaged[1])
  return label === undefined ? undefined : { label, title: damaged[2] }
}

function letterHeading(text: string): { label: string; title: string } | undefined {
  const [, label, title] = LETTERED.exec(text) ?? []
  if (!label || !title || text.length > LONGEST_HEADING || /[.;,:]$/.test(title)) return undefined
  return isMostlyUpperCase(title) || text.length < LONGEST_SMALL_LETTERED ? { label, title } : undefined
}

/** A sentence that counts on from the item right above it is the last item, not a title. */
const endsList = ({ text, marker }: Paragraph, item: Paragraph | undefined): boolean =>
  /[.!?]$/.test(text) &&
  /^\d/.test(item?.marker ?? '') &&
  depthOf(item?.marker) === depthOf(marker) &&
  lastNumber(item?.marker) + 1 === lastNumber(marker)

const lastNumber = (marker: string | undefined) => Number((marker ?? '').split('.').at(-1))

function isTitle(paragraph: Paragraph, next: Neighbours['next']): boolean {
  const { body } = paragraph
  if (!next || body.length > LONGEST_HEADING || /[.!?]\s+\p{Lu}/u.test(body)) return false
  if (next === 'table') return !/[.;:,]$/.test(body)
  if (/^\d/.test(next.marker ?? '') && depthOf(next.marker) <= depthOf(paragraph.marker)) return false
  return !/[.;:,]$/.test(body) || (body.length < LONGEST_CLOSED_HEADING && !/[;,]$/.test(body) && !TELLS_SUM.test(body))
}

/** "1. Tổng kinh phí là 850 triệu đồng.": a sentence of its own, whatever stands below. */
const TELLS_SUM = /(?<!\d)\d[\d.,]*\s(?:nghìn |triệu |tỷ )?(?:đồng|tỷ|triệu)(?!\p{L})/u

const depthOf = (marker: string | undefined) => (marker ?? '').split('.').length
