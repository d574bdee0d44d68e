// Lines inside tables that open groups, and heads that say the same.
import { describe, expect, it } from 'vitest'
import { otherGroups } from '../../../ingest/extract/row-groups.ts'
import { rowText, withTwinsApart } from '../../../ingest/extract/row-text.ts'
import { markdownTable, readPlanText } from '../read-plan-text.ts'
import { tableOf } from '../table-of.ts'

const HEADER = ['TT', 'Trường', 'Xã', 'Số phòng']
const groupsOf = (...rows: readonly (readonly string[])[]) =>
  otherGroups(tableOf(HEADER, ...rows)).map((group) => group?.title)

describe('a line of words alone', () => {
  it('opens a group among numbered rows', () => {
    expect(
      groupsOf(['', 'Xây mới', '', ''], ['1', 'Hoa Ban', 'Nà Sản', '4'], ['2', 'Hoa Mơ', 'Mường Lói', '6']),
    ).toEqual(['Xây mới', 'Xây mới', 'Xây mới'])
  })

  it('also where a merged cell repeats it', () => {
    const line = ['Sửa chữa lớn', 'Sửa chữa lớn', 'Sửa chữa lớn', 'Sửa chữa lớn']
    expect(groupsOf(['1', 'Hoa Ban', 'Nà Sản', '4'], line, ['2', 'Hoa Mơ', 'Mường Lói', '6'])).toEqual([
      undefined,
      'Sửa chữa lớn',
      'Sửa chữa lớn',
    ])
  })

  it('also among rows that are counted by codes', () => {
    expect(groupsOf(['', 'Xây mới', '', ''], ['P1', 'Hoa Ban', 'Nà Sản', '4'], ['P2', 'Hoa Mơ', 'Lói', '6'])).toEqual([
      'Xây mới',
      'Xây mới',
      'Xây mới',
    ])
  })

  it('among rows without any where it is merged over all columns', () => {
    const line = ['Đợt 1 năm 2026', 'Đợt 1 năm 2026', 'Đợt 1 năm 2026', 'Đợt 1 năm 2026']
    expect(groupsOf(line, ['Hoa Ban', 'Nà Sản', '2', '4'], ['Hoa Mơ', 'Lói', '3', '6'])).toEqual([
      'Đợt 1 năm 2026',
      'Đợt 1 năm 2026',
      'Đợt 1 năm 2026',
    ])
  })

  it.each([
    ['where rows have no numbers', ['', 'Hoa Ban', 'Nà Sản', '4']],
    ['above another such line', ['', 'Lời nói thêm', '', '']],
  ])('opens none %s', (_, next) => {
    expect(groupsOf(['', 'Xây mới', '', ''], next, ['', 'Hoa Mơ', 'Mường Lói', '6'])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })

  it.each(['Tổng cộng', 'Ghi chú: các trường trên do tỉnh xây', 'Trong đó vùng cao'])('“%s” opens none', (line) => {
    expect(groupsOf(['1', 'Hoa Ban', 'Nà Sản', '4'], ['', line, '', ''], ['2', 'Hoa Mơ', 'Lói', '6'])).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})

it('of heads that say the same, a share goes with the count before it', () => {
  expect(withTwinsApart(['Cấp', 'Hiện có (trường)', 'Tỷ lệ (%)', 'Mục tiêu', 'Tỷ lệ (%)'])).toEqual([
    'Cấp',
    'Hiện có (trường)',
    'Hiện có Tỷ lệ (%)',
    'Mục tiêu',
    'Mục tiêu Tỷ lệ (%)',
  ])
  // Where the shares stand in front, with the count behind it.
  expect(withTwinsApart(['TT', 'Xã', 'Tỷ lệ (%)', 'Phòng kiên cố', 'Tỷ lệ (%)', 'Phòng tạm'])).toEqual([
    'TT',
    'Xã',
    'Phòng kiên cố Tỷ lệ (%)',
    'Phòng kiên cố',
    'Phòng tạm Tỷ lệ (%)',
    'Phòng tạm',
  ])
  expect(withTwinsApart(['Cấp', 'Hiện có', 'Tỷ lệ (%)'])).toEqual(['Cấp', 'Hiện có', 'Tỷ lệ (%)'])
})

it('a lettered line among indicators opens a group, and goes into no name', async () => {
  const table = markdownTable(
    ['TT', 'Chỉ tiêu', 'ĐVT', 'Năm 2026'],
    ['1', 'Số bến có đèn', 'Bến', '12'],
    ['', 'b) Kỹ năng của người lái', '', ''],
    ['2', 'Tỷ lệ người lái biết bơi', '%', '88'],
  )
  const { targets, passages } = await readPlanText(table)
  expect(targets.map(({ target }) => target.indicator)).toEqual(['Số bến có đèn', 'Tỷ lệ người lái biết bơi'])
  expect(passages.at(-1)?.headingPath.at(-1)).toBe('b) Kỹ năng của người lái')
})

it('a head of a line’s length is said, a whole sentence is not', () => {
  const head = 'Số giáo viên trường tiểu học được bồi dưỡng dạy bơi cho trẻ em vùng hồ'
  expect(rowText(['12'], [head])).toBe(`${head}: 12`)
  expect(rowText(['12'], [`${head} trong ba năm gần đây`])).toBe('12')
})
