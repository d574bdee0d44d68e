// Cited documents: each once, read where it is said most fully.
import { describe, expect, it } from 'vitest'
import { readDefinedAbbreviations } from '../../../ingest/extract/defined-abbreviations.ts'
import { readReferences } from '../../../ingest/extract/references.ts'

const referencesOf = (...texts: readonly string[]) =>
  readReferences(
    texts.map((text) => [text]),
    undefined,
  )
const only = (text: string) => referencesOf(text)[0]?.reference

describe('a reference', () => {
  it.each([
    [
      'Quyết định số 12/QĐ-UBND ngày 05/3/2025 của UBND tỉnh về việc mua sách; các trường làm theo.',
      { kind: 'Quyết định', issuedOn: '2025-03-05', issuer: 'UBND tỉnh', subject: 'về việc mua sách' },
    ],
    [
      'Nghị định số 9/2024/NĐ-CP của Chính phủ quy định mức chi cho thư viện.',
      { kind: 'Nghị định', issuedOn: undefined, issuer: 'Chính phủ', subject: 'quy định mức chi cho thư viện' },
    ],
    [
      'Thông tư 7/2024/TT-BGDĐT ngày 01 tháng 2 năm 2024 của Bộ Giáo dục và Đào tạo ban hành Quy chế thi.',
      { kind: 'Thông tư', issuedOn: '2024-02-01', issuer: 'Bộ Giáo dục và Đào tạo', subject: 'ban hành Quy chế thi' },
    ],
    [
      'số 3/QĐ-TTg, ngày 1/2/2024 về Đề án “Đọc sách, mỗi ngày”, và nhiều việc.',
      { kind: 'Quyết định', issuer: undefined, subject: 'về Đề án “Đọc sách, mỗi ngày”' },
    ],
    ['Nghị quyết số 5-NQ/TU của Tỉnh ủy và Quyết định số 6/QĐ-UBND.', { issuer: 'Tỉnh ủy', subject: undefined }],
    ['Nghị quyết số 5/2024/NQ-HĐND của HĐND tỉnh để hỗ trợ học sinh.', { issuer: 'HĐND tỉnh', subject: undefined }],
    ['theo Kế hoạch số 8-KH/TU (viết tắt là Kế hoạch 8).', { kind: 'Kế hoạch', issuer: undefined, subject: undefined }],
    [
      'Chi thi s6 4-CT/TW ngay 1/2/2024 ciia Ban Bi thu vé sach.',
      { kind: 'Chỉ thị', issuer: 'Ban Bi thu', subject: 'vé sach' },
    ],
  ])('%s', (text, expected) => expect(only(text)).toMatchObject(expected))

  it('takes no date that stands far away for its own', () => {
    expect(only('Chỉ thị số 4-CT/TW được học tập ở mọi chi bộ từ ngày 1/2/2024.')?.issuedOn).toBeUndefined()
  })

  it('is told once, from the passage that says most, in order of first mention', () => {
    const found = referencesOf(
      'Chỉ thị 4-CT/TW; 9-KH/TU',
      'Chỉ thị số 4 CT/TW',
      'Chỉ thị số 04-CT/TW ngày 1/2/2024 của Bộ Chính trị',
    )
    expect(found.map(({ reference, passage }) => [reference.number, passage])).toEqual([
      ['04-CT/TW', 2],
      ['9-KH/TU', 0],
    ])
  })

  it('is not the document itself', () => {
    expect(readReferences([['Kèm theo Kế hoạch số 9/KH-UBND']], '9/KH-UBND')).toEqual([])
  })

  it('does not reach into the next cell', () => {
    const [found] = readReferences([['theo Quyết định 3/QĐ-TTg về sách', 'Sở Y tế', 'Năm 2025']], undefined)
    expect(found?.reference.subject).toBe('về sách')
  })
})

describe('abbreviations that a plan defines', () => {
  it.each([
    [
      'Theo Kế hoạch mua sách (viết tắt là Kế hoạch 8), các trường làm.',
      [{ short: 'Kế hoạch 8', full: 'Kế hoạch mua sách' }],
    ],
    // A word of the language stays what it is in every other plan.
    ['Ủy ban nhân dân xã (sau đây gọi tắt là "Ủy ban")', []],
    ['giữ hồ, bảo vệ rừng trên địa bàn tỉnh giai đoạn 2026 - 2030 (sau đây gọi tắt là Kế hoạch)', []],
    [
      'UBND tỉnh (sau đây viết tắt là tỉnh) ban hành kế hoạch phổ cập giáo dục mầm non (viết tắt là PCGDMN)',
      [{ short: 'PCGDMN', full: 'phổ cập giáo dục mầm non' }],
    ],
    // What spells it need not end at the bracket; two may be defined at once.
    ['xếp lương nhân viên thư viện trường học (gọi tắt là NVTV)', [{ short: 'NVTV', full: 'nhân viên thư viện' }]],
    [
      'công tác trồng cây gây rừng và giữ hồ (viết tắt là TCGR, GH)',
      [
        { short: 'TCGR', full: 'trồng cây gây rừng' },
        { short: 'GH', full: 'giữ hồ' },
      ],
    ],
    ['Không có gì (xem phụ lục).', []],
    [
      'Phòng Chất lượng - Học liệu số (CL-HLS) quản lý kho học liệu số (HLS), tải về (PDF).',
      [
        { short: 'CL-HLS', full: 'Chất lượng - Học liệu số' },
        { short: 'HLS', full: 'học liệu số' },
      ],
    ],
    [
      'Các chữ viết tắt: TBTH (thiết bị trường học); VTHC (Phòng Văn thư - Hành chính); PL1 (xem dưới).',
      [
        { short: 'TBTH', full: 'thiết bị trường học' },
        { short: 'VTHC', full: 'Văn thư - Hành chính' },
      ],
    ],
    [
      'theo ý kiến của Bộ Giao thông vận tải (viết tắt là Bộ GTVT)',
      [{ short: 'Bộ GTVT', full: 'Bộ Giao thông vận tải' }],
    ],
  ])('%s', (text, expected) => expect(readDefinedAbbreviations(text)).toEqual(expected))
})
