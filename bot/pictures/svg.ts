// Shapes as SVG text. Every word that is drawn passes here, escaped and in letters that the font has.
import { COLOURS } from './colours.ts'
import { FONT_FAMILY, FONT_WEIGHTS } from './fonts.ts'
import { drawable, type Letters } from './wrap-text.ts'

/** Readable at a third of its size, on a phone that is 360 points wide. */
export const PICTURE_WIDTH = 1080

type TextShape = Letters & {
  readonly x: number
  /** Of the base line. */
  readonly y: number
  readonly text: string
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

export function svgText(shape: TextShape): string {
  const { x, y, text, size, weight, colour = COLOURS.text, anchor = 'start' } = shape
  const place = `x="${round(x)}" y="${round(y)}" text-anchor="${anchor}"`
  const letters = `font-size="${size}" font-weight="${FONT_WEIGHTS[weight]}" fill="${colour}"`
  return `<text ${place} ${letters}>${escapeXml(drawable(text))}</text>`
}

/** @param attributes e.g. { x: 1, fill: '#fff' }; all of them ours, never from a plan */
export function svgShape(name: string, attributes: Readonly<Record<string, string | number>>): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => `${key}="${typeof value === 'number' ? round(value) : escapeXml(value)}"`,
  )
  return `<${name} ${written.join(' ')}/>`
}

/** The whole picture on its ground. */
export function svgDocument(shapes: readonly string[], height: number): string {
  const size = `width="${PICTURE_WIDTH}" height="${round(height)}" viewBox="0 0 ${PICTURE_WIDTH} ${round(height)}"`
  const ground = svgShape('rect', { x: 0, y: 0, width: PICTURE_WIDTH, height, fill: COLOURS.ground })
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="${FONT_FAMILY}">${ground}${shapes.join('')}</svg>`
}

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

const round = (value: number) => Math.round(value * 10) / 10
