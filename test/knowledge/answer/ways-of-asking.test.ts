// The same things asked in other ways: objects instead of leaders, amounts beside roles, orders, receivers, two questions in one.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const READING = `ỦY BAN NHÂN DÂN
TỈNH YÊN BÁI
Số: 88/KH-UBND

Yên Bái, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Phát triển văn hóa đọc trong trường học năm 2026

I. MỤC ĐÍCH

Kế hoạch này nhằm đưa sách đến gần học sinh vùng cao. Chủ đề năm đọc sách là "Mỗi bản một tủ sách".

II. NỘI DUNG

1. Ngày hội đọc sách áp dụng cho cấp tiểu học và trung học cơ sở, với điều kiện thư viện có đủ 500 đầu sách.

2. Mỗi giáo viên làm đầu mối thư viện được giảm 04 tiết/tuần; nhà trường khuyến khích cá nhân và hội đồng hương tặng tủ sách cho trường ở thôn xa.

3. Tổ chức xét tặng danh hiệu Trường bạn đọc lần thứ IX; rà soát kho sách cũ mỗi năm học.

4. Thư viện mời 12 người kể chuyện; thù lao cho người kể chuyện ở thư viện là 150.000 đồng một buổi. Công nhận 12 thư viện đạt mức độ 1 và 5 thư viện đạt mức độ 2.

5. Trong năm 2025, lũ làm hỏng 37 tủ sách của các trường vùng thấp, nhiều nhất ở huyện Văn Yên.

6. Chống lấy chồng khi còn đi học: thư viện dành một góc sách về phòng ngừa tảo hôn, do Sở Dân tộc và Tôn giáo chủ trì biên soạn.

8. Mua sắm tủ sách theo quy định của Luật Đấu thầu; khảo sát bạn đọc theo Chương trình hành động số 17-CTr/TU ngày 03/4/2024 của Tỉnh ủy.

7. Thực hiện Nghị quyết số 41/2023/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh để hỗ trợ người làm thư viện lên vùng cao công tác.

III. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Mua sách cho thư viện trường | Sở Tài chính | Sở Văn hóa | Tháng 3/2026 |
| 2 | Tập huấn người làm thư viện | Sở Văn hóa | Trường Cao đẳng Sư phạm | Tháng 5/2026 |
| 3 | Số hóa truyện dân gian | Sở Khoa học và Công nghệ | Sở Văn hóa | Tháng 9/2026 |

IV. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trường tiểu học có thư viện đạt chuẩn | % | 61 | 70 |
| 2 | Tỷ lệ trường trung học cơ sở có thư viện đạt chuẩn | % | 66 | 78 |
| 3 | Số tủ sách trao cho bản | Tủ | 40 | 65 |

V. ĐIỂM ĐỌC

| TT | Bản | Trường phụ trách | Ngày mở |
|---|---|---|---|
| 1 | Bản Tà Chử | Tiểu học Nậm Có | 12/3/2026 |
| 2 | Bản Lùng Cúng | Tiểu học Nậm Có | 15/3/2026 |
| 3 | Bản Mồ Dề | Tiểu học Kim Nọi | 20/3/2026 |

Nơi nhận:
- Bộ Văn hóa (để báo cáo);
- Thường trực Tỉnh ủy (để báo cáo);
- Hội Khuyến học tỉnh;
- Lưu: VT.
`

const SWIMMING = `ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 91/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

1. Dạy bơi ở bể lắp ghép; trao tủ sách về an toàn dưới nước cho bản.

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trường tiểu học có thư viện đạt chuẩn | % | 50 | 58 |
| 2 | Số bể bơi lắp ghép | Bể | 4 | 9 |
`

const DEPARTMENT = `ỦY BAN NHÂN DÂN TỈNH YÊN BÁI
SỞ GIÁO DỤC VÀ ĐÀO TẠO
Số: 93/KH-SGDĐT

KẾ HOẠCH
Dạy trực tuyến cho điểm trường xa năm 2026

