// File 001: prose with uneven headings, sentences cut by page ends, no number and no day of its own.
import { expect, it } from 'vitest'
import { describePlan } from './plans-folder.ts'

const UNIONS = 'các đoàn thể chính trị - xã hội huyện'

describePlan('001', 'a district plan in prose', (plan) => {
  it('holds five duties, the communes’ party committees apart from the point that they share', async () => {
    const { tasks } = (await plan).reading
    expect(tasks.map(({ task }) => [task.form, task.ordinal, task.leads])).toEqual([
      ['duty', '1', ['Các chi, đảng bộ cơ sở', 'MTTQ', UNIONS]],
      ['duty', '1', ['Đảng ủy các xã, thị trấn']],
      ['duty', '2', ['Thường trực HĐND huyện']],
      ['duty', '3', ['Ủy ban Nhân dân huyện']],
      ['duty', '4', ['Ban Tuyên giáo Huyện ủy']],
    ])
  })

  it('names its issuer and, from the text, the district', async () => {
    const { head } = (await plan).reading
    expect(head).toMatchObject({
      kind: 'Kế hoạch',
      number: undefined,
      issuedOn: undefined,
      issuer: 'Ban Thường vụ Huyện ủy Tam Đường',
      level: 'district',
      locality: 'Tam Đường',
      signer: { name: 'Cao Trang Trọng', title: 'PHÓ BÍ THƯ' },
    })
  })

  it.each([
    [33, 35, 'chỉ tiêu chất lượng giáo dục'],
    [47, 49, 'trung học phổ thông vào giáo dục nghề nghiệp'],
    [59, 61, 'các cấp học mầm non'],
  ])('puts the sentence together that the page end cuts in lines %i and %i', async (first, last, seam) => {
    const { reading } = await plan
    const passage = reading.passages.find(({ place }) => place.kind === 'lines' && place.first === first)!
    expect(passage.place).toEqual({ kind: 'lines', first, last })
    expect(passage.text).toContain(seam)
  })

  it('nests 1.1 to 1.8 under their section, whatever the Markdown depth', async () => {
    const { sections } = (await plan).reading
    expect(sections.map(({ depth, label }) => `${depth}:${label}`)).toEqual(
      '1:I 2:1 2:2 1:II 2:1 3:1.1 3:1.2 3:1.3 3:1.4 3:1.5 3:1.6 3:1.7 3:1.8 2:2 1:III'.split(' '),
    )
  })

  it('cites 8 documents', async () => {
    const { references } = (await plan).reading
    expect(references.map(({ reference: { number, issuedOn, issuer } }) => [number, issuedOn, issuer])).toEqual([
      ['91-KL/TW', '2024-08-12', 'Bộ Chính trị'],
      ['29-NQ/TW', '2013-11-04', 'Ban Chấp hành Trung ương Đảng khoá XI'],
      ['294-KH/TU', '2024-10-30', 'Ban Thường vụ Tỉnh ủy'],
      ['69-CTr/TU', '2014-12-26', 'Tỉnh ủy'],
      ['125-QĐ/TW', '2023-10-10', 'Ban Chấp hành Trung ương'],
      ['1585/QĐ-TTg', '2023-12-07', 'Thủ tướng'],
      ['127-KH/HU', '2022-05-30', 'Huyện ủy Tam Đường'],
      ['09-NQ/TU', '2022-02-25', 'Ban Chấp hành Đảng bộ tỉnh'],
    ])
  })
})
