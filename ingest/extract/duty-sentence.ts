// Reads "X chủ trì, phối hợp với Y tham mưu …": who acts, who helps, and what is to be done.
import { splitAgencies, startsAsAgency } from '../../knowledge/domain/agency.ts'
import { fold, tidy } from '../../knowledge/text/fold.ts'
import { findDutyVerb, findSpoiltDutyVerb } from './duty-verbs.ts'

const OPENING = /^(?:de nghi|yeu cau|phan cong|kinh de nghi|giao nhiem vu|giao)\s+(?:cho\s+)?/
const HELPERS = /phoi hop(?:\s+chat che)?\s+(?:voi|cung)\s+(?:voi\s+)?/
/** Ends the list of those who help, besides the next verb. */
const AFTER_HELPERS = /[.;:]|,?\s+(?:nhat la|trong(?: viec)?|de|nham|ve|khi|theo|va to chuc thuc hien)\s/
/** A subject longer than this is no list of agencies. */
const LONGEST_SUBJECT = 220

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
  const verbs = [findDutyVerb(text, folded, start), trusted ? findSpoiltDutyVerb(text, start) : undefined]
  const verb = Math.min(...verbs.map((at) => at ?? Infinity))
  if (verb - start > LONGEST_SUBJECT) return undefined
  const leadWording = text.slice(start, verb).replace(/[\s,:]+$/, '')
  if (leadWording === '' || !(trusted || startsAsAgency(leadWording))) return undefined
  return { leads: splitAgencies(leadWording), leadWording, ...readHelpers(text) }
}

/** Who is to help: "… phối hợp với Y, Z tham mưu …". */
export function readHelpers(sentence: string): Pick<DutySentence, 'coordinating' | 'coordinatingWording'> {
  const text = tidy(sentence)
  const folded = fold(text)
  const match = folded.length === text.length ? HELPERS.exec(folded) : undefined
  if (!match) return { coordinating: [], coordinatingWording: undefined }
  const from = match.index + match[0].length
  const verb = findDutyVerb(text, folded, from)
  const stop = AFTER_HELPERS.exec(folded.slice(from))?.index
  const length = Math.min(verb === undefined ? Infinity : verb - from, stop ?? Infinity, LONGEST_SUBJECT)
  const coordinatingWording = text.slice(from, from + length).replace(/[\s,]+$/, '')
  return { coordinating: splitAgencies(coordinatingWording), coordinatingWording }
}
