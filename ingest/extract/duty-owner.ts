// Whose duties the points below are: "1. Sở Tài chính:" owns them, and so does "1. Sở Tài chính chủ trì …:".
import { splitAgencies } from '../../knowledge/domain/agency.ts'
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { trimEndOf } from '../../knowledge/text/trim-end.ts'
import type { Block, Heading, Paragraph } from '../structure/block.ts'
import { markerLevel, PLAIN_LEVEL } from '../structure/marker-level.ts'
import { findDutyVerb } from './duty-verbs.ts'
import { isClosing } from './last-words.ts'

export type Owner = {
  /** Position of the heading or point that names it. */
  readonly block: number
  readonly ordinal: string | undefined
  readonly wording: string
  readonly leads: readonly string[]
  readonly level: number
  /** Its name stands alone: points below are its own whatever they begin with. */
  readonly isNameOnly: boolean
  /** Points with marks have followed: a plain paragraph after them is nobody's. */
  readonly hasPoints: boolean
}

const LONGEST_NAME = 160
/** "Sở Y tế có trách nhiệm:", "Sở Y tế chủ trì:" say no more than the name. */
const DUTY_WORDS = /,?\s+(?:(?:có|chịu)\s+(?:trách nhiệm|nhiệm vụ)|chủ trì(?:,? thực hiện)?|thực hiện)$/iu
const ADDRESS = /^(?:đối với|đề nghị|yêu cầu|giao|phân công)\s+/iu
/** The owners that are still in force when `block` begins, outermost first. */
export function ownersBefore(owners: readonly Owner[], block: Block): readonly Owner[] {
  if (block.kind === 'footnote' || block.kind === 'head') return owners
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return []
  const level = levelOf(block)
  const open = owners.filter((owner) => owner.level < level)
  if (block.kind === 'heading') return open
  if (block.marker !== undefined) return open.map((owner) => ({ ...owner, hasPoints: true }))
  return isClosing(block) || open.some((owner) => owner.hasPoints) ? [] : open
}

const levelOf = (block: Heading | Paragraph): number =>
  block.kind === 'paragraph' ? markerLevel(block.marker) : Math.min(markerLevel(block.label ?? 'I'), PLAIN_LEVEL - 1)

/** An agency that stands alone as a heading, a numbered point, or before a colon. */
export function readOwner(block: Block, index: number): Owner | undefined {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return undefined
  const ordinal = block.kind === 'heading' ? block.label : block.marker
  const printed = block.kind === 'heading' ? block.title : block.body
  const wording = nameIn(printed)
  const stands = block.kind === 'heading' || /^[\da-zđ]/.test(ordinal ?? '') || /:\s*$/.test(printed)
  if (!stands || wording.length >= LONGEST_NAME || !startsAsAgency(wording)) return undefined
  // "Các trường: có rào chắn …" says what is to be done already.
  if (wording.includes(':') || findDutyVerb(wording, fold(wording), 0) !== undefined) return undefined
  return {
    block: index,
    ordinal: /^[\da-zđ]/.test(ordinal ?? '') ? ordinal : undefined,
    wording,
    leads: splitAgencies(wording),
    level: levelOf(block),
    isNameOnly: true,
    hasPoints: false,
  }
}

/** What is said of the name counts only where a list follows it. */
function nameIn(printed: string): string {
  const name = trimEndOf(printed, ':.').replace(ADDRESS, '')
  return /:\s*$/.test(printed) || !/(?:chủ trì|thực hiện)$/u.test(name) ? name.replace(DUTY_WORDS, '') : name
}

/** The printed number of a point or a heading; undefined for "-" and "a)". */
export function numberOf(block: Heading | Paragraph): string | undefined {
  const marker = block.kind === 'heading' ? block.label : block.marker
  return /^\d/.test(marker ?? '') ? marker : undefined
}

/** The agency of a duty that has points of its own below it. */
export const ownerOfDuty = (
  block: Heading | Paragraph,
  index: number,
  duty: { readonly leads: readonly string[]; readonly leadWording: string | undefined },
): Owner => ({
  block: index,
  ordinal: numberOf(block),
  wording: duty.leadWording ?? '',
  leads: duty.leads,
  level: levelOf(block),
  isNameOnly: false,
  hasPoints: true,
})
