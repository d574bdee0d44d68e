// Whether a sentence sets a duty: that depends on what its section is there for, where it stands in it, and what it says itself.
import { fold } from '../../knowledge/text/fold.ts'
import { timelineDueOn } from '../../knowledge/time/timeline-facts.ts'
import type { Timeline } from '../../knowledge/time/timeline.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import type { DutySentence } from './duty-sentence.ts'
import { findDutyVerb } from './duty-verbs.ts'
import type { SectionKind } from './section-kinds.ts'

export type DutyPlace = {
  readonly kind: SectionKind | undefined
  /** It begins a numbered, lettered or "-" point. */
  readonly isPoint: boolean
  /** Below no heading stands what the plan says of itself. */
  readonly isBelowHeading: boolean
}

/** "Giao X …" sets a duty wherever it stands. */
const CHARGES = /^(?:giao|phân công)\s/iu
/** Words of duty themselves. */
const SAYS_SO = /chu tri|(?:co|chiu) trach nhiem/
/** The last article of a decision binds everybody and sets no task. */
const ENFORCES = /chiu trach nhiem thi hanh/
/** "Trường đã …", "Lớp học tiếp tục được …", "Xã là nơi …" tell what was or is. */
const TELLS = /\sđã\s/u
const PASSIVE = /^\S+(?:\s\S+)?\s+được\s/u
const IS = /^là\s+(?!(?:cơ quan|đơn vị|đầu mối|thường trực))/u
/** People and things at large are no agency that is given work, unless a day is set. */
const AT_LARGE = /^(?:cac\s+)?(?:can bo|cong chuc|vien chuc|nha giao|giao vien|he thong|to chuc|cha me|chi\s)/

/** @param time what the sentence says of time, read */
export function setsDuty(text: string, sentence: DutySentence, time: Timeline, place: DutyPlace): boolean {
  const folded = fold(text)
  if (ENFORCES.test(folded) || place.kind === 'narrative') return false
  if (place.kind === 'duty') return true
  const at = text.indexOf(sentence.leadWording) + sentence.leadWording.length
  const action = text.slice(at).replace(/^[,:\s]+/, '')
  if (TELLS.test(text.slice(0, at + 5)) || PASSIVE.test(action) || IS.test(action)) return false
  if (SAYS_SO.test(folded) || CHARGES.test(text)) return true
  if (place.kind === 'work' && place.isPoint && !AT_LARGE.test(fold(sentence.leadWording))) return true
  return place.isBelowHeading && isDeadline(time) && !/nhu sau[:.]?$/.test(folded)
}

/** By its capitals or its kind an office: "Thư viện" over points may be a topic as well, "Thư viện Tỉnh" is none. */
export const isOffice = (name: string): boolean =>
  /^\S+(?:\s\S+){0,3}?\s\p{Lu}/u.test(name) ||
  /^(?:cac|ubnd|uy ban|hdnd|cong an|cong doan|dang uy|chi bo|nha truong|hieu truong|thu truong|truong (?:cac|thon|ban)|van phong|thanh tra|bao hiem xa hoi|kho bac|tinh doan|doan thanh nien|mat tran)(?=$|[\s,])/.test(
    fold(name),
  )

/** A time by which something is done; "hằng năm" or a goal year tells habits and aims as well. */
export function isDeadline(time: Timeline): boolean {
  if (time.kind === 'compound') return time.parts.some(isDeadline)
  return ['by-date', 'by-month', 'by-quarter', 'recurring-dated', 'relative'].includes(time.kind)
}

/** A look back names days, too: of a deadline, none lies before the plan. */
export const isOver = (time: Timeline, issuedOn: VietnamDate | undefined): boolean => {
  const dueOn = timelineDueOn(time)
  return time.kind !== 'recurring-dated' && issuedOn !== undefined && dueOn !== undefined && dueOn < issuedOn
}

/** "Rà soát …", "- Chỉ đạo …": what a point below an agency's name begins with where other things may stand there. */
export function beginsWithVerb(text: string): boolean {
  const spoken = ` ${text.charAt(0).toLowerCase()}${text.slice(1)} `
  return findDutyVerb(spoken, fold(spoken), 1) === 1
}
