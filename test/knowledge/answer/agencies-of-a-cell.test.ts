// How the agencies of a cell with several lines are said: each by itself, a name that a line broke as one.
import { expect, test } from 'vitest'
import { lineFor } from '../../../knowledge/answer/compose/compose-task.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

test.each([
  ['Phòng Văn hóa - Xã hội\ncác thôn, tổ dân phố', 'Phòng Văn hóa - Xã hội; các thôn, tổ dân phố'],
  ['Phòng Văn hóa - Xã hội các thôn, tổ dân phố', 'Phòng Văn hóa - Xã hội; các thôn, tổ dân phố'],
  ['Phòng Văn hóa -\nXã hội;\ncác thôn, tổ dân phố', 'Phòng Văn hóa - Xã hội; các thôn, tổ dân phố'],
  ['Phòng Văn hóa - Xã hội, các thôn,\ntổ dân phố', 'Phòng Văn hóa - Xã hội, các thôn, tổ dân phố'],
])('%j is said as %j', (leadWording, said) => {
  const made = task('Giám sát', 'Quý I/2026', ['Phòng Văn hóa - Xã hội', 'các thôn, tổ dân phố'])
  const [stored] = memorySnapshot({ tasks: [{ ...made, leadWording }] }).tasks
  expect(lineFor(stored!, 'lead')).toBe(`Chủ trì: ${said}`)
})
