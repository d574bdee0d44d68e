// Short forms expand where they are meant, and nowhere else.
import { describe, expect, test } from 'vitest'
import { readAbbreviations } from '../../../knowledge/data/short-forms.ts'
import { expandAbbreviations } from '../../../knowledge/text/abbreviations.ts'

const IN_PLANS: readonly (readonly [string, string])[] = [
  ['Sở GD&ĐT', 'Sở Giáo dục và Đào tạo'],
  ['Sở GDĐT; UBND các huyện', 'Sở Giáo dục và Đào tạo; Ủy ban nhân dân các huyện'],
  ['Phòng GD-ĐT', 'Phòng Giáo dục và Đào tạo'],
  ['Sở LĐ-TB&XH', 'Sở Lao động - Thương binh và Xã hội'],
  ['Sở KH&ĐT', 'Sở Kế hoạch và Đầu tư'],
  ['Sở TT&TT', 'Sở Thông tin và Truyền thông'],
  ['Sở VHTTDL', 'Sở Văn hóa, Thể thao và Du lịch'],
  ['TH, THCS và THPT', 'tiểu học, trung học cơ sở và trung học phổ thông'],
  ['Đài PT-TH tỉnh', 'Đài Phát thanh - Truyền hình tỉnh'],
  ['CBQL, GV, NV', 'cán bộ quản lý, giáo viên, nhân viên'],
  ['các cơ sở GD', 'các cơ sở giáo dục'],
  ['vùng DTTS&MN', 'vùng dân tộc thiểu số và miền núi'],
  ['TT. Tỉnh ủy', 'Thường trực Tỉnh ủy'],
  ['TT.HĐND tỉnh', 'Thường trực Hội đồng nhân dân tỉnh'],
  ['các PCT UBND tỉnh', 'các Phó Chủ tịch Ủy ban nhân dân tỉnh'],
  ['Ban CHQS, Hội CCB và TYT xã', 'Ban Chỉ huy Quân sự, Hội Cựu chiến binh và trạm y tế xã'],
  ['TĐG, ĐGN và KĐCLGD', 'tự đánh giá, đánh giá ngoài và kiểm định chất lượng giáo dục'],
  ['Cổng TTĐT; CLB; HTQT', 'Cổng thông tin điện tử; câu lạc bộ; hợp tác quốc tế'],
  ['trung tâm GDNN-GDTX', 'trung tâm giáo dục nghề nghiệp - giáo dục thường xuyên'],
]

const IN_QUESTIONS: readonly (readonly [string, string])[] = [
  ['những HĐ nào', 'những hoạt động nào'],
  ['các HD mới', 'các hướng dẫn mới'],
  ['so gddt lam j', 'Sở Giáo dục và Đào tạo lam gì'],
  ['sở gd&đt', 'Sở Giáo dục và Đào tạo'],
  ['cqct va tgth', 'cơ quan chủ trì va thời gian thực hiện'],
  ['gv mn la ai', 'giáo viên mầm non la ai'],
  ['ti le hs th', 'ti le học sinh tiểu học'],
  ['th kế hoạch 49', 'th kế hoạch 49'],
  ['trường cap 2 và cấp 3', 'trường trung học cơ sở và trung học phổ thông'],
  ['kh nào', 'kế hoạch nào'],
  ['nv 3 ai chủ trì', 'nhiệm vụ 3 ai chủ trì'],
  ['ct 29 noi gi', 'chỉ thị 29 noi gi'],
  ['ct ubnd là ai', 'Chủ tịch Ủy ban nhân dân là ai'],
  ['dc bn xã', 'được bao nhiêu xã'],
  ['có đc ko v?', 'có được không vậy?'],
  ['giai đoạn v', 'giai đoạn vậy'],
  ['mục v nói gì', 'mục v nói gì'],
  ['gd 2024-2030', 'giai đoạn 2024-2030'],
  ['gd mầm non', 'giáo dục mầm non'],
  ['ứng dụng AI', 'ứng dụng trí tuệ nhân tạo'],
  ['Lưu ở TU', 'Lưu ở Tỉnh ủy'],
  ['hk1 nh 2025-2026', 'học kỳ 1 năm học 2025-2026'],
  ['ct 24-25 bn', 'chỉ tiêu năm học 24-25 bao nhiêu'],
  ['CT giáo viên đạt bao nhiêu', 'chỉ tiêu giáo viên đạt bao nhiêu'],
  ['HS hoàn thành CT lớp 9', 'học sinh hoàn thành chương trình lớp 9'],
  ['CT 2018', 'chương trình 2018'],
  ['kq thuc te', 'kết quả thuc te'],
  ['PL CTr 49', 'phụ lục chương trình 49'],
  ['KL 91 va CT 29', 'kết luận 91 va chỉ thị 29'],
  ['phổ cập cấp hai mức hai', 'phổ cập trung học cơ sở mức 2'],
  ['bao h nop', 'bao giờ nop'],
  ['đóng nhiêu tiền, bao nhiêu', 'đóng bao nhiêu tiền, bao nhiêu'],
  ['sở nào lo', 'sở nào phụ trách'],
  ['xmc vs pcgd', 'xóa mù chữ với phổ cập giáo dục'],
]

