// A plan of duties in prose, a calendar by month and a table that counts two things of each school: what is asked of one body, one month, one school.
// Long: one plan, of which all of its questions are asked.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const GAMES = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 0194/KH-UBND
Phú Yên, ngày 6 tháng 8 năm 2026

KẾ HOẠCH
Tổ chức hội thao học sinh và lớp năng khiếu tỉnh Phú Yên năm học 2026-2027

Ủy ban nhân dân tỉnh Phú Yên ban hành Kế hoạch hội thao và lớp năng khiếu như sau:

I. HỘI THAO

1. Miễn thi vòng xã. Học sinh trường khuyết tật; học sinh ở đảo xa; học sinh từng đạt huy chương khu vực.

2. Ban tổ chức. Thành lập Ban tổ chức hội thao cấp tỉnh do Phó Chủ tịch UBND tỉnh phụ trách văn xã làm Trưởng ban; Giám đốc Sở Nội vụ làm Phó Trưởng ban.

3. Trọng tài báo cáo chấn thương của vận động viên cho trạm y tế chậm nhất 03 giờ sau trận đấu.

4. Hỗ trợ áo đấu cho học sinh nghèo; mời trọng tài quốc gia tập huấn trong hai ngày cho giáo viên thể chất của tỉnh với mức thù lao dự kiến 700.000 đồng/người/buổi, phần còn lại do các liên đoàn tự thu xếp.

5. Công an tỉnh chủ trì dẹp xe trước cổng sân, xong trước ngày 1/11/2026.

II. PHÂN CÔNG NHIỆM VỤ

1. Công an tỉnh giữ trật tự quanh sân đấu; phối hợp Sở Y tế lập chốt cấp cứu.

2. Sở Y tế chủ trì trực cấp cứu, phối hợp với Công an tỉnh mở đường cho xe.

3. UBND các xã, phường lập đội cổ vũ, mượn sân đình làm chỗ tập xong trước ngày 12/10/2026.

5. Sở Xây dựng kiểm tra mái che khán đài ngày 15 hằng tháng.

4. Sở Y tế khám răng cho cổ động viên trước ngày 5/11/2026.

Kế hoạch này thay thế Kế hoạch số 61/KH-UBND ngày 9/7/2024 của UBND tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH

Lê Thị Sông Ba

PHỤ LỤC I
LỊCH VIỆC

| Thời gian | Nội dung |
|---|---|
| 10/2026 | - Bốc thăm bảng đấu; - May cờ đoàn. |
| 11/2026 | - Thi chạy việt dã cấp tỉnh (15/11). |
| 12/2026 | - Thi bơi vượt đầm (20/12); - Trao cúp. |

| TT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra lưới chắn bóng | UBND các xã, phường | Sở Nội vụ | Ngày 20 hằng tháng |
| 2 | Mắc đèn cho trường xa điện | Trường Cao đẳng Sông Cầu và lớp thợ điện năm cuối | Sở Nội vụ |
| 3 | Sửa loa ở sân vận động | Trường Cao đẳng Sông Cầu | Sở Nội vụ |
| 4 | Đón hiệu trưởng Trường Cao đẳng Sông Cầu | Sở Ngoại vụ | Sở Nội vụ |

PHỤ LỤC II
SÂN BÓNG

| Trường | Sân bóng | Người giữ chìa khóa |
|---|---|---|
| THCS Sông Hinh | 2 | Ông Ma Tèo |
| THCS Tuy Hòa Đông | 1 | Bà Lê Nẫm |

PHỤ LỤC III
LỚP NĂNG KHIẾU

SỐ CHỖ Ở LỚP NĂNG KHIẾU MỘT SỐ TRƯỜNG

| TT | Trường | Năm học 2025-2026 | | Năm học 2026-2027 | |
|---|---|---|---|---|---|
| | | Chỉ tiêu | Số lớp | Chỉ tiêu | Số lớp |
| 1 | THCS Tuy Hòa Đông | 96 | 3 | 64 | 2 |
| 2 | THCS Sông Hinh | 32 | 1 | 32 | 1 |
| 3 | Cụm thị trấn Phú Yên | 48 | 2 | 80 | 4 |
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'hoi-thao.md': GAMES })], paths('data'))
})
afterAll(() => plans.close())

