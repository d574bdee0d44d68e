// Reads "X chủ trì, phối hợp với Y tham mưu …": who acts, who helps, and what is to be done.
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import { findDutyVerb, findSpoiltDutyVerb } from './duty-verbs.ts'

const OPENING = /^(?:de nghi|yeu cau|phan cong|kinh de nghi|giao nhiem vu|giao)\s+(?:cho\s+)?/
const HELPERS = /phoi hop(?:\s+chat che)?\s+(?:voi|cung)\s+(?:voi\s+)?/
/** Ends the list of those who help, besides the next verb. */
const AFTER_HELPERS = /[.;:]|,?\s+(?:nhat la|trong(?: viec)?|de|nham|ve|khi|theo|va to chuc thuc hien)\s/
/** A subject longer than this is no list of agencies. */
const LONGEST_SUBJECT = 220
const LONGEST_VERB = 30

/** How the subject acts is no part of its name. */
const ADVERB = /(?:\s+(?:khẩn trương|kịp thời|trực tiếp|tích cực|nhanh chóng|nghiêm túc|chủ động))+$/iu

export type DutySentence = {
  readonly leads: readonly string[]
  readonly leadWording: string
  readonly coordinating: readonly string[]
  readonly coordinatingWording: string | undefined
}

/** @param trusted the place says that a duty stands here, so that the subject's words need not be known (a damaged scan) */
export function readDutySentence(sentence: string, trusted: boolean): DutySentence | undefined {
  const text = tidy(sentence)
  const folded = fold(text)
  if (folded.length !== text.length) return undefined
  const start = OPENING.exec(folded)?.[0].length ?? 0
  const reach = text.slice(0, start + LONGEST_SUBJECT + LONGEST_VERB)
  const ends = [
    findDutyVerb(reach, folded.slice(0, reach.length), start),
    trusted ? findSpoiltDutyVerb(reach, start) : undefined,
    colonAt(reach),
  ]
  const verb = Math.min(...ends.map((at) => at ?? Infinity))
  if (verb - start > LONGEST_SUBJECT) return undefined
  const leadWording = trimEndOf(text.slice(start, verb), ',:').replace(ADVERB, '')
  if (leadWording === '' || !(trusted || startsAsAgency(leadWording))) return undefined
  return { leads: splitAgencies(leadWording), leadWording, ...readHelpers(text) }
}

/** "Sở Nội vụ: Tuyển dụng …": what is to be done follows. A colon at the end opens a list instead. */
function colonAt(text: string): number | undefined {
  const at = text.indexOf(':')
  return at > 0 && /\S/.test(text.slice(at + 1)) ? at : undefined
}

/** Who is to help: "… phối hợp với Y, Z tham mưu …". */
export function readHelpers(sentence: string): Pick<DutySentence, 'coordinating' | 'coordinatingWording'> {
  const text = tidy(sentence)
  const folded = fold(text)
  const match = folded.length === text.length ? HELPERS.exec(folded) : undefined
  if (!match) return { coordinating: [], coordinatingWording: undefined }
  const from = match.index + match[0].length
  const reach = from + LONGEST_SUBJECT + LONGEST_VERB
  const verb = findDutyVerb(text.slice(0, reach), folded.slice(0, reach), from)
  const stop = AFTER_HELPERS.exec(folded.slice(from, reach))?.index
  const length = Math.min(verb === undefined ? Infinity : verb - from, stop ?? Infinity, LONGEST_SUBJECT)
  const coordinatingWording = trimEndOf(text.slice(from, from + length), ',')
  return { coordinating: splitAgencies(coordinatingWording), coordinatingWording }
}