const UNTOUCHED: readonly (readonly [string, 'plan' | 'question', string])[] = [
  ['Kế hoạch số 232-KH/TU', 'plan', 'a document number'],
  ['Chương trình hành động số 49-CTr/TU', 'plan', 'a document number'],
  ['số -KH/BCSD', 'plan', 'a number whose digits are blank'],
  ['Nghị quyết số 07/2024/NQ-HĐND', 'question', 'a document number'],
  ['ke hoach 3707/kh-ubnd', 'question', 'a document number, unaccented'],
  ['ai chu tri', 'question', '"ai" asks who'],
  ['AI CHỦ TRÌ', 'question', 'capitals throughout say nothing'],
  ['tu nam 2025', 'question', '"tu" is từ'],
  ['da xong', 'question', '"da" is đã'],
  ['sơ gd', 'plan', 'a plan prints capitals'],
  ['THCSX', 'plan', 'not a whole token'],
  ['gv', 'plan', 'a plan prints capitals'],
  ['thị trấn TT Tam Đường', 'plan', 'TT alone has several meanings'],
  ['CT giáo dục có bao nhiêu điểm', 'question', 'before the name of a programme CT is none'],
  ['giáo viên đạt C1', 'question', 'in capitals it is a level of a language'],
  ['CT nào', 'question', 'no number is asked'],
  ['nhieu truong', 'question', '"nhieu" without marks is nhiều'],
  ['lo trinh', 'question', '"lo" that follows no asking word'],
  ['phân cấp một số việc', 'question', '"một số" is some'],
  ['phòng 3/k', 'question', 'a letter joined to something is a label'],
]

describe('expandAbbreviations', () => {
  test.each(IN_PLANS)('in a plan, %j is %j', (written, full) => {
    expect(expandAbbreviations(written, 'plan')).toBe(full)
  })

  test.each(IN_QUESTIONS)('in a question, %j is %j', (written, full) => {
    expect(expandAbbreviations(written, 'question')).toBe(full)
  })

  test.each(UNTOUCHED)('%j stays as it is in a %s: %s', (written, scope) => {
    expect(expandAbbreviations(written, scope)).toBe(written)
  })

  test('what a document defines itself wins over the general table', () => {
    const own = [{ short: 'TH', full: 'trường học' }]
    expect(expandAbbreviations('TH và GV', 'plan', own)).toBe('trường học và giáo viên')
    expect(expandAbbreviations('TH và GV', 'plan')).toBe('tiểu học và giáo viên')
  })

  test('decomposed letters are read like composed ones', () => {
    expect(expandAbbreviations('Sở GD&ĐT'.normalize('NFD'), 'plan')).toBe('Sở Giáo dục và Đào tạo')
  })

  test('every short form for plans expands when it stands alone before a number, except syllables in capitals', () => {
    const rows = readAbbreviations().abbreviations.filter((row) => row.where !== 'question' && !row.next)
    const firsts = rows.filter((row, index) => rows.findIndex((other) => other.short === row.short) === index)
    expect(firsts.length).toBeGreaterThan(150)
    for (const row of firsts) expect(expandAbbreviations(`về ${row.short}, có`, 'plan')).toBe(`về ${row.full}, có`)
  })
})
