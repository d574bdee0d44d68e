// Which elements of HTML end a line, and which hold nothing that a reader of the page sees.
import type { MarkupElement } from './markup.ts'

const BLOCKS = new Set(
  (
    'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure form header ' +
    'hr html li main menu ol option p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
)
/** Programs, decoration, what a site repeats on each page, and controls. */
const UNREAD = new Set(
  (
    'audio base button canvas embed footer frame frameset head iframe input link map meta nav noframes noscript ' +
    'object script select style svg template textarea title video'
  ).split(' '),
)
const HIDDEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i
/** Mammoth marks notes so: the reference in the text, and the way back behind the note. */
const NOTE_LINK = /^#?(?:foot|end)note-ref-/

export const isBlock = ({ name }: MarkupElement): boolean => BLOCKS.has(name)

export function isUnread({ name, attributes }: MarkupElement): boolean {
  if (UNREAD.has(name) || attributes['hidden'] !== undefined || attributes['aria-hidden'] === 'true') return true
  if (HIDDEN_STYLE.test(attributes['style'] ?? '')) return true
  return name === 'a' && [attributes['id'], attributes['href']].some((value) => NOTE_LINK.test(value ?? ''))
}

/** 1–6 of a heading. */
export function headingDepthOf({ name }: MarkupElement): number | undefined {
  return /^h[1-6]$/.test(name) ? Number(name.slice(1)) : undefined
}

/** "[1] " of a note that Mammoth put at the end. */
export function noteMarker({ attributes }: MarkupElement, position: number): string | undefined {
  return /^(?:foot|end)note-\d+$/.test(attributes['id'] ?? '') ? `[${position + 1}] ` : undefined
}
