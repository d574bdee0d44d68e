// Ways of asking that took a word for another one, or asked for more than a plan prints in those words.
import { describe, expect, test } from 'vitest'
import { topicOf } from '../../../knowledge/answer/question/question-topic.ts'
import type { TermStatistics } from '../../../knowledge/answer/question/term-statistics.ts'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ BẢN XÈO
Số: 33/KH-UBND

Bản Xèo, ngày 02 tháng 02 năm 2026

KẾ HOẠCH
Lớp học dệt thổ cẩm năm 2026

Thực hiện Kế hoạch số 512/KH-UBND ngày 20/12/2025 của UBND tỉnh; Kế hoạch số 618/KH-UBND ngày 24/12/2025 của UBND tỉnh về nghề truyền thống.

I. TÌNH HÌNH

Bản Xèo có 14 thôn, 2.108 hộ. Nhiều thôn ở cách trung tâm 9 km.

Nghị quyết số 45/2024/NQ-HĐND của tỉnh lo học nghề. Nhờ Nghị quyết số 45/2024/NQ-HĐND, nghệ nhân được trả thù lao. Các thôn vùng thấp đã trồng lại lanh, giữ được nghề nhuộm chàm của bà con, bảo đảm nguyên liệu cho các lớp đang học.

II. NỘI DUNG

1. Người học vắng quá 15% thời gian của khóa dệt thì không được nhận khung cửi.

2. Mẫu hoa văn được đổi mới sau bốn tuần.

3. Khóa dệt thổ cẩm mở ở nhà văn hóa, có 3 khung. Lớp tối học từ 18 giờ 45 đến 20 giờ 30.

4. Mỗi góc dệt có tối thiểu 25 quyển mẫu hoa văn.

5. Chợ phiên thổ cẩm mở vào Chủ nhật tuần cuối mỗi tháng.

6. Phối hợp với các nghệ nhân dạy nhuộm chàm, chạm bạc cho người học.

10. Phấn đấu tỷ lệ nhà dệt có mái che năm 2026 toàn xã đạt 62% (năm 2025 đạt 57%).

8. Đến năm 2028 có 55 hộ nuôi tằm.

9. Từng bước mở rộng để phủ kín lớp dệt ở các thôn vào năm 2029, khi đủ nghệ nhân.

7. Dự toán khóa dệt giai đoạn 2026-2028 là 640 triệu đồng. Riêng năm 2026 là 210 triệu đồng.

III. PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Lập danh sách người học dệt | Hội Phụ nữ xã | Trước ngày 15/3/2026 |
| 2 | Thi dệt nhanh lớp 9 | Đoàn xã | Tháng 4/2026 |
| 3 | Cân đối dự toán khóa dệt hằng năm của xã | Phòng Kinh tế | Trước 20/11 hằng năm |
| 4 | Mở rộng, phủ kín lớp dệt ở các thôn | Đoàn xã | Năm 2026 và các năm tiếp theo |

IV. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Số thôn đạt chuẩn dệt thổ cẩm mức độ 1 | Thôn | 4 | 6 |
| 2 | Số thôn đạt chuẩn dệt thổ cẩm mức độ 2 | Thôn | 1 | 2 |
| 3 | Số thôn đạt chuẩn nhuộm mức độ 3 | Thôn | 3 | 5 |
| 4 | Tỷ lệ khung cửi còn tốt | % | 61 | 70 |
`

const OTHER = `HUYỆN ỦY MƯỜNG HUM
Số: 18-KH/HU

KẾ HOẠCH
thực hiện Kết luận số 77-KL/TW ngày 03/6/2025 của Bộ Chính trị về giữ nghề truyền thống

I. PHÂN CÔNG

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Sơ kết 02 năm thực hiện Kế hoạch | Văn phòng Huyện ủy | Tháng 6/2028 |
| 2 | Đề án phòng trưng bày nghề năm 2026 | Phòng Văn hóa | Quý III/2026 |

T/M BAN THƯỜNG VỤ
BÍ THƯ

