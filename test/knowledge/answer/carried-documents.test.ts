// The document that a plan carries out says whose plan is meant: the plans that carry out others stand back.
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ingestAndAsk, writeTexts, type AskedPlans } from '../../support/ask-plans.ts'
import { temporaryPaths } from '../../support/temporary-folder.ts'

const DISTRICT = `ĐẢNG BỘ TỈNH BẾN TRE
HUYỆN ỦY BA TRI
Số: 12-KH/HU

KẾ HOẠCH
thực hiện Kết luận 91-KL/TW của Bộ Chính trị về đổi mới giáo dục

1. Ban Tuyên giáo Huyện ủy chủ trì kiểm tra, giám sát việc thực hiện kế hoạch ở từng chi bộ trường học.

2. Phòng Giáo dục chủ trì mua loa cho điểm trường.
`

const TOWN = `ĐẢNG BỘ TỈNH BẾN TRE
THỊ ỦY GÒ CÔNG
Số: 30-KH/TU

KẾ HOẠCH
thực hiện Chỉ thị 29-CT/TW của Bộ Chính trị về phổ cập giáo dục

1. Ủy ban Kiểm tra Thị ủy chủ trì theo dõi, giám sát chi bộ.

2. Hội Khuyến học chủ trì vận động sách cũ.
`

const paths = temporaryPaths()
let plans: AskedPlans
beforeAll(async () => {
  plans = await ingestAndAsk([writeTexts(paths('plans'), { 'huyen.txt': DISTRICT, 'thi.txt': TOWN })], paths('data'))
})
afterAll(() => plans.close())

describe('who leads by the document that is carried out', () => {
  test.each([
    ['Chỉ thị 29', 'Chủ trì: Ủy ban Kiểm tra Thị ủy'],
    ['Kết luận 91', 'Chủ trì: Ban Tuyên giáo Huyện ủy'],
  ])('%s', async (document, leader) => {
    const question = `Theo ${document}, ai chủ trì kiểm tra, giám sát việc thực hiện ở từng chi bộ?`
    expect((await plans.ask(question)).text).toContain(leader)
  })
})
