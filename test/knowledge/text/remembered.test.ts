// What a pure function made of short texts is kept; what it says is the same with and without.
import { expect, it } from 'vitest'
import { remembered, rememberedFor } from '../../../knowledge/text/remembered.ts'

function counted() {
  const asked: string[] = []
  const shout = (text: string): string | undefined => {
    asked.push(text)
    return text === '' ? undefined : text.toUpperCase()
  }
  return { asked, shout }
}

it('a short text is read once, also where nothing is made of it', () => {
  const { asked, shout } = counted()
  const read = remembered(shout)
  expect(['quý', 'quý', '', ''].map(read)).toEqual(['QUÝ', 'QUÝ', undefined, undefined])
  expect(asked).toEqual(['quý', ''])
})

it('a long one is read each time', () => {
  const { asked, shout } = counted()
  const read = remembered(shout)
  const long = 'a'.repeat(1_000)
  expect([read(long), read(long)]).toEqual([long.toUpperCase(), long.toUpperCase()])
  expect(asked).toHaveLength(2)
})

it('more texts than there is room for make it forget, never wrong', () => {
  const { asked, shout } = counted()
  const read = remembered(shout)
  const texts = Array.from({ length: 10_000 }, (_, at) => `việc ${at}`)
  expect(texts.map(read)).toEqual(texts.map((text) => text.toUpperCase()))
  read('việc 0')
  read('việc 9999')
  expect(asked).toHaveLength(texts.length + 1)
})

it('another year is another reading', () => {
  const read = rememberedFor((text: string, year: number | undefined) => `${text}/${year}`)
  expect([read('Quý I', 2025), read('Quý I', 2026), read('Quý I', undefined)]).toEqual([
    'Quý I/2025',
    'Quý I/2026',
    'Quý I/undefined',
  ])
})
