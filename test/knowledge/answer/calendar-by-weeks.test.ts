// Calendars whose rows are weeks: asked by the number of the week, and then by who leads.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ NÀ LƯỜNG
Số: 31/KH-UBND

KẾ HOẠCH
Hưởng ứng phong trào trồng rau sạch trong trường học năm 2026

I. LỊCH LÀM VIỆC

| Tuần | Thời gian | Hoạt động | Phụ trách |
|---|---|---|---|
| 1 | 02/3 - 08/3 | Dọn vườn, đắp luống | Đoàn xã |
| 2 | 09/3 - 15/3 | Chia giống rau cho các lớp | Phòng Kinh tế xã |
| 3 | 16/3 - 22/3 | Tập huấn ủ phân xanh | Hội Nông dân xã |
`

const { told } = plansUnderQuestion({ '1.md': PLAN })

describe('a week', () => {
  test('is told with what is done in it, and when that is', async () => {
    const text = await told('Tuần 2 ở xã có hoạt động gì?')
    expect(text).toContain('Chia giống rau')
    expect(text).toContain('09/3 - 15/3')
    expect(text).not.toContain('ủ phân')
  })

  test('is asked further for who leads', async () => {
    expect(await told('Tuần 3 có hoạt động gì?', 'ai phụ trách?')).toContain('Hội Nông dân xã')
  })

  test('that no row counts is not told', async () => {
    expect(await told('Tuần 7 có hoạt động gì?')).not.toContain('Chia giống rau')
  })
})
