// Colours that everybody can tell: text against its ground, shapes against theirs, and result from target also without colour.
import { expect, test } from 'vitest'
import { COLOURS } from '../../../bot/pictures/colours.ts'

/** WCAG 2.2, "relative luminance". */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

test('contrast is that of the standard', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1)
})

test.each(['text', 'quiet', 'doubt', 'near', 'far', 'past'] as const)('%s can be read on its ground', (name) => {
  expect(contrast(COLOURS[name], COLOURS.ground)).toBeGreaterThanOrEqual(4.5)
})

test.each(['text', 'quiet', 'past'] as const)('%s can be read on the band of the months', (name) => {
  expect(contrast(COLOURS[name], COLOURS.band)).toBeGreaterThanOrEqual(4.5)
})

test.each(['target', 'resultEdge', 'doubt', 'past', 'near', 'far'] as const)('the shape of %s stands out', (name) => {
  expect(contrast(COLOURS[name], COLOURS.ground)).toBeGreaterThanOrEqual(3)
})

test('result and target differ in lightness, so that grey tells them apart', () => {
  expect(contrast(COLOURS.result, COLOURS.target)).toBeGreaterThanOrEqual(3)
})
