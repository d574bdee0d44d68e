// Which small lines at the foot of a page are its notes: numbered, close together, and in one column.
import { expect, test } from 'vitest'
import { takeNotes } from '../../../ingest/read/pdf/page-notes.ts'
import type { Word } from '../../../ingest/read/pdf/pdf-words.ts'

const word = (text: string, [left, top]: readonly [number, number], height: number): Word => ({
  text,
  left,
  right: left + text.length * height * 0.5,
  top,
  bottom: top + height,
})

const BODY = [100, 120, 140].flatMap((top) => [70, 110, 150, 190].map((left) => word('đò', [left, top], 12)))
const NOTE = [word('1', [70, 700], 5), word('Đò', [76, 700], 9), word('ngang', [90, 700], 9)]
const notesOf = (...words: readonly Word[]) => takeNotes([{ number: 1, width: 595, height: 842, words }]).notes

test('a line that goes on below its number is part of the note', () => {
  const more = [word('chở', [70, 712], 9), word('học', [86, 712], 9)]
  expect(notesOf(...BODY, ...NOTE, ...more)).toEqual([{ page: 1, text: '[^1]: Đò ngang chở học' }])
})

test('small letters in columns below a note are a table', () => {
  const columns = [word('Bến', [70, 712], 9), word('Thuyền', [300, 712], 9)]
  expect(notesOf(...BODY, ...NOTE, ...columns)).toEqual([{ page: 1, text: '[^1]: Đò ngang' }])
})
