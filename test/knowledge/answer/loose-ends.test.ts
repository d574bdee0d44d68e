// Questions that lean on what is not said in so many words: what stands alone below a heading, an annex that is not there, a level that the plan's subject says.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const SCHOOLS = `ỦY BAN NHÂN DÂN
TỈNH PHÚ YÊN
Số: 61/KH-UBND

KẾ HOẠCH
Năm học 2025-2026

## I. CHỦ ĐỀ NĂM HỌC 2025-2026

“Biển gần, trường sáng”.

## II. CĂN CỨ

Để thực hiện chủ đề năm học 2025-2026 và các việc trọng tâm của ngành, tỉnh giao các đơn vị như sau.

## III. CÁC VIỆC GÓP CÔNG GIỮ TRƯỜNG

### 1. Góp ngày công

Mỗi nhà góp hai ngày.

### 2. Góp lưới cũ

Lưới cũ che nắng sân chơi.

## IV. VIỆC PHẢI LÀM

- Dựng 9 lớp nội trú tại các xã bãi ngang cho con em ngư dân.
- Trường học hai năm liền không giữ được vườn rau thì bị thu hồi bằng khen.
- Mật khẩu sổ điểm đổi 60 ngày một lần.
- Học sinh đi thuyền phải mặc áo phao, nhất 12 tuổi trở xuống.

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Đóng thuyền đưa đón | Phòng Kế hoạch - Tài chính | Tháng 9/2025 |
| 2 | Mua áo phao | Phòng Kế hoạch - Tài chính | Tháng 10/2025 |
`

const KINDERGARTENS = `ỦY BAN NHÂN DÂN
HUYỆN SÔNG CẦU
Số: 17/KH-UBND

KẾ HOẠCH
Phát triển giáo dục mầm non năm 2026

| TT | Chỉ tiêu | ĐVT | Kết quả 2025 | Chỉ tiêu 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ trẻ em 4 tuổi ra lớp | % | 91 | 93,5 |
| 2 | Tỷ lệ trẻ em 5 tuổi ra lớp | % | 98 | 99,2 |
| 3 | Tỷ lệ phòng học kiên cố | % | 70 | 76 |

Kinh phí từng nhóm trẻ: (Có biểu kèm theo).
`

const PLAIN = `HUYỆN ỦY TUY AN
BAN THƯỜNG VỤ
Số: 30-KH/HU

KẾ HOẠCH
Chăm lo trường làng năm 2026

1. Nhiệm vụ cụ thể: (Có biểu kèm theo).
2. Các chi bộ chủ trì vận động người dân góp công sửa đường tới trường.
3. Danh sách thợ làm đường kèm theo gửi về xã trước tháng 6.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  const folder = writeTexts(paths('plans'), {
    'nam-hoc.md': SCHOOLS,
    'mam-non.md': KINDERGARTENS,
    'truong-lang.md': PLAIN,
  })
  plans = await ingestAndAsk([folder], paths('data'))
})
afterAll(() => plans.close())

describe('an answer', () => {
  test.each([
    ['alone below its heading', ['Ngành chọn chủ đề năm học 2025-2026 là gì?'], 'Biển gần, trường sáng'],
    ['a count in words', ['Trường không giữ được vườn rau mấy năm thì bị thu hồi bằng khen?'], 'hai năm liền'],
    ['how often, some marks lost', ['mật khẩu sổ điểm bao lau phai đổi 1 lần vay ạ'], '60 ngày một lần'],
    ['joined first letters', ['Phòng KH-TC chủ trì các NV gì?'], 'Có 2 nhiệm vụ của Phòng Kế hoạch - Tài chính'],
    ['of the level of the plan', ['Tỷ lệ phòng học mầm non kiên cố năm 2026?'], 'Chỉ tiêu năm 2026: 76%'],
    [
      'of the year before, what was reached',
      ['Chỉ tiêu trẻ em 5 tuổi ra lớp năm 2026?', 'Thế năm trước đó thì sao?'],
      '98%',
    ],
    ['another age', ['Trẻ em 4 tuổi ra lớp năm 2026 chỉ tiêu bao nhiêu?', 'Còn trẻ 5 tuổi thì sao?'], '99,2%'],
    ['a value that is asked for with a particle', ['trẻ 4 tuổi ra lớp năm 2026 chỉ tiêu bnhiu ạ'], '93,5%'],
    ['what is listed below a heading', ['Kể tên các việc góp công giữ trường năm học 2025-2026'], 'Góp ngày công'],
    ['the place of a plan', ['Kế hoạch phát triển giáo dục mầm non 2026 là của huyện nào?'], 'huyện Sông Cầu'],
    [
      'where a list goes, though a form is missing',
      ['Danh sách thợ làm đường kèm theo kế hoạch của Huyện ủy Tuy An có gửi về đâu không?'],
      'gửi về xã',
    ],
    [
      'both sides of a comparison in two parts',
      ['Tỷ lệ trẻ em 4 tuổi ra lớp năm 2026 phấn đấu bao nhiêu, so với kết quả giao năm 2025 thì thế nào?'],
      'Tăng 2,5',
    ],
    ['whether an aim is met', ['trẻ 4 tuổi ra lớp năm 2026 có đạt được mức đề ra không'], '93,5'],
  ])('%s', async (_, turns, right) => {
    expect((await plans.ask(...turns)).text).toContain(right)
  })
})

describe('no answer', () => {
  test.each([
    ['an annex that is not there', 'Biểu kèm theo kế hoạch của Huyện ủy Tuy An ghi những việc nào?'],
    [
      'what it charges one with',
      'Trong biểu nhiệm vụ kèm kế hoạch của Huyện ủy Tuy An, Phòng Giáo dục được giao những việc gì?',
    ],
    ['names that are not told', 'Kể tên 9 xã bãi ngang được dựng lớp nội trú'],
    ['the province of a plan that does not say', 'Kế hoạch chăm lo trường làng của Huyện ủy Tuy An thuộc tỉnh nào?'],
    ['a number of something else', 'Bao nhiêu học sinh đi thuyền mặc áo phao?'],
  ])('%s', async (_, question) => {
    expect((await plans.ask(question)).outcome).toBe('nothing-found')
  })
})
