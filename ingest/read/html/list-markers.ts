// What a web browser prints before the items of a list.
import { isElement, type MarkupElement } from './markup.ts'

/** "- " for bullets; "1. ", "a) ", "I. " for numbers. "" where the list prints none. By element; items outside a list have none. */
export function markListItems(list: MarkupElement): ReadonlyMap<MarkupElement, string> {
  const items = list.children.filter(isElement).filter(({ name }) => name === 'li')
  const style = /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(list.attributes['style'] ?? '')?.[1]?.toLowerCase() ?? ''
  if (style === 'none') return new Map()
  if (list.name !== 'ol') return new Map(items.map((item) => [item, '- ']))
  const type = STYLE_TYPES[style] ?? list.attributes['type'] ?? '1'
  let next = readInteger(list.attributes['start']) ?? 1
  return new Map(
    items.map((item) => {
      const number = readInteger(item.attributes['value']) ?? next
      next = number + 1
      return [item, formatMarker(number, type)]
    }),
  )
}

const STYLE_TYPES: Readonly<Record<string, string>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
}

function readInteger(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*-?\d{1,6}\s*$/.test(value) ? Number(value) : undefined
}

function formatMarker(number: number, type: string): string {
  if (type === 'a') return `${formatLetters(number)}) `
  if (type === 'A') return `${formatLetters(number).toUpperCase()}. `
  if (type === 'i') return `${formatRoman(number).toLowerCase()}. `
  return type === 'I' ? `${formatRoman(number)}. ` : `${number}. `
}

/** a … z, then aa, bb, cc as word processors count. */
export function formatLetters(number: number): string {
  if (number < 1) return String(number)
  const letter = String.fromCharCode(97 + ((number - 1) % 26))
  return letter.repeat(Math.min(10, Math.ceil(number / 26)))
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
const HIGHEST_ROMAN = 3999

export function formatRoman(number: number): string {
  if (number < 1 || number > HIGHEST_ROMAN) return String(number)
  let rest = number
  let text = ''
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      text += sign
      rest -= value
    }
  return text
}
