// Clauses of prose as targets: names, values, what was before.
import { describe, expect, it } from 'vitest'
import { readTargetClause, readTargetList } from '../../../ingest/extract/target-clause.ts'

describe('a clause', () => {
  it.each([
    ['Tỷ lệ phòng học kiên cố đạt 92,5%', 'Tỷ lệ phòng học kiên cố', '92,5', 92.5],
    ['phấn đấu 95% trẻ em 5 tuổi được học tiếng Việt', 'trẻ em 5 tuổi được học tiếng Việt', '95', 95],
    ['Có ít nhất 85 % số trường nội trú đạt chuẩn.', 'trường nội trú đạt chuẩn', 'ít nhất 85', 85],
    ['Duy trì sĩ số: 99,8% trở lên', 'sĩ số', '99,8 trở lên', 99.8],
    ['tỷ lệ học sinh bỏ học giảm xuống dưới 0,8%', 'tỷ lệ học sinh bỏ học', 'dưới 0,8', 0.8],
    ['Phấn đấu tỷ lệ lên lớp đạt từ 98,5% trở lên', 'tỷ lệ lên lớp', 'từ 98,5 trở lên', 98.5],
    ['Nâng tỷ lệ trường chuẩn lên 70%', 'tỷ lệ trường chuẩn', '70', 70],
    ['học sinh hoàn thành chương trình lớp học: từ 98,5%', 'học sinh hoàn thành chương trình lớp học', 'từ 98,5', 98.5],
  ])('%s', (clause, indicator, printed, number) =>
    expect(readTargetClause(clause)).toMatchObject({ indicator, unit: '%', printed, number }),
  )

  it.each([
    ['Tỷ lệ tốt nghiệp THPT 100 %', '100'],
    ['Tỷ lệ tốt nghiệp THPT tối thiểu 95 %.', 'tối thiểu 95'],
    ['Tỷ lệ tốt nghiệp THPT không thấp hơn 95 %', 'không thấp hơn 95'],
    ['Nâng tỷ lệ tốt nghiệp THPT từ 95 % lên 98 %', '98'],
    ['Tỷ lệ tốt nghiệp THPT tăng từ 95 % năm 2024 lên trên 98 %', 'trên 98'],
    ['Tỷ lệ tốt nghiệp THPT đạt 98 % (năm 2024: 96,5 %)', '98'],
    ['Tỷ lệ tốt nghiệp THPT đạt 98 % trước năm 2028', '98'],
  ])('%s: the name ends before the value', (clause, printed) => {
    const read = readTargetClause(clause)
    expect(read?.printed).toBe(printed)
    expect(read?.indicator).toMatch(/^tỷ lệ tốt nghiệp THPT$/iu)
  })

  it.each<[string, object]>([
    ['Tỷ lệ lên lớp đạt 98 % (năm 2024: 96,5 %)', { printed: '96,5', number: 96.5, when: 'năm 2024' }],
    ['Tỷ lệ lên lớp đạt 98 % (hiện nay 96,5%)', { printed: '96,5', when: undefined, wording: 'hiện nay 96,5 %' }],
    ['Giảm tỷ lệ bỏ học từ 2 % (năm 2024) xuống còn 1 %', { printed: '2', number: 2, when: 'năm 2024' }],
  ])('%s: what was before', (clause, baseline) => {
    expect(readTargetClause(clause)?.baseline).toMatchObject(baseline)
  })

  it('has nothing before where nothing is said of it', () => {
    expect(readTargetClause('Tỷ lệ lên lớp đạt 98 %')?.baseline).toBeUndefined()
  })

  it('may be a name and a value where targets are listed', () => {
    expect(readTargetClause('Phòng học kiên cố 100 %', true)).toMatchObject({
      indicator: 'Phòng học kiên cố',
      number: 100,
    })
    expect(readTargetClause('Phòng học kiên cố 100 %')).toBeUndefined()
    expect(readTargetClause('Phòng học kiên cố tăng 2 %', true)).toBeUndefined()
  })

  it('may be one name in front of several', () => {
    const list = readTargetList('Tỷ lệ chuyên cần: mầm non 98 %, tiểu học ít nhất 99 %; trung học đạt 97,5 %.')
    expect(list.map(({ indicator, printed }) => [indicator, printed])).toEqual([
      ['Tỷ lệ chuyên cần: mầm non', '98'],
      ['Tỷ lệ chuyên cần: tiểu học', 'ít nhất 99'],
      ['Tỷ lệ chuyên cần: trung học', '97,5'],
    ])
    const years = readTargetList('Tỷ lệ chuyên cần: năm 2026 đạt 60 %, năm 2027 đạt 90 %.')
    expect(years).toMatchObject([
      { indicator: 'Tỷ lệ chuyên cần', printed: '60', note: 'năm 2026' },
      { indicator: 'Tỷ lệ chuyên cần', printed: '90', note: 'năm 2027' },
    ])
    expect(readTargetList('Tỷ lệ chuyên cần: mầm non 98 %, riêng tiểu học cao hơn.')).toEqual([])
  })

  it.each([
    'từ 90 % đến 95 % học sinh lên lớp',
    '100 % có hộp thư góp ý',
    'Mở 6 lớp cho 150 học viên',
    'trẻ nhà trẻ đạt 35%, mẫu giáo đạt 98%',
    'tỷ lệ trẻ suy dinh dưỡng giảm 2% so với năm 2025',
    'mỗi năm đạt 5%',
    'đạt 95%',
    'Tỷ lệ phòng học kiên cố',
    '',
  ])('is none in %j', (clause) => expect(readTargetClause(clause)).toBeUndefined())
})