Giàng Seo Lử
`

const { told, first, outcome } = plansUnderQuestion({ '1.md': PLAN, '2.md': OTHER })

describe('what is asked for', () => {
  test.each([
    ['Nghỉ quá bao nhiêu phần trăm thời gian khóa dệt thì không được nhận khung cửi?', '15%'],
    ['Mẫu hoa văn mấy tuần mới được đổi?', 'bốn tuần'],
    ['Mẫu hoa văn bán trú mấy tuần mới đổi?', 'bốn tuần'],
    ['Khóa dệt thổ cẩm từ mấy giờ đến mấy giờ tối?', '18 giờ 45'],
    ['Góc dệt phải có ít nhất bao nhiêu cuốn mẫu?', '25 quyển'],
    ['Đến năm nào thì phủ kín lớp dệt ở các thôn?', '2029'],
    ['Chợ phiên thổ cẩm mở vào hôm nào trong tháng?', 'Chủ nhật'],
    ['Dạy nhuộm chàm, chạm bạc thì phối hợp với ai?', 'nghệ nhân'],
  ])('“%s”: %s', async (question, answer) => {
    expect(await told(question)).toContain(answer)
    expect(await outcome(question)).toBe('answered')
  })

  test('how many there are of the plan’s own place', async () => {
    expect(await told('xã bản xèo có mấy thôn')).toContain('14 thôn')
    expect(await outcome('xã bản xèo có mấy thôn')).toBe('answered')
  })

  test('a list that is only spoken of is no list', async () => {
    expect(await first('Bao giờ lập xong danh sách người học dệt?')).toContain('15/3/2026')
  })

  test('to what level is no item', async () => {
    expect(await told('Hết năm 2026 khung cửi còn tốt phải lên mức nào?')).toContain('70%')
  })

  test('a sum of one year that is only named', async () => {
    expect(await told('dự toán khóa dệt xã Bản Xèo riêng năm 2026')).toContain('210 triệu')
  })

  test('what one document is for is told by the sentences that name it', async () => {
    const text = await told('Nghị quyết 45 nhằm mục đích gì?')
    expect(text).toContain('thù lao')
    expect(text).not.toContain('nguyên liệu')
  })
})

describe('another document', () => {
  test('takes the place of the one before', async () => {
    const text = await told('Kế hoạch 512/KH-UBND của tỉnh ban hành ngày nào?', 'Thế còn kế hoạch 618?')
    expect(text).toContain('24/12/2025')
    expect(text.split('\n')[0]).not.toContain('512')
  })

  test('also where its number alone is typed', async () => {
    expect(await first('ke hoach 512 cua tinh ban hanh ngay nao', 'the con ke hoach 618')).toContain('24/12/2025')
  })
})

test('what an earlier year reached is no aim, however the aim was asked for', async () => {
  const text = await told('Thôn đạt chuẩn dệt thổ cẩm mức độ 1 chỉ tiêu năm 2026?', 'năm 2025 đạt bao nhiêu')
  expect(text.split('\n')[1]).toBe('Kết quả năm 2025: 4 thôn')
})

test('this year’s aim stands beside what the year that is named reached', async () => {
  const text = await told('ty le nha det co mai che nam nay dat muc tieu cao hay thap hon ket qua nam 2025')
  for (const said of ['62%', '57%', 'cao hơn']) expect(text).toContain(said)
})

test('a word whose syllables also name the plan is asked for', async () => {
  expect(await first('so ket 2 nam ke hoach ket luan 77 luc nao')).toContain('Tháng 6/2028')
})

test('a preposition before a year is no topic', () => {
  const terms: TermStatistics = { frequency: () => 5, weight: () => 1, syllables: new Set() }
  expect(topicOf(' truong nao len muc do 2 trong nam 2026 ', new Set(), terms)).not.toContain('trong')
})

describe('refused', () => {
  test('a level that nothing is counted at', async () => {
    expect(await told('Năm 2026 bao nhiêu thôn đạt chuẩn dệt thổ cẩm mức độ 3?')).toContain('Không có mức độ 3')
  })

  test('another class', async () => {
    expect(await outcome('Thi dệt nhanh lớp 6 vào tháng mấy?')).toBe('nothing-found')
  })

  test('what there is now, where only an aim is told', async () => {
    expect(await outcome('Hiện xã Bản Xèo có bao nhiêu hộ nuôi tằm?')).toBe('nothing-found')
    expect(await told('Đến năm 2028 xã Bản Xèo có bao nhiêu hộ nuôi tằm?')).toContain('55')
  })

  test.each(['Ai lo an ninh lớp học dệt thổ cẩm xã Bản Xèo?', 'Bao giờ diễu hành lớp học dệt thổ cẩm xã Bản Xèo?'])(
    'what nothing is said of but what the plan is about: “%s”',
    async (question) => {
      expect(await outcome(question)).toBe('nothing-found')
    },
  )

  test('a committee that nothing is said of', async () => {
    expect(await told('Kế hoạch dệt thổ cẩm của Thành ủy do ai ký?')).toContain('Không có kế hoạch nào của Thành ủy')
  })
})

describe('words of several readings', () => {
  test.each([
    ['Đảng bộ có bao nhiêu thôn đạt chuẩn dệt thổ cẩm mức độ 1 theo chỉ tiêu năm 2026?', '6'],
    ['Năm 2026 đăng ký có bao nhiêu thôn đạt chuẩn dệt thổ cẩm mức độ 2?', '2'],
  ])('do not ask for what there is now: “%s”', async (question, figure) => {
    expect((await told(question)).split('\n')[1]).toContain(figure)
  })
})
