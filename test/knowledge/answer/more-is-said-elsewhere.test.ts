// What comes near in a record and stands in full in a sentence; what is said in the asker's own words; what is asked on from an answer.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
HUYỆN NẬM KHÒA
Số: 72/KH-UBND
Nậm Khòa, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Nuôi ong ở trường học năm 2026

Căn cứ Quyết định số 45/QĐ-TTg ngày 03/02/2025 của Thủ tướng Chính phủ phê duyệt Đề án nuôi ong vườn trường; Chương trình hành động số 17-CTr/HU ngày 09/5/2025 của Huyện ủy về kinh tế vườn rừng;

Căn cứ Thông tư số 08/2025/TT-BNN ngày 11/4/2025 của Bộ Nông nghiệp quy định đàn ong giống; Quyết định số 61/QĐ-UBND ngày 02/6/2025 của Ủy ban nhân dân tỉnh về thu mua mật.

I. MỤC TIÊU NĂM 2026

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Trường có vườn hoa đủ phấn | % | 31,5 | 44 |
| 2 | Quỹ giống ong của huyện | Triệu đồng | 120 | 260 |
| 3 | Số lớp học nuôi ong | Lớp | 14 | 20 |

II. GIẢI PHÁP

1. Nâng cao tay nghề nuôi ong cho giáo viên và học sinh

Mời thợ lành nghề về dạy tách đàn hai buổi mỗi tháng.

Mỗi trường cử một tổ chăm tổ ong ngày nghỉ.

Ghi sổ theo dõi từng đàn theo mẫu chung.

Thi tay nghề giữa các trường vào tháng 9.

Trao giấy chứng nhận cho người giữ được ba đàn qua đông.

2. Bảo đảm an toàn

Lớp học nuôi ong ở bản Sín Thầu được mở từ 5 người do nhà ở thưa; nơi khác tối thiểu 12 người.

Trường có người bị ong đốt phải báo trạm y tế trong vòng 30 phút.

Người học lấy bằng thạc sĩ về côn trùng được cấp 4 triệu đồng mỗi tháng và phải ở lại huyện 5 năm.

Thăm đàn mỗi quý một lần vào buổi sáng mát trời.

III. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mở lớp dạy tách đàn ong mật | Phòng Nông nghiệp | Huyện đoàn | Tháng 4/2026 |
| 2 | Vẽ sơ đồ các đồi hoa hay bị sương muối | Hạt Kiểm lâm | Phòng Nông nghiệp | Quý II/2026 |
| 3 | Trồng hoa quanh thùng ong | UBND các xã, thị trấn | Hội Phụ nữ huyện | Tháng 3/2026 |

IV. SỐ LIỆU

Biểu 1. Đàn ong giao cho các trường năm 2026

| TT | Tên trường | Số thùng | Giao năm 2025 | Giao năm 2026 |
|---|---|---|---|---|
| 1 | Tiểu học Sín Thầu | 4 | 6 | 9 |
| 2 | Tiểu học Nậm Hu | 3 | 5 | 4 |
|  | Cộng tiểu học | 7 | 11 | 13 |
| 3 | Mầm non Pá Mỳ | 2 | 2 | 3 |

Tổng nhu cầu kinh phí cả năm là 1.350 triệu đồng, chia theo Biểu 2.

Biểu 2. Kinh phí (triệu đồng)

