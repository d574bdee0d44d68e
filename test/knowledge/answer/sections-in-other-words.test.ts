// A section is found by what means the same as its heading.
import { expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const { told } = plansUnderQuestion({
  '17.md': `UBND HUYỆN BẾN LAU
Số: 17/KH-UBND
Bến Lau, ngày 3 tháng 3 năm 2025

KẾ HOẠCH
Giữ nghề trống năm 2025

I. THỰC TRẠNG

1. Ưu điểm

Huyện có 40 đội trống.

2. Tồn tại, hạn chế

a) Thợ trẻ bỏ nghề đi làm xa.

b) Mặt trống mua ở chợ mau rách.

II. VIỆC

1. Căng lại dây trống để hạn chế mặt trống rách.
`,
})

test.each(['Huyện Bến Lau còn yếu ở những mặt nào?', 'huyen ben lau con nhung diem yeu nao'])(
  '%s',
  async (question) => {
    const text = await told(question)
    expect(text).toContain('bỏ nghề')
    expect(text).toContain('mau rách')
    expect(text).not.toContain('40 đội')
  },
)
