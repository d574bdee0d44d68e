// Over made-up plans: no number, day or document number of a reply stands nowhere behind it. More plans: npm run bench -- claims
import { describe, expect, it } from 'vitest'
import { temporaryPaths } from '../support/temporary-folder.ts'
import { addClaims, askClaims, type Claims } from './ask-claims.ts'
import { unsupportedFigures, type Said } from './unsupported-figures.ts'

const FIRST_SEED = 4_000
const PLANS = 6
const FEWEST_QUESTIONS = 300
/** What refuses to answer claims nothing. */
const FEWEST_ANSWERED = 0.8

const temporaryPath = temporaryPaths()

describe('figures in replies over made-up plans', () => {
  it('stand in what is cited, or are counted and subtracted from it', { timeout: 60_000 }, async () => {
    const all: Claims[] = []
    for (let seed = FIRST_SEED; seed < FIRST_SEED + PLANS; seed += 1)
      all.push(await askClaims(seed, temporaryPath('claims')))
    const claims = addClaims(all)
    expect(claims.unsupported).toEqual([])
    expect(claims.questions).toBeGreaterThanOrEqual(FEWEST_QUESTIONS)
    expect(claims.answered / claims.questions).toBeGreaterThan(FEWEST_ANSWERED)
  })
})

const said = (text: string, changes: Partial<Said> = {}): readonly string[] =>
  unsupportedFigures({
    question: 'Chỉ tiêu trẻ đến lớp là bao nhiêu?',
    text,
    citations: 1,
    sources: ['| 4 | Trẻ đến lớp | % | 31,5 | 36 | trước ngày 05 tháng 8 năm 2026, theo Quyết định 12/QĐ-UBND |'],
    heads: ['Số: 64/KH-UBND'],
    values: [{ period: '2026', printed: '36' }],
    ...changes,
  }).map((found) => found.split(' in ')[0]!)

describe('what would be noticed', () => {
  it.each<[string, readonly string[]]>([
    ['Chỉ tiêu năm 2026: 36%', []],
    ['Chỉ tiêu năm 2026: 37%', ['37']],
    ['Chỉ tiêu năm 2027: 36%', ['2027']],
    ['Số 4: trẻ đến lớp 31,5 %.', []],
    ['Trẻ đến lớp 31.5 %.', ['31.5']],
    ['Trẻ đến lớp 315 %.', ['315']],
    ['Xong trước 5/8/2026.', []],
    ['Xong trước 8/5/2026.', ['2026-5-8']],
    ['Theo Kế hoạch 64/KH-UBND.', []],
    ['Theo Kế hoạch 64/QĐ-UBND.', ['64/QĐ-UBND']],
    ['Quyết định 12/QĐ-UBND.', []],
    ['Quyết định 12/QĐ-TTg.', ['12/QĐ-TTg']],
    ['Có 2 nhiệm vụ.\n1. Một việc\n2. Việc khác', []],
    ['Có 3 nhiệm vụ.\n1. Một việc\n2. Việc khác', ['3']],
    ['Có 12 nhiệm vụ.\n1. Một việc\n2. Việc khác\nvà 10 nhiệm vụ khác', []],
    ['Trẻ đến lớp 31,5 % và 36 %: tăng 4,5 điểm %.', []],
    ['Trẻ đến lớp 31,5 % và 36 %: tăng 5,5 điểm %.', ['5,5']],
  ])('%j has %j behind nothing', (text, expected) => {
    expect(said(text).toSorted()).toEqual(expected.toSorted())
  })

  it('numbers of the question are its own only where they are repeated at the top', () => {
    const question = 'Nhiệm vụ đến hạn trong tháng 10/2031?'
    expect(said('Không có việc đến hạn trong tháng 10/2031.', { question })).toEqual([])
    expect(said('Trẻ đến lớp.\nTháng 10/2031', { question })).toEqual(['10', '2031'])
  })
})