| TT | Nội dung | Tổng số | Ngân sách huyện | Xã hội hóa |
|---|---|---|---|---|
| 1 | Mua thùng ong | 900 | 700 | 200 |
| 2 | Tập huấn | 450 | 400 | 50 |
|  | Tổng cộng | 1.350 | 1.100 | 250 |
`

const { told, first, outcome } = plansUnderQuestion({ 'nuoi-ong.md': PLAN })

describe('a sentence that says more than a record answers', () => {
  test('on what terms, and not how many in all', async () => {
    expect(await told('Lớp học nuôi ong ở bản Sín Thầu được mở khi có ít nhất mấy người?')).toContain('từ 5 người')
  })
  test('the record stands where it says as much', async () => {
    expect(await told('Số lớp học nuôi ong năm 2026 là bao nhiêu?')).toContain('Chỉ tiêu năm 2026: 20 lớp')
  })
  test('the sum with its unit, and no row of a table', async () => {
    expect(await told('tổng kinh phí nuôi ong năm 2026 là bao nhiêu')).toContain('1.350 triệu đồng')
  })
})

describe("the asker's own words", () => {
  test('an indicator that alone comes near', async () => {
    expect(await told('năm 2026 bao nhiêu phần trăm trường phải có vườn đủ hoa lấy phấn nuôi đàn?')).toContain('44%')
  })
  test('one that is counted in money', async () => {
    expect(await told('quỹ giống ong năm 2026 đặt bao nhiêu triệu')).toContain('260')
  })
  test('who does it, where much is worded otherwise', async () => {
    expect(await first('Chuyện vẽ sơ đồ mấy chỗ đồi hoa dễ dính sương muối giao cho ai?')).toBe('Chủ trì: Hạt Kiểm lâm')
  })
  test('what stands nowhere is refused all the same', async () => {
    expect(await outcome('năm 2026 bao nhiêu phần trăm trường có hồ bơi?')).toBe('nothing-found')
  })
  test('of another degree nothing is said', async () => {
    expect(await outcome('Học tiến sĩ về côn trùng được cấp bao nhiêu tiền mỗi tháng?')).toBe('nothing-found')
    expect(await told('Học thạc sĩ về côn trùng được cấp bao nhiêu tiền mỗi tháng?')).toContain('4 triệu đồng')
  })
})

describe('what is only near does not answer', () => {
  test('what each pays is no fund', async () => {
    expect(await outcome('Mỗi hộ đóng quỹ giống ong bao nhiêu tiền?')).toBe('nothing-found')
  })
  test('the tasks that are left are not the one that was told', async () => {
    const text = await first('Ai chủ trì mở lớp dạy tách đàn ong?', 'Ai chủ trì các nhiệm vụ còn lại?')
    expect(text).not.toBe('Chủ trì: Phòng Nông nghiệp')
  })
  test('a year in a capital letter is no place', async () => {
    expect(await told('Chỉ tiêu của huyện Năm 2026 về số lớp học nuôi ong là bao nhiêu?')).toContain('20 lớp')
  })
  test('two names of one degree are one', async () => {
    expect(await told('Học cao học về côn trùng được cấp bao nhiêu tiền mỗi tháng?')).toContain('4 triệu đồng')
  })
  test('"theo kế hoạch" asks for no plan that says it', async () => {
    expect(await first('Theo kế hoạch, đơn vị nào bảo đảm trồng hoa quanh thùng ong?')).not.toContain('kế hoạch đã nạp')
  })
})

describe('time is told as it is asked', () => {
  test.each([
    ['Trường có người bị ong đốt phải báo trạm y tế trong bao lâu?', '30 phút'],
    ['Lấy bằng thạc sĩ rồi phải ở lại huyện mấy năm?', '5 năm'],
    ['Bao lâu phải thăm đàn một lần?', 'mỗi quý một lần'],
  ])('%s', async (question, answer) => {
    expect(await told(question)).toContain(answer)
  })
})

describe('a whole part', () => {
  test('each of its passages, however many', async () => {
    const text = await told('Giải pháp nâng cao tay nghề nuôi ong gồm những gì?')
    for (const said of ['tách đàn', 'ngày nghỉ', 'Ghi sổ', 'tháng 9', 'giấy chứng nhận']) expect(text).toContain(said)
  })
})

describe('a table', () => {
  test('the one column of the year, where the title says the rest', async () => {
    expect(await told('năm 2026 Tiểu học Sín Thầu được giao bao nhiêu đàn ong')).toContain('Giao năm 2026: 9')
  })
  test('this year against the one that is named', async () => {
    const text = await told('Số đàn ong giao cho Tiểu học Nậm Hu năm nay tăng hay giảm so với năm 2025?')
    expect(text).toContain('Giảm 1')
  })
})

describe('more of the task that was told', () => {
  test('who helps, by when', async () => {
    const opening = 'Ai chủ trì mở lớp dạy tách đàn ong?'
    expect(await first(opening, 'thế phối hợp với ai?')).toBe('Phối hợp: Huyện đoàn')
    expect(await first(opening, 'việc này bao giờ phải xong?')).toBe('Thời gian: Tháng 4/2026')
  })
  test('another task is not', async () => {
    expect(await first('Ai chủ trì mở lớp dạy tách đàn ong?', 'còn việc vẽ sơ đồ đồi hoa thì ai làm?')).toContain(
      'Hạt Kiểm lâm',
    )
  })
})

describe('documents', () => {
  test('two that are named, one below the other', async () => {
    const text = await told('Quyết định 45/QĐ-TTg và Quyết định 61/QĐ-UBND về việc gì?')
    expect(text).toContain('nuôi ong vườn trường')
    expect(text).toContain('thu mua mật')
  })
  test("a party's number", async () => {
    expect(await told('Chương trình hành động 17 ban hành ngày nào?')).toContain('9/5/2025')
  })
  test('the kind that the asking word follows', async () => {
    expect(await first('Kế hoạch nuôi ong căn cứ thông tư nào của Bộ Nông nghiệp?')).toContain('08/2025/TT-BNN')
  })
  test('asked on of the one that was told', async () => {
    const opening = 'Đề án nuôi ong vườn trường được phê duyệt bằng quyết định số mấy?'
    expect(await told(opening, 'ban hành hôm nào?')).toContain('3/2/2025')
  })
})

describe('whoever is charged', () => {
  test('communes, called by what they are', async () => {
    expect(await told('Xã, thị trấn chủ trì những việc nào?')).toContain('Trồng hoa quanh thùng ong')
  })
})

describe('what stands around a question', () => {
  test.each([
    'Em đang viết báo cáo của phòng, nhờ anh chị tóm tắt giúp giải pháp bảo đảm an toàn để em lên kế hoạch ạ',
    'Tôi phụ trách y tế trường học, nhờ bot tóm tắt giúp phần bảo đảm an toàn',
  ])('is no topic: %s', async (question) => {
    expect(await told(question)).toContain('30 phút')
  })
  test('what the values are of stays', async () => {
    const text = await told(
      'Tôi đang tổng hợp về số lớp học nuôi ong, cho biết kết quả năm 2025 và chỉ tiêu năm 2026 là bao nhiêu',
    )
    expect(text).toContain('14')
    expect(text).toContain('20')
  })
})
