// Two years of one office: what the newer plan says was reached of what the older one aimed at, and which of them is meant.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const head = (number: number, year: string) => `ỦY BAN NHÂN DÂN
TỈNH KHUỔI LẢNG
Số: ${number}/KH-UBND

KẾ HOẠCH
Nhiệm vụ năm học ${year}
`

const OLDER = `${head(14, '2024 - 2025')}
I. CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2023-2024 | Chỉ tiêu năm học 2024-2025 |
|---|---|---|---|---|
| 1 | Tỷ lệ lớp có góc thiên văn | % | 30 | 44 |
| 2 | Số đài quan sát mưa | Xã | 5 | 9 |

II. NHIỆM VỤ

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| I | Chuẩn bị | | |
| 1 | Mua kính thiên văn | Sở Tài chính | Tháng 9/2024 |
| II | Tổ chức | | |
| 2 | Đêm ngắm sao | Tỉnh đoàn | Tháng 3/2025 |
`

const NEWER = `${head(20, '2025 - 2026')}
I. KẾT QUẢ VÀ CHỈ TIÊU

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm học 2024-2025 | Chỉ tiêu năm học 2025-2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ lớp có góc thiên văn | % | 41 | 50 |
| 2 | Số đài quan sát mưa | Xã, phường | 9 | 11 |

II. GIẢI PHÁP TRỌNG TÂM

1. Dạy thiên văn cho giáo viên

Mời nhà thiên văn nói chuyện.

2. Mở cửa đài quan sát

Mở vào tối thứ sáu. Tăng số đài.

Nơi nhận:
- TT Tỉnh ủy (b/c);
- UBND tỉnh (b/c);
- Các trường học;
- Lưu: VT.
`

const { told } = plansUnderQuestion({ '1.md': OLDER, '2.md': NEWER })

describe('whether an aim was met', () => {
  test.each(['đã tới chỉ tiêu giao chưa', 'đã đạt chỉ tiêu giao chưa'])('“%s”', async (asking) => {
    const text = await told(`Tỷ lệ lớp có góc thiên văn: kết quả năm học 2024-2025 ${asking}?`)
    expect(text).toContain('Chỉ tiêu năm học 2024-2025: 44%')
    expect(text).toContain('Kết quả năm học 2024-2025: 41%')
  })

  test('numbers of other units are no gain, but that they are alike is said', async () => {
    const text = await told('so dai quan sat mua nam hoc 2024-2025 ket qua co bang chi tieu khong')
    expect(text).toContain('hai số khác nền')
    expect(text).toContain('Con số in ra thì bằng nhau.')
  })
})

test('groups are counted in the plan of the year that is named', async () => {
  const text = await told('Kể tên các nhóm giải pháp trọng tâm năm học 2025-2026, tất cả mấy nhóm?')
  expect(text).not.toContain('Chuẩn bị')
})

test('who gets a plan besides those that it is reported to', async () => {
  const text = await told('ngoài các nơi báo cáo thì kế hoạch năm học 2025-2026 còn gửi những đâu nữa')
  expect(text).toContain('Các trường học')
})