const answer = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('one body', () => {
  test('is told what the plan charges it with as a whole, beside its rows', async () => {
    const text = await answer('UBND các xã, phường ở Phú Yên phải làm gì với lưới chắn bóng sân bãi?')
    expect(text).toContain('Kiểm tra lưới chắn bóng')
    expect(text).toContain('mượn sân đình')
  })

  test('is told what it leads where what it helps with is asked for, too', async () => {
    const text = await answer('Sở Y tế Phú Yên có những việc gì, kể cả phối hợp?')
    expect(text).toContain('trực cấp cứu')
    expect(text).toContain('khám răng')
  })

  test('that only ends what is asked about is told what it does about that', async () => {
    const text = await answer('Trực cấp cứu, mở đường cho xe của Sở Y tế Phú Yên gồm những việc gì?')
    expect(text).toContain('trực cấp cứu')
    expect(text).not.toContain('khám răng')
  })

  test('both of whose roles are named is asked for its duties', async () => {
    const text = await answer('Công an tỉnh Phú Yên nhiệm vụ chủ trì và phối hợp trong kế hoạch thi đấu thể thao')
    expect(text).toContain('giữ trật tự')
    expect(text).toContain('mở đường cho xe')
    expect(text).toContain('dẹp xe trước cổng')
  })

  test('in front of "phải làm gì để" is told all that it is to do', async () => {
    const text = await answer('UBND các xã, phường ở Phú Yên phải làm gì để có chỗ tập?')
    expect(text).toContain('mượn sân đình')
    expect(text).toContain('Kiểm tra lưới chắn bóng')
  })

  test('is called by the shortest of the names that its rows print', async () => {
    const text = await answer('Trường Cao đẳng Sông Cầu có những nhiệm vụ gì?')
    expect(text).toContain('2 nhiệm vụ của Trường Cao đẳng Sông Cầu.')
    expect(text).toContain('Mắc đèn')
  })

  test('may hold an office by another one', async () => {
    expect(await answer('ai làm trưởng ban tổ chức hội thao cấp tỉnh')).toContain('Phó Chủ tịch UBND tỉnh')
  })
})

test('what comes back each month is that of the annex where one is asked for', async () => {
  const all = await answer('Những nhiệm vụ nào của Phú Yên làm hằng tháng?')
  expect(all).toContain('mái che')
  expect(all).toContain('lưới chắn bóng')
  const ofAnnex = await answer('Phụ lục của Phú Yên có những nhiệm vụ nào làm hằng tháng?')
  expect(ofAnnex).toContain('lưới chắn bóng')
  expect(ofAnnex).not.toContain('mái che')
})

describe('one month', () => {
  test('is known by its number alone', async () => {
    const text = await answer('công việc tháng 12/2026 của hội thao Phú Yên')
    expect(text).toContain('vượt đầm')
    expect(text).not.toContain('việt dã')
  })

  test('the same is asked of another thing', async () => {
    const text = await answer('Thi chạy việt dã cấp tỉnh ở Phú Yên tổ chức khi nào?', 'thế còn thi bơi vượt đầm?')
    expect(text).toContain('12/2026')
    expect(text).not.toContain('11/2026')
  })
})

describe('one school', () => {
  test('is told what is counted of it', async () => {
    expect(await answer('trường thcs tuy hòa đông năm học 2026-2027 có bao nhiêu chỉ tiêu lớp năng khiếu')).toMatch(
      /THCS Tuy Hòa Đông[^]*Chỉ tiêu: 64/,
    )
    const both = await answer(
      'trường THCS Tuy Hòa Đông năm học 2026-2027 nhận bao nhiêu em và mở bao nhiêu lớp năng khiếu?',
    )
    expect(both).toContain('64')
    expect(both).toMatch(/Số lớp[^\n]*2/)
  })

  test('whatever it is called that is counted', async () => {
    const text = await answer(
      'nhờ tra giúp tôi năm học 2026-2027 trường THCS Tuy Hòa Đông ở Phú Yên tuyển bao nhiêu học sinh năng khiếu và mở bao nhiêu lớp?',
    )
    expect(text).toMatch(/Chỉ tiêu: THCS Tuy Hòa Đông[^]*64/)
    expect(text).toMatch(/Số lớp: THCS Tuy Hòa Đông[^]*2/)
  })

  test('and how it changes from year to year', async () => {
    expect(
      await answer('Chỉ tiêu lớp năng khiếu của Trường THCS Tuy Hòa Đông thay đổi ra sao so với năm trước?'),
    ).toContain('Giảm 32')
    expect(await answer('chi tieu lop nang khieu truong thcs song hinh hai nam hoc co khac nhau khong')).toContain(
      'Giữ nguyên',
    )
  })
})

