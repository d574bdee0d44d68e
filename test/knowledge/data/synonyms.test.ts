// The rules that a row of synonyms.json must keep: an administrator who breaks one is told here which row it is.
import { describe, expect, test } from 'vitest'
import { contentSyllables, topicOf } from '../../../knowledge/answer/question/question-topic.ts'
import { withSynonyms } from '../../../knowledge/answer/question/synonyms.ts'
import { measureTerms, termsOf } from '../../../knowledge/answer/question/term-statistics.ts'
import { coverage, weighTerms } from '../../../knowledge/answer/question/weigh-terms.ts'
import { writtenForms } from '../../../knowledge/answer/question/written-forms.ts'
import { readSynonyms } from '../../../knowledge/data/synonyms.ts'
import { isSyllable, syllables } from '../../../knowledge/text/syllables.ts'

type Sides = { readonly said: string; readonly means: readonly string[] }

const rows = readSynonyms().groups.flatMap((group) => group.rows)
/** Each wording of askers with what it stands for. */
const sides: readonly Sides[] = rows.flatMap((row) =>
  'same' in row
    ? row.same.map((said) => ({ said, means: row.same.filter((other) => other !== said) }))
    : row.said.map((said) => ({ said, means: row.means.filter((other) => other !== said) })),
)

const terms = measureTerms([])
function held(question: string, text: string): number {
  const keys = [...syllables(question)]
  const written = Object.fromEntries(Object.entries(writtenForms(question)).map(([key, forms]) => [key, [...forms]]))
  const own = new Set(termsOf(text))
  return coverage(withSynonyms(weighTerms(keys, new Set(), terms), { keys, written }), (one) => (own.has(one) ? 1 : 0))
}

const setOf = (wording: string) => [...new Set(syllables(wording))].toSorted().join(' ')

const topic = (said: string) => topicOf(` ${syllables(said).join(' ')} `, contentSyllables(said), terms)

const linked = (one: string, other: string) =>
  sides.some(({ said, means }) => (said === one && means.includes(other)) || (said === other && means.includes(one)))

describe('each row', () => {
  test('its wordings stand on the side of askers once in the whole list', () => {
    const said = sides.map((side) => side.said.toLowerCase())
    expect(said.filter((wording, index) => said.indexOf(wording) !== index)).toEqual([])
  })

  test('a wording has another that stands for it, and none twice', () => {
    const bad = sides.filter(({ means }) => means.length === 0 || new Set(means).size < means.length)
    expect(bad).toEqual([])
  })

  test('the two sides differ in a syllable, or the row finds nothing more', () => {
    const alike = sides.flatMap(({ said, means }) =>
      means.filter((other) => setOf(other) === setOf(said)).map((other) => `${said} / ${other}`),
    )
    expect(alike).toEqual([])
  })

  test('what is said holds more than words of asking', () => {
    // Two ways of addressing somebody, and a word only where plans write it too.
    expect(sides.filter(({ said }) => !topic(said).some(Boolean)).map(({ said }) => said)).toEqual(['thầy cô'])
  })

  test('a lone syllable stands for nothing, since letters without marks are many words; only "trẻ" is worth it', () => {
    const lone = sides.flatMap(({ means }) => means.filter((other) => isSyllable(syllables(other).join(' '))))
    expect([...new Set(lone)]).toEqual(['trẻ'])
  })

  test('what is said is held by all that it means, and of words that are the same each by the other', () => {
    const lost = sides.flatMap(({ said, means }) =>
      means.filter((other) => held(said, other) <= held(said, '') + 0.5).map((other) => `${said} / ${other}`),
    )
    expect(lost).toEqual([])
  })
})

describe('words that plans tell apart are no synonyms', () => {
  test.each([
    ['chủ trì', 'phối hợp'],
    ['kết quả', 'chỉ tiêu'],
    ['mầm non', 'mẫu giáo'],
    ['nhà trẻ', 'mẫu giáo'],
    ['tuyển sinh', 'tuyển dụng'],
    ['kiểm tra', 'thanh tra'],
    ['sơ kết', 'tổng kết'],
    ['khai giảng', 'tựu trường'],
    ['hộ nghèo', 'hộ cận nghèo'],
    ['xóa mù chữ', 'phổ cập giáo dục'],
    ['ngoài công lập', 'công lập'],
    ['nội trú', 'bán trú'],
    ['điều động', 'biệt phái'],
    ['sáp nhập', 'giải thể'],
    ['ban hành', 'phê duyệt'],
  ])('%s, %s', (one, other) => {
    expect(linked(one, other)).toBe(false)
  })

  test('a pair that is listed is seen', () => {
    expect(linked('phụ huynh', 'cha mẹ học sinh')).toBe(true)
    expect(linked('cha mẹ học sinh', 'phụ huynh')).toBe(true)
  })

  test('"nhân dân" and "công lập" stand for nothing: they are within "Ủy ban nhân dân" and "ngoài công lập"', () => {
    expect(sides.filter(({ means }) => means.includes('nhân dân') || means.includes('công lập'))).toEqual([])
  })
})
