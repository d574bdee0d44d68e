// From a folded wording to pieces: at each word the longest phrase that begins there; what none reads is kept as unread.
import { CALENDAR_PHRASES } from './calendar-phrases.ts'
import { OTHER_PHRASES } from './other-phrases.ts'
import type { Link, Phrase, Piece, PieceContent } from './pieces.ts'
import { REPEAT_PHRASES } from './repeat-phrases.ts'
import { SCHOOL_PHRASES } from './school-phrases.ts'

const PHRASES: readonly Phrase[] = [...CALENDAR_PHRASES, ...SCHOOL_PHRASES, ...REPEAT_PHRASES, ...OTHER_PHRASES]

/** Most words begin no phrase: asked once, not once a phrase. */
const ANY_PHRASE = new RegExp(PHRASES.map(({ pattern }) => `(?:${pattern.source})`).join('|'), 'y')

/** The pieces of a text that `foldWording` made, in order; blanks and full stops are left out. */
export function scanPieces(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  for (let at = 0; at < text.length; ) {
    SILENT.lastIndex = at
    at += SILENT.exec(text)?.[0].length ?? 0
    if (at >= text.length) break
    ANY_PHRASE.lastIndex = at
    const found = (ANY_PHRASE.test(text) ? longestAt(text, at) : undefined) ?? unreadAt(text, at)
    pieces.push(...found.contents.map((content) => ({ ...content, from: at, to: found.to })))
    at = found.to
  }
  return pieces
}

type Found = { readonly contents: readonly PieceContent[]; readonly to: number }

const SILENT = /[\s.:…•+]+/y

function longestAt(text: string, at: number): Found | undefined {
  return PHRASES.reduce<Found | undefined>((best, { pattern, read }) => {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (!match || match[0].length === 0 || at + match[0].length <= (best?.to ?? at)) return best
    const contents = read([...match])
    return contents ? { contents, to: at + match[0].length } : best
  }, undefined)
}

const PUNCTUATION: Readonly<Record<string, Link>> = {
  ',': 'comma',
  ';': 'and',
  '-': 'dash',
  '(': 'aside',
  '&': 'and',
  '/': 'comma',
}

/** Words that may turn the meaning round: a date beside one of them is not to be trusted. */
const SPOILERS = new Set('khong chua tru hoac hay sau truoc dau giua som hoan lui tuan den tu ngay'.split(' '))

const WORD = /[a-z0-9]+(?:[.,/-]?[a-z0-9]+)*/y

function unreadAt(text: string, at: number): Found {
  const mark = text[at] ?? ''
  const link = PUNCTUATION[mark]
  if (link) return { contents: [{ kind: 'link', link }], to: at + 1 }
  WORD.lastIndex = at
  const word = WORD.exec(text)?.[0]
  if (word === undefined)
    return {
      contents: mark === ')' ? [] : [{ kind: 'unread', spoils: /\p{L}|\p{N}/u.test(mark) }],
      to: at + mark.length,
    }
  return {
    contents: [{ kind: 'unread', spoils: SPOILERS.has(word) || /\d|^[ivxl]+$/.test(word) }],
    to: at + word.length,
  }
}
