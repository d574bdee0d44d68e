// What a table of a plan is: its columns and shares, the head over several of them, its years, where it ends, the row that adds it up.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { numberColumns, outerWords } from '../../../knowledge/answer/tables/grid-columns.ts'
import { readCells, type PlanTable } from '../../../knowledge/answer/tables/plan-tables.ts'
import { toYearGrid } from '../../../knowledge/answer/tables/year-grid.ts'
import type { Passage } from '../../../knowledge/domain/passage.ts'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

function tableOf(...texts: readonly string[]): PlanTable {
  // Of a passage the tables read the text alone here.
  const rows = texts.map((text) => ({ passage: { text } as Passage, cells: readCells(text) }))
  const heads = [...new Set(rows.flatMap(({ cells }) => cells.map(({ head }) => head)))]
  return { versionId: 1 as Passage['versionId'], headings: [], caption: undefined, heads, rows, total: undefined }
}

test('a ratio is no share, though its head begins like one', () => {
  const table = tableOf(
    'Bản: Nà Pheo | Tỷ lệ người dạy/lớp: 1,5 | Tỷ lệ ra lớp: 91',
    'Bản: Nà Sự | Tỷ lệ người dạy/lớp: 2,0 | Tỷ lệ ra lớp: 88',
  )
  expect(numberColumns(table).map(({ head, isShare }) => [head, isShare])).toEqual([
    ['Tỷ lệ người dạy/lớp', false],
    ['Tỷ lệ ra lớp', true],
  ])
})

test('one word that two heads begin with is no head over them', () => {
  expect(outerWords('Số thuyền', ['Bến', 'Số thuyền', 'Số chèo'])).toBe('')
  expect(outerWords('Thuyền nan Số lượng', ['Bến', 'Thuyền nan Số lượng', 'Thuyền nan Tỷ lệ (%)'])).toBe('Thuyền nan')
})

describe('a table over years', () => {
  test('names most of its rows in words', () => {
    const table = tableOf(
      'Việc: Đóng bè | Năm 2026: 40 | Năm 2027: 50',
      'Việc: Thả phao | Năm 2026: 12 | Năm 2027: 15',
      'Năm 2026: 52 | Năm 2027: 65',
    )
    expect(toYearGrid(table)?.names).toBe('Việc')
  })

  test('has no rows to ask for where notes stand beside a few', () => {
    const table = tableOf(
      'Khối: 6 | Năm 2026: 40 | Năm 2027: 50',
      'Khối: 7 | Năm 2026: 12 | Năm 2027: 15 | Ghi chú: Có lớp ghép',
      'Khối: 8 | Năm 2026: 31 | Năm 2027: 33',
    )
    expect(toYearGrid(table)).toBeUndefined()
  })
})

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH TUYÊN QUANG
Số: 19/KH-UBND
Tuyên Quang, ngày 5 tháng 3 năm 2026

KẾ HOẠCH
Nuôi ong ở trường học năm 2026

| TT | Xã | Số tổ ong | Số lít mật |
|---|---|---|---|
| 1 | Xã Khau Tinh | 14 | 90 |
| 2 | Xã Sinh Long | 22 | 70 |
| Vùng hạ lưu | | | |
| 3 | Xã Yên Hoa | 31 | 55 |
| 4 | Xã Côn Lôn | 9 | 40 |

Đoạn giữa hai bảng.

| TT | Trường | Số đàn ong giống | Số thùng gỗ |
|---|---|---|---|
| 1 | Trường Tiểu học Nặm Đíp | 8 | 3 |
| | Cộng | 8 | 3 |
| 2 | Trường THCS Thượng Giáp | 12 | 5 |
| | Cộng | 12 | 5 |

Hai bảng dưới liền nhau.

| TT | Nội dung chi | Năm 2026 | Năm 2027 | Tổng |
|---|---|---|---|---|
| 1 | Mua vòi phun khói | 60 | 70 | 130 |
| 2 | May mạng che mặt | 15 | 20 | 35 |
| | Tổng cộng | 75 | 90 | 165 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'a.md': PLAN })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (question: string) => (await plans.ask(question)).text

test('a line that names a group within a table does not end it', async () => {
  expect(await answer('Xã nào có số tổ ong từ 14 trở lên?')).toContain('có 3 xã')
})

test('of several sums none is the sum of all', async () => {
  expect(await answer('Tổng số đàn ong giống của các trường là bao nhiêu?')).not.toMatch(/Tổng cộng –|Cộng –/)
})

describe('money over years', () => {
  test('in which year there is any is told by no sum of them', async () => {
    expect((await answer('Năm nào có kinh phí mua vòi phun khói?')).split('\n')[0]).not.toBe('Mua vòi phun khói.')
  })

  test('which of two years is told by both', async () => {
    expect(await answer('Kinh phí mua vòi phun khói năm 2026 và năm 2027, năm nào cao hơn?')).toContain('Tăng 10')
  })

  test.each([
    'Kinh phí mua vòi phun khói năm 2026 chiếm bao nhiêu?',
    'Kinh phí mua vòi phun khói năm 2026 là ai chi?',
    'Kinh phí mua vòi phun khói và may mạng che mặt năm 2026 cộng lại là bao nhiêu?',
  ])('is not told by one row for: %s', async (question) => {
    expect((await answer(question)).split('\n')[0]).not.toBe('Mua vòi phun khói.')
  })
})
