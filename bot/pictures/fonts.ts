// The letters of pictures: Be Vietnam Pro as its package ships it, how wide each letter is, and which letters it has.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

export type Weight = 'regular' | 'bold'

export const FONT_FAMILY = 'Be Vietnam Pro'

/** What the picture engine loads; nothing of the system, so that a picture looks the same everywhere. */
export function fontFiles(): readonly string[] {
  return Object.values(FILES).map(fontPath)
}

/** As SVG names it. */
export const FONT_WEIGHTS: Readonly<Record<Weight, number>> = { regular: 400, bold: 600 }

export type Font = {
  /** In pixels, without kerning: a little too wide rather than too narrow. */
  readonly widthOf: (text: string, size: number) => number
  readonly has: (character: string) => boolean
}

/** Read at the first picture, then kept: 130 KB a weight. */
export function readFont(weight: Weight): Font {
  const known = fonts.get(weight)
  if (known !== undefined) return known
  const font = parseFont(readFileSync(fontPath(FILES[weight])))
  fonts.set(weight, font)
  return font
}

const fonts = new Map<Weight, Font>()

const FILES: Readonly<Record<Weight, string>> = {
  regular: '400Regular/BeVietnamPro_400Regular.ttf',
  bold: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
}

function fontPath(file: string): string {
  const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/be-vietnam-pro/package.json'))
  return join(folder, file)
}

/** Of the OpenType format only: units an em ("head"), glyph of a character ("cmap", format 4), width of a glyph ("hmtx"). */
function parseFont(file: Buffer): Font {
  const unitsAnEm = file.readUInt16BE(tableAt(file, 'head') + 18)
  const widthCount = file.readUInt16BE(tableAt(file, 'hhea') + 34)
  const widths = tableAt(file, 'hmtx')
  const glyphs = readGlyphs(file)
  const advance = (glyph: number) => file.readUInt16BE(widths + 4 * Math.min(glyph, widthCount - 1))
  return {
    widthOf: (text, size) => {
      const units = Array.from(text).reduce(
        (sum, character) => sum + advance(glyphs.get(character.codePointAt(0) ?? 0) ?? 0),
        0,
      )
      return (units * size) / unitsAnEm
    },
    has: (character) => glyphs.has(character.codePointAt(0) ?? 0),
  }
}

function tableAt(file: Buffer, tag: string): number {
  const count = file.readUInt16BE(4)
  for (let index = 0; index < count; index += 1) {
    const entry = 12 + 16 * index
    if (file.toString('latin1', entry, entry + 4) === tag) return file.readUInt32BE(entry + 8)
  }
  throw new Error(`The font has no table "${tag}"; is @expo-google-fonts/be-vietnam-pro installed whole?`)
}

/** Every character of the font with its glyph. */
function readGlyphs(file: Buffer): ReadonlyMap<number, number> {
  const cmap = tableAt(file, 'cmap')
  const table = cmap + file.readUInt32BE(cmap + 8)
  if (file.readUInt16BE(table) !== 4) throw new Error('The font maps its characters in a way that is not read here.')
  const size = file.readUInt16BE(table + 6)
  const glyphs = new Map<number, number>()
  for (let at = 0; at < size; at += 2) {
    const end = file.readUInt16BE(table + 14 + at)
    const start = file.readUInt16BE(table + 16 + size + at)
    const delta = file.readUInt16BE(table + 16 + 2 * size + at)
    const rangeAt = table + 16 + 3 * size + at
    const range = file.readUInt16BE(rangeAt)
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const listed = range === 0 ? code : file.readUInt16BE(rangeAt + range + 2 * (code - start))
      const glyph = listed === 0 ? 0 : (listed + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
  return glyphs
}
