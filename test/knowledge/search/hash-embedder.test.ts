// The offline embedder: near texts get near vectors, without a model.
import { describe, expect, test } from 'vitest'
import { createHashEmbedder } from '../../../knowledge/search/hash-embedder.ts'

const embedder = createHashEmbedder()

async function similarity(one: string, other: string): Promise<number> {
  const [a = [], b = []] = await embedder.embed([one, other])
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

describe('the hash embedder', () => {
  test('gives a unit vector of its dimension for each text, the same one every time', async () => {
    const vectors = await embedder.embed(['mù chữ', 'trường học', 'mù chữ'])
    expect(vectors.map((vector) => vector.length)).toEqual([128, 128, 128])
    expect(Math.hypot(...vectors[0]!)).toBeCloseTo(1)
    expect(vectors[2]).toEqual(vectors[0])
    expect(vectors[1]).not.toEqual(vectors[0])
  })

  test('gives zeros where there is no word', async () => {
    const [vector] = await embedder.embed(['…🙂'])
    expect(vector?.every((value) => value === 0)).toBe(true)
    expect(await embedder.embed([])).toEqual([])
  })

  test('does not see accents', async () => {
    expect(await similarity('Xóa mù chữ', 'xoa mu chu')).toBeCloseTo(1)
  })

  test.each([
    ['a typing error', 'điều tra người mù chữ', 'điều tra nguời mùu chữ', 'trường học đạt chuẩn quốc gia'],
    ['another ending', 'phổ cập giáo dục mầm non', 'phổ cập giáo dục tiểu học', 'chuyển đổi số'],
  ])('is nearer for %s than for another subject', async (_, text, near, far) => {
    expect(await similarity(text, near)).toBeGreaterThan((await similarity(text, far)) + 0.3)
  })

  test('its make names the analyzer, whose vectors are of no use to another', () => {
    const other = createHashEmbedder({ analyze: (text) => [text], analyzerMake: 'whole-1' })
    expect(other.make).not.toBe(embedder.make)
  })
})
