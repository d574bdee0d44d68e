// The colours of the page: what is read on what has the contrast that WCAG 2.2 asks for (AA), in the light and in the dark.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const PAGE = new URL('../../../bot/preview/page/', import.meta.url)
const COLOURS = readFileSync(new URL('colours.css', PAGE), 'utf8')

/** Letters on a ground: 4.5 to 1. */
const READ: readonly (readonly [string, readonly string[]])[] = [
  ['ink', ['panel', 'chosen', 'hover', 'own', 'bot', 'quote', 'own-quote', 'field']],
  ['faint', ['panel', 'hover', 'bot', 'field']],
  ['own-faint', ['own']],
  ['accent', ['panel', 'hover', 'bot', 'quote']],
  ['own-accent', ['own', 'own-quote']],
  ['key-ink', ['key', 'key-hover']],
  ['main-ink', ['main']],
  ['chip-ink', ['chip']],
  ['notice-ink', ['notice']],
  ['avatar-ink', ['avatar-0', 'avatar-1', 'avatar-2', 'avatar-3', 'avatar-bot']],
  ['name-0', ['bot']],
  ['name-1', ['bot']],
  ['name-2', ['bot']],
]

/** Signs and borders that say where something is: 3 to 1. */
const SEEN: readonly (readonly [string, readonly string[]])[] = [
  ['field-line', ['panel', 'field']],
  ['recording', ['panel']],
  // The ring around what has the focus; it stands off the thing, so a button under a message has the wallpaper around it.
  ['accent', ['wallpaper', 'field', 'own', 'chosen']],
]

const pairs = (table: typeof READ) => table.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const))

describe.each([
  ['light', 0],
  ['dark', 1],
])('in the %s', (_, scheme) => {
  const colours = readColours(scheme)
  test.each(pairs(READ))('%s is read on %s', (ink, ground) => {
    expect(contrast(colours.get(ink)!, colours.get(ground)!)).toBeGreaterThanOrEqual(4.5)
  })
  test.each(pairs(SEEN))('%s is seen on %s', (ink, ground) => {
    expect(contrast(colours.get(ink)!, colours.get(ground)!)).toBeGreaterThanOrEqual(3)
  })
})

test('the measure knows black from white and grey', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

test('every colour stands in colours.css, where it is measured', () => {
  const sheets = readdirSync(PAGE).filter((name) => name.endsWith('.css') && name !== 'colours.css')
  expect(sheets.length).toBeGreaterThan(2)
  const stray = sheets.flatMap((name) => {
    const sheet = readFileSync(new URL(name, PAGE), 'utf8').replaceAll(/url\("data:[^"]*"\)/g, '')
    return [...sheet.matchAll(/#[\da-f]{3,8}\b(?=[^{]*[;}])|\b(?:rgb|hsl|oklch)a?\(/gi)].map(
      ([found]) => `${name}: ${found}`,
    )
  })
  expect(stray).toEqual([])
})

test('every colour that is used is there', () => {
  const known = readColours(0)
  const used = readdirSync(PAGE)
    .filter((file) => file.endsWith('.css'))
    .flatMap((name) => [...readFileSync(new URL(name, PAGE), 'utf8').matchAll(/var\(--([\w-]+)\)/g)])
    .map(([, name]) => name!)
  expect(used.length).toBeGreaterThan(50)
  expect(used.filter((name) => !known.has(name))).toEqual([])
})

/** @param scheme 0 light, 1 dark, as they stand in light-dark(a, b) */
function readColours(scheme: number): ReadonlyMap<string, string> {
  const lines = [...COLOURS.matchAll(/--([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+))/g)]
  return new Map(lines.map(([, name, light, dark, both]) => [name!, (both ?? (scheme === 0 ? light : dark))!]))
}

/** WCAG 2.2, "contrast ratio". */
function contrast(a: string, b: string): number {
  const [brighter, darker] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (brighter! + 0.05) / (darker! + 0.05)
}

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
