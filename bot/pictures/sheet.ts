// The sheet that a picture is laid out on, from above: title, then whatever it shows, then notes and source.
import { COLOURS } from './colours.ts'
import type { Surroundings } from './picture-data.ts'
import { PICTURE_WIDTH, svgDocument, svgShape, svgText } from './svg.ts'
import { wrapEvenly, wrapText, type Letters } from './wrap-text.ts'

/** Blank at both sides. */
export const MARGIN = 48
export const INNER_WIDTH = PICTURE_WIDTH - 2 * MARGIN

export const TITLE: Letters = { size: 48, weight: 'bold' }
export const HEADING: Letters = { size: 40, weight: 'bold' }
export const NAME: Letters = { size: 36, weight: 'regular' }
export const VALUE: Letters = { size: 36, weight: 'bold' }
/** The smallest: 11 points on a phone that shows the picture at a third of its size. */
export const SMALL: Letters = { size: 33, weight: 'regular' }

/** Blank below: between lines that belong together, below a heading, between what is shown and what is said of it. */
export const LINE_GAP = 8
export const HEADING_GAP = 12
export const PART_GAP = 24

/** Accents above and hooks below need air. */
export const lineHeight = ({ size }: Letters): number => Math.round(size * 1.32)

/** How far the base line lies below the top of a line. */
export const baseLine = ({ size }: Letters): number => Math.round(size * 1.02)

export type Sheet = {
  /** How far it is filled. */
  readonly y: () => number
  readonly draw: (...shapes: readonly string[]) => void
  /** Moves on by so many pixels. */
  readonly moveDown: (pixels: number) => void
  /** Wrapped lines from the left margin; moves on below them. */
  readonly write: (text: string, letters: Letters, options?: { most?: number; colour?: string }) => void
  readonly finish: () => string
}

export function openSheet(): Sheet {
  const shapes: string[] = []
  let y = MARGIN
  return {
    y: () => y,
    draw: (...more) => void shapes.push(...more),
    moveDown: (pixels) => void (y += pixels),
    write: (text, letters, { most = 4, colour = COLOURS.text } = {}) => {
      const wrap = letters.size > NAME.size ? wrapEvenly : wrapText
      for (const line of wrap(text, letters, { width: INNER_WIDTH, most })) {
        shapes.push(svgText({ x: MARGIN, y: y + baseLine(letters), text: line, ...letters, colour }))
        y += lineHeight(letters)
      }
    },
    finish: () => svgDocument(shapes, y + MARGIN),
  }
}

export function writeTitle(sheet: Sheet, { title, subtitle }: Pick<Surroundings, 'title' | 'subtitle'>): void {
  sheet.write(title, TITLE, { most: 4 })
  if (subtitle !== undefined) {
    sheet.moveDown(LINE_GAP)
    sheet.write(subtitle, NAME, { most: 3, colour: COLOURS.quiet })
  }
  sheet.moveDown(PART_GAP)
}

export function writeFoot(sheet: Sheet, { notes, source }: Pick<Surroundings, 'notes' | 'source'>): void {
  sheet.moveDown(PART_GAP)
  const line = { x1: MARGIN, x2: MARGIN + INNER_WIDTH, y1: sheet.y(), y2: sheet.y() }
  sheet.draw(svgShape('line', { ...line, stroke: COLOURS.line, 'stroke-width': 2 }))
  sheet.moveDown(PART_GAP)
  for (const note of notes) {
    sheet.write(note, SMALL, { most: 4, colour: COLOURS.doubt })
    sheet.moveDown(LINE_GAP)
  }
  sheet.write(source, SMALL, { most: 6, colour: COLOURS.quiet })
}
