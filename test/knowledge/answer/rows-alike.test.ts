// Which of several rows is asked by a cell that they share: all of them are told, and those that hold another are not.
import { describe, expect, test } from 'vitest'
import type { Asked } from '../../../knowledge/answer/question/asked.ts'
import type { Snapshot } from '../../../knowledge/answer/snapshot.ts'
import { findRowsAlike } from '../../../knowledge/answer/tables/rows-alike.ts'
import { placeSaid } from '../../../knowledge/answer/tables/place-said.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN HUYỆN ĐỒNG VĂN

Số: 64/KH-UBND

Đồng Văn, ngày 3 tháng 3 năm 2026

KẾ HOẠCH

Thổi khèn trong trường học huyện Đồng Văn năm 2026

I. NƠI CẤT KHÈN

Riêng xã Sảng Tủng: tỷ lệ lớp có khèn là 20%.

| TT | Tên trường | Số khèn | Tủ cất khèn | Người giữ |
|---|---|---|---|---|
| 1 | Trường Tiểu học Phố Cáo | 12 | Còn mối mọt | Ông Giàng Mí Sử |
| 2 | Trường Tiểu học Sính Lủng | 9 | Khô ráo | Bà Vàng Thị Mỷ |
| 3 | Trường Tiểu học Lũng Phìn | 15 | Còn mối mọt | Ông Sùng Dũng Lử |
| 4 | Trường Tiểu học Vần Chải | 7 | Khô ráo | Ông Thò Mí Pó |

II. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ lớp có khèn | % | 25 | 40 |
| 2 | Tỷ lệ trường có tủ cất | % | 50 | 75 |

III. CÁC LỚP HỌC KHÈN

| TT | Nội dung | Đơn vị chủ trì | Thời gian | Số người | Ghi chú |
|---|---|---|---|---|---|
| 1 | Khoét lỗ khèn | Hội Nghệ nhân dân gian | Tháng 4/2026 | 20 | Miễn phí |
| 2 | Nhảy khèn trên cọc | Đoàn Thanh niên huyện | Tháng 6/2026 | 30 | Người học góp gạo |
| 3 | Chỉnh lưỡi đồng | Hội Nghệ nhân dân gian | Tháng 8/2026 | 12 | Miễn phí |
| 4 | Vót ống trúc | Hội Nông dân huyện | Tháng 9/2026 | 25 | Người học góp gạo |
| 5 | Lau khèn | Các trường tiểu học | Tháng 5/2026 | 60 | Hằng tuần |
`

const { ask } = plansUnderQuestion({ 'khen.md': PLAN })

describe('all rows that hold the cell', () => {
  test.each([
    ['Kể tên các trường có tủ cất khèn còn mối mọt', ['Phố Cáo', 'Lũng Phìn'], ['Sính Lủng', 'Vần Chải']],
    ['Những trường nào tủ cất khèn còn mối mọt, phải xông khói?', ['Có 2 dòng', 'Phố Cáo', 'Lũng Phìn'], ['Sính Lủng']],
    ['Kể tên các trường tiểu học có tủ cất khèn còn mối mọt', ['Phố Cáo', 'Lũng Phìn'], ['Lau khèn']],
    ['Trong các lớp học khèn, những lớp nào ghi miễn phí?', ['Khoét lỗ khèn', 'Chỉnh lưỡi đồng'], ['Vót ống trúc']],
    ['cac lop khen nao nguoi hoc gop gao', ['Nhảy khèn trên cọc', 'Vót ống trúc'], ['Khoét lỗ khèn']],
  ])('%s', async (question, told, untold) => {
    const { outcome, text } = await ask(question)
    expect(outcome).toBe('answered')
    for (const name of told) expect(text).toContain(name)
    for (const name of untold) expect(text).not.toContain(name)
  })
})

test('a row that is named, in whatever short form, is told without its like', () => {
  const passages = ['TH Sủng Là | Trong hòm gỗ', 'TH Tả Lủng | Trong hòm gỗ', 'TH Má Lé | Trên gác bếp'].map(
    (row, index) => {
      const [school, place] = row.split(' | ')
      const text = `Trường: ${school} | Chỗ cất sáo: ${place}`
      const passage = { id: index, versionId: 1, sequence: index, kind: 'row', text, headingPath: [], taskIds: [] }
      return [index, { ...passage, targetIds: [], raw: text, provenance: { kind: 'lines', from: 1, to: 1 } }] as const
    },
  )
  const plans = [
    { versionId: 1, file: 'sao.md', head: { kind: 'Kế hoạch', number: '5/KH-UBND', quality: { kind: 'clean' } } },
  ]
  const snapshot = { passages: new Map(passages), targets: [], plans } as unknown as Snapshot
  const alike = (joined: string) => findRowsAlike(passages[0]![1] as never, { joined, snapshot } as unknown as Asked)
  expect(alike(' truong tieu hoc sung la cat sao trong hom go nao ')).toBeUndefined()
  expect(alike(' nhung truong nao cat sao trong hom go ')?.computed).toEqual(['2'])
})

test('one row is told as one', async () => {
  const { text } = await ask('Những lớp khèn nào do Đoàn Thanh niên huyện mở?')
  expect(text).toContain('Nhảy khèn trên cọc')
  expect(text).not.toContain('Vót ống trúc')
})

test.each([
  'Những lớp học khèn nào không miễn phí?',
  'Những trường nào tủ cất khèn không khô ráo?',
  'Những lớp khèn nào miễn phí hoặc người học góp gạo?',
])('those that hold a cell are not all that is asked for: %s', async (question) => {
  expect((await ask(question)).text).not.toMatch(/^Có \d+ dòng/)
})

test('a place that a sentence sets apart is known as one, another in a sentence is not', () => {
  const passages = ['Riêng xã Sảng Tủng: tỷ lệ lớp có khèn là 20%.', 'Xã Lũng Phìn cho mượn khèn.'].map(
    (text, index) => [index, { id: index, versionId: 1, kind: 'paragraph', text, taskIds: [], targetIds: [] }] as const,
  )
  const snapshot = { passages: new Map(passages), targets: [], plans: [] } as unknown as Snapshot
  const said = (joined: string) => placeSaid({ joined, mention: { only: undefined }, snapshot } as unknown as Asked)
  expect(said(' lop co khen o xa sang tung ')).toBe('sang tung')
  expect(said(' lop co khen o xa lung phin ')).toBeUndefined()
})

test('what is said of all is not said of a place that is set apart', async () => {
  expect((await ask('Tỷ lệ lớp có khèn ở xã Sảng Tủng là bao nhiêu?')).text).toContain('20%')
  expect((await ask('Tỷ lệ lớp có khèn năm 2026 là bao nhiêu?')).text).toContain('40%')
})
