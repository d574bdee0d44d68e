// Which printed names of agencies a question means: with or without "các", with the level that a commune's own plan leaves out.
import { describe, expect, test } from 'vitest'
import { readAgencyAsked } from '../../../knowledge/answer/question/agency-asked.ts'
import { readAgencyMention } from '../../../knowledge/answer/question/agency-mention.ts'
import { syllables } from '../../../knowledge/text/syllables.ts'
import { memorySnapshot, task } from '../../support/memory-snapshot.ts'

function meant(question: string, printed: readonly string[]): readonly string[] {
  const snapshot = memorySnapshot({ tasks: printed.map((name) => task('Phát sách', 'Quý I/2026', [name])) })
  const mention = readAgencyMention(syllables(question), snapshot.tasks, snapshot)
  return printed.filter((name) => mention?.matches(name))
}

describe('a question means', () => {
  test.each([
    ['Ủy ban nhân dân xã, phường làm gì', ['UBND các xã, phường', 'UBND tỉnh'], ['UBND các xã, phường']],
    ['Ủy ban nhân dân các xã, phường làm gì', ['UBND xã, phường', 'UBND tỉnh'], ['UBND xã, phường']],
    ['Ủy ban nhân dân cấp xã làm gì', ['UBND các xã, phường', 'UBND tỉnh'], ['UBND các xã, phường']],
    ['Trạm Y tế xã chủ trì mấy việc', ['Trạm Y tế', 'Trạm Y tế xã', 'Sở Y tế'], ['Trạm Y tế', 'Trạm Y tế xã']],
    ['Xã, phường chủ trì những việc nào', ['UBND các xã, phường', 'Sở Y tế'], ['UBND các xã, phường']],
    ['Công an tỉnh làm gì', ['Công an', 'Công an tỉnh', 'Công an xã'], ['Công an', 'Công an tỉnh']],
    ['Ủy ban nhân dân xã làm gì', ['UBND xã', 'UBND huyện'], ['UBND xã']],
    ['Các trường học phải làm gì', ['Trường học', 'Sở Y tế'], ['Trường học']],
    ['Trường học phải làm gì', ['Trường học', 'Sở Y tế'], ['Trường học']],
    ['Lịch thể thao trường học tháng 3', ['Trường học', 'Sở Y tế'], []],
  ])('%s: of %j %j', (question, printed, expected) => {
    expect(meant(question, printed)).toEqual(expected)
  })
})

test('digital education is no department of education', () => {
  expect(readAgencyAsked(' chuyen doi so giao duc lam gi ')).toBeUndefined()
  expect(readAgencyAsked(' so giao duc lam gi ')).toBe('so giao duc')
})