1. Học sinh chỉ dùng điện thoại ở phòng học trực tuyến, theo giờ của giáo viên.

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Sản phẩm |
|---|---|---|---|---|
| 1 | Kéo mạng tới điểm trường xa | Phòng Kế hoạch - Tài chính | Tháng 4/2026 | Biên bản nghiệm thu |
| 2 | Chọn bài giảng dùng chung | Phòng Giáo dục Phổ thông | Tháng 6/2026 | Quyết định phê duyệt |
| 3 | Lập danh sách điểm trường xa | Phòng Giáo dục Phổ thông | Tháng 2/2026 | Quyết định phê duyệt |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'van-hoa-doc.md': READING,
    'day-boi.md': SWIMMING,
    'truc-tuyen.md': DEPARTMENT,
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('answers', () => {
  test.each([
    ['for whom, not who', 'Ngày hội đọc sách áp dụng cho cấp nào, kèm điều kiện gì?', 'tiểu học'],
    ['an amount beside a role', 'gv làm đầu mối thư viện được giảm mấy tiết một tuần', '04 tiết'],
    ['whom something is asked of', 'nha truong khuyen khich nhung ai tang tu sach', 'hội đồng hương'],
    ['a place in an order', 'danh hiệu trường bạn đọc xét lần thứ mấy', 'IX'],
    ['what is paid', 'thu lao nguoi ke chuyen o thu vien bao nhieu mot buoi', '150.000'],
    ['what is counted in other words', 'Năm 2025 lũ làm hỏng bao nhiêu tủ đựng sách?', '37 tủ sách'],
    ['a word that people use', 'sở nào chủ trì góc sách ngăn chuyện lấy chồng sớm', 'Sở Dân tộc và Tôn giáo'],
    ['an idiom', 'mua sách cho thư viện trường thì cơ quan nào đứng mũi chịu sào', 'Sở Tài chính'],
    ['a helper by an idiom', 'tập huấn người làm thư viện cần bắt tay với ai', 'Trường Cao đẳng Sư phạm'],
    ['a document by its kind', 'ho tro nguoi lam thu vien len vung cao theo nghi quyet bao nhieu', '41/2023'],
    ['compounds of function words', 'chu de nam doc sach la gi', 'Mỗi bản một tủ sách'],
    [
      'two levels of one indicator',
      'tỷ lệ trường tiểu học và thcs có thư viện đạt chuẩn năm 2026 ở Yên Bái chênh nhau thế nào',
      '8 điểm %',
    ],
    [
      'two plans side by side',
      'So sánh tỷ lệ trường tiểu học có thư viện đạt chuẩn năm 2026 giữa tỉnh Yên Bái và tỉnh Lào Cai',
      'Cao hơn: Kế hoạch 88/KH-UBND (năm 2026) của Ủy ban nhân dân tỉnh Yên Bái, hơn 12 điểm %.',
    ],
    ['last year and this', 'số tủ sách trao cho bản ở Yên Bái năm trước với năm nay thế nào', '40 tủ'],
    ['last year', 'Năm trước Yên Bái trao bao nhiêu tủ sách cho bản?', '40 tủ'],
    [
      'the plans that speak of something',
      'những tỉnh nào trong các kế hoạch có nói đến tủ sách',
      'Có 2 trong 3 kế hoạch',
    ],
    ['rows of a table that is none of tasks', 'Trường Tiểu học Nậm Có mở điểm đọc ở những bản nào?', 'Lùng Cúng'],
    ['who leads', 'kế hoạch của tỉnh Yên Bái giao những sở nào chủ trì', 'Sở Khoa học và Công nghệ'],
    ['what a part is about', 'Ngày nào mở điểm đọc ở bản Mồ Dề?', '20/3/2026'],
    [
      'another plan of the same place',
      'sở giáo dục yên bái giao phòng nào kéo mạng tới điểm trường xa',
      'Phòng Kế hoạch - Tài chính',
    ],
    [
      'tasks by what comes of them',
      'Những nhiệm vụ nào của Yên Bái có sản phẩm là quyết định phê duyệt?',
      'Có 2 nhiệm vụ có sản phẩm được hỏi',
    ],
    [
      'a telephone that nobody wants to call',
      'kế hoạch dạy trực tuyến quy định sao về việc học sinh dùng điện thoại',
      'phòng học trực tuyến',
    ],
    ['a law, which has no number', 'Việc mua sắm tủ sách phải theo luật nào?', 'Luật Đấu thầu'],
    ['a document by the number that people remember', 'nghi quyet 41 cua hoi dong tinh ve viec gi', '41/2023'],
    ['a number that is no row', 'Chương trình hành động số 17 ban hành ngày nào?', '03/4/2024'],
    [
      'what an agency does about a topic',
      'Sở Văn hóa có trách nhiệm gì trong việc tập huấn người làm thư viện?',
      'Tháng 5/2026',
    ],
    [
      'what stands in front',
      'Tôi được giao tập huấn người làm thư viện, xin hỏi việc này đến khi nào ạ?',
      'Tháng 5/2026',
    ],
    [
      'number and date of a plan named by its subject',
      'ke hoach van hoa doc tinh yen bai so may ngay nao',
      '88/KH-UBND',
    ],
  ])('%s: %s', async (_, question, words) => {
    const reply = await plans.ask(question)
    expect(reply.outcome).toBe('answered')
    expect(reply.text).toContain(words)
  })

  test('who leads without the one that is known', async () => {
    const { text } = await plans.ask(
      'Ngoài Sở Văn hóa, kế hoạch của tỉnh Yên Bái còn giao những sở nào chủ trì nhiệm vụ?',
    )
    expect(text).toContain('Sở Tài chính')
    expect(text).not.toContain('- Sở Văn hóa')
  })

  test('who gets a report, and nobody else', async () => {
    const { text } = await plans.ask('Kế hoạch của tỉnh Yên Bái được gửi để báo cáo cho những cơ quan nào?')
    expect(text).toContain('Thường trực Tỉnh ủy')
    expect(text).not.toContain('Khuyến học')
  })

  test('two questions in one, each in its turn', async () => {
    const { text } = await plans.ask('Số hóa truyện dân gian do ai chủ trì và chủ đề năm đọc sách là gì?')
    expect(text).toContain('Sở Khoa học và Công nghệ')
    expect(text).toContain('Mỗi bản một tủ sách')
  })

  test('"mở ngày nào" after a question about one place', async () => {
    const { text } = await plans.ask('Điểm đọc ở bản Mồ Dề do trường nào phụ trách?', 'mở ngày nào?')
    expect(text).toContain('20/3/2026')
  })

  test('"bao nhiêu …" of what was asked before, and of the whole plan where nothing was', async () => {
    const flood = 'Năm 2025 lũ làm hỏng tủ sách nhiều nhất ở huyện nào?'
    expect((await plans.ask(flood, 'Bao nhiêu tủ sách?')).text).toContain('37 tủ sách')
    expect((await plans.ask('Bao nhiêu tủ sách?')).text).toContain('65 tủ')
  })
})

describe('does not answer', () => {
  test.each([
    ['an amount of something that is not told', 'Yên Bái đang thiếu bao nhiêu tủ sách?'],
    ['a level that is not told', 'Yên Bái công nhận bao nhiêu thư viện đạt mức độ 3?'],
    ['a share of something else', 'Tỷ lệ học sinh bỏ học cấp THCS ở Yên Bái năm 2026 là bao nhiêu %?'],
    ['what a plan of another place says', 'Lào Cai giao ai mua sách cho thư viện trường?'],
    ['a sum that is not told', 'mức tiền thưởng học sinh đọc nhiều sách ở Yên Bái'],
    ['a day that is not told', 'ngày bế mạc ngày hội đọc sách'],
    ['a person where only an office is named', 'giám đốc sở văn hóa tên là gì'],
  ])('%s: %s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})
