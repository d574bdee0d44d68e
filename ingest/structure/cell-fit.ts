// How well a line suits a column, by what the column is for: what tells the cells of a table that lost its grid apart.
import { startsAsAgency } from '../../knowledge/domain/agency-start.ts'
import { fold } from '../../knowledge/text/fold.ts'
import { parseNumber } from '../../knowledge/text/numbers.ts'
import { readTimeline } from '../../knowledge/time/read-timeline.ts'
import type { ColumnRole } from './column-roles.ts'
import { isDitto } from './ditto.ts'

/** What a line looks like by itself. */
export type LineLook = {
  readonly text: string
  readonly isOrdinal: boolean
  readonly isGroupLabel: boolean
  readonly isTime: boolean
  readonly isAgency: boolean
  readonly isNumber: boolean
  readonly isDitto: boolean
}

const LONGEST_TIME = 90
const LONGEST_UNIT = 25
/** A task is a sentence, or nearly. */
const SHORTEST_TASK = 12
const LONGEST_NOTE = 160

/** What every time wording holds one of; reading it is dear. */
const MAY_BE_TIME = /\d|quy|thang|nam|tuan|ngay|hang|moi|thuong|dinh ky|theo|sau|khi|hoc ky|giai doan|truoc|dot/

/** "Quý II" is a time whatever year the plan is for. */
const ANY_YEAR = 2025

/** One column for both: "Chủ trì: Sở A; phối hợp: Sở B". */
const ROLE_LABEL = /^(?:cơ quan |đơn vị )?(?:chủ trì|phối hợp)\s*:\s*/iu

export function lookAt(text: string): LineLook {
  const timeline =
    text.length <= LONGEST_TIME && MAY_BE_TIME.test(fold(text)) ? readTimeline(text, ANY_YEAR) : undefined
  const name = text.replace(/^[-–+•\s]+/, '').replace(ROLE_LABEL, '')
  return {
    text,
    isOrdinal: /^\d{1,3}(?:\.\d{1,3}){0,3}[.)]?$/.test(text),
    isGroupLabel: /^(?:[IVXL]{1,6}|[A-Z])[.)]?$/.test(text),
    isTime:
      timeline !== undefined &&
      timeline.kind !== 'unreadable' &&
      timeline.confidence >= 0.7 &&
      /\p{L}|\d\/\d|^20\d{2}\s*(?:[-–]\s*20\d{2})?$/u.test(text),
    isAgency: startsAsAgency(name),
    isNumber: parseNumber(text.replace(/\s*%$/, '').replace(/^[≥≤<>]=?\s*/, '')) !== undefined,
    isDitto: isDitto(text),
  }
}

/** Above 0: it may stand there; below: it hardly does. Weights order the columns of one line, no more. */
export function fitOf(look: LineLook, role: ColumnRole): number {
  switch (role) {
    case 'ordinal':
      return look.isOrdinal ? 4 : -12
    case 'start':
    case 'time':
      return look.isTime || look.isDitto ? 3 : look.text.length < 40 ? -2 : -6
    case 'lead':
    case 'coordinating':
    case 'agencies':
      return (look.isAgency && !look.text.endsWith('.')) || look.isDitto
        ? 3
        : look.isTime || look.isOrdinal || look.text.length > 80
          ? -6
          : -1.5
    case 'task':
    case 'indicator':
      return fitOfText(look)
    case 'unit':
      return look.text.length <= LONGEST_UNIT && !look.isNumber && !look.isTime ? 2 : -6
    case 'result':
    case 'target':
      return look.isNumber ? 3 : look.text.length < 25 ? -1 : -6
    default:
      return look.isOrdinal || look.text.length > LONGEST_NOTE ? -4 : look.isTime || look.isAgency ? -0.5 : 0.7
  }
}

function fitOfText({ text, isOrdinal, isTime, isAgency, isNumber }: LineLook): number {
  if (isOrdinal || isNumber || isTime) return -6
  if (isAgency) return -2
  return text.length >= SHORTEST_TASK ? 2 : -1
}