test('a school of another level with the same name is another school', async () => {
  const { outcome, text } = await plans.ask(
    'Trường mầm non Tuy Hòa Đông được giao bao nhiêu chỉ tiêu tuyển sinh lớp năng khiếu?',
  )
  expect(outcome === 'nothing-found' || !text.includes('64')).toBe(true)
})

test('nor does a table of schools answer for one of another level', async () => {
  expect(await answer('Trường THCS Sông Hinh có bao nhiêu sân bóng?')).toContain('Sân bóng: 2')
  const { outcome } = await plans.ask('Trường mầm non Sông Hinh có bao nhiêu sân bóng?')
  expect(outcome).toBe('nothing-found')
})

describe('a row that bears the name of the whole province', () => {
  test('is asked for by what it is besides', async () => {
    expect(await answer('cụm thị trấn Phú Yên năm học 2026-2027 mở bao nhiêu lớp năng khiếu')).toMatch(
      /Số lớp: Cụm thị trấn[^]*: 4/,
    )
  })

  test.each(['Toàn tỉnh Phú Yên có bao nhiêu lớp tiểu học?', 'Phú Yên có bao nhiêu lớp năng khiếu bơi?'])(
    'is not the province: %s',
    async (question) => expect(await answer(question)).not.toContain('Cụm thị trấn'),
  )
})

describe('ways of asking', () => {
  test('the title of the plan explains nothing', async () => {
    const text = await answer('Hội thao học sinh và lớp năng khiếu tỉnh Phú Yên được tổ chức như thế nào?')
    expect(text).not.toContain('Tổ chức hội thao học sinh và lớp năng khiếu tỉnh Phú Yên năm học')
  })

  test.each(['Những đối tượng nào được miễn thi vòng xã?', 'doi tuong nao duoc mien thi vong xa'])(
    'whom something is for: %s',
    async (question) => expect(await answer(question)).toContain('ở đảo xa'),
  )

  test('hours are asked for as "tiếng"', async () => {
    expect(await answer('trọng tài phải báo cáo chấn thương trong mấy tiếng')).toContain('03 giờ')
  })

  test('a telephone number without marks asks for no "sở"', async () => {
    const school = 'hieu truong truong cao dang song cau'
    expect((await plans.ask(`so dien thoai cua ${school} la so nao`)).outcome).toBe('nothing-found')
    expect(await answer(`don ${school} la so nao`)).toContain('Sở Ngoại vụ')
  })

  test('a sum in the same sentence is no answer where it is of something else', async () => {
    const { outcome } = await plans.ask('mức hỗ trợ áo đấu cho mỗi học sinh nghèo là bao nhiêu tiền')
    expect(outcome).toBe('nothing-found')
  })

  test('a number that begins with nought is the plan’s own', async () => {
    expect((await plans.ask('KH 0194/KH-UBND của Phú Yên do ai ký?')).text).toContain('Lê Thị Sông Ba')
  })

  test('what is signed may be something else than a plan', async () => {
    expect(await answer('biên bản trận đấu cấp xã của hội thao do trọng tài nào ai ký xác nhận')).not.toContain(
      'Người ký: Lê Thị Sông Ba',
    )
  })

  test('a plan that is to be handed in asks for no list of recipients', async () => {
    expect(await answer('kế hoạch tập luyện của trường phải gửi báo cáo UBND xã trước ngày nào')).not.toContain(
      'Nơi nhận',
    )
  })
})
