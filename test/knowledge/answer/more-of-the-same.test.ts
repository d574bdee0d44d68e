// A second question about what was just told is asked of that, though other plans say the like; a new topic is not.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const LAKE = `ỦY BAN NHÂN DÂN
HUYỆN BA BỂ
Số: 31/KH-UBND

Ba Bể, ngày 12 tháng 3 năm 2026

KẾ HOẠCH
Đọc sách trên hồ năm 2026

1. Đài huyện phát chương trình "Tiếng hồ" vào 19 giờ thứ Bảy hằng tuần, từ tháng 4 cho tới hết năm, cùng các xã quanh hồ.

2. Tiền mua sách là 60 triệu đồng, chia cho 12 thuyền.

3. Huyện họp với các chủ thuyền, chủ bến và trưởng thôn ven hồ vào chiều thứ Sáu mỗi tuần, ghi biên bản gửi về phòng.
`

const COAST = `ỦY BAN NHÂN DÂN
HUYỆN TUY AN
Số: 18/KH-UBND

Tuy An, ngày 02 tháng 4 năm 2026

KẾ HOẠCH
Giữ gìn bờ biển năm 2026

1. Loa phát sáng thứ Ba mỗi tuần.

2. Có 7 sáng kiến được khen.

3. Bữa trưa của thợ lặn có giá 40 nghìn đồng.

4. Xã họp sáng thứ Hai mỗi tuần.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'bien.txt': COAST, 'ho.txt': LAKE })], paths('data'))
})
afterAll(() => plans.close())

const BROADCAST = 'Chương trình "Tiếng hồ" do đài nào phát?'
const NEXT = 'Phát vào ngày nào trong tuần?'
const told = async (...turns: readonly string[]) => (await plans.ask(...turns)).text

describe('what is asked next', () => {
  test.each([
    ['of what was told, which says that, too', [BROADCAST, NEXT], /19 giờ thứ Bảy/],
    ['of something that it does not say: elsewhere', [BROADCAST, 'Thợ lặn ăn trưa giá bao nhiêu?'], /40 nghìn đồng/],
    ['of what only others say: of them', [BROADCAST, 'Loa phát ngày nào trong tuần?'], /thứ Ba/],
    ['of something else that both plans say: as without a question before', [BROADCAST, 'Họp ngày nào?'], /thứ Hai/],
    [
      'of how many there are of another thing',
      ['Chia tiền mua sách cho bao nhiêu thuyền?', 'Bao nhiêu sáng kiến?'],
      /7 sáng kiến/,
    ],
    ['of nothing before', [NEXT], /thứ Ba/],
  ])('%s', async (_, turns, held) => {
    expect(await told(...turns)).toMatch(held)
  })
})
