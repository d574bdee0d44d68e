// The cells of a workbook with letters of old encodings converted and invisible ones gone, cell by cell: each has a font of its own.
import type { Warning } from '../../../knowledge/domain/plan.ts'
import { cleanLetters } from '../encoding/clean-letters.ts'
import { readLetters } from '../encoding/readable-letters.ts'
import type { Sheet } from './sheet-grid.ts'

export function withReadableCells(sheets: readonly Sheet[]): {
  sheets: readonly Sheet[]
  warnings: readonly Warning[]
} {
  const found = sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)))
  const { texts, warnings } = readLetters(found)
  let next = 0
  const readable = sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        next += 1
        return { ...cell, text: cleanLetters(texts[next - 1] ?? cell.text) }
      }),
    })),
  }))
  return { sheets: readable, warnings }
}
