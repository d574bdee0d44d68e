// What stands above a table, and words that only count: each asked of plans where something near would be told instead.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PLAN = `ỦY BAN NHÂN DÂN
XÃ MƯỜNG HOA
Số: 21/KH-UBND

KẾ HOẠCH
Dạy bơi cho học sinh năm 2026

I. TÌNH HÌNH

Người dân quen sông nước. Giáo viên dạy lớp bơi là người của Đoàn xã.

II. NHIỆM VỤ

1. Các lớp học 03 buổi chiều/tuần, từ 15 giờ đến 17 giờ. Mỗi lớp không quá 12 em. Người dạy lớp bơi sải vượt sông do Đoàn xã cử, có chứng chỉ cứu đuối.

2. Phiếu chấm bơi gồm 2 nhóm, 9 nội dung, thang điểm 50.

3. Mở lớp ở nơi có hồ.

4. Người trông hồ thôn Hang Đá chưa có áo phao. Năm trước có 4 người trông vườn nghỉ việc.

5. Học kỳ I học 18 tuần bơi.

7. Các thôn xây dựng kế hoạch tại chỗ, ban hành trước ngày 12 tháng 5 năm 2026; chịu trách nhiệm về việc trông hồ.

8. Em ở xa hồ được hỗ trợ tiền ăn 30.000 đồng và 01 hộp sữa mỗi buổi.

9. Tổng kinh phí mua sữa là 90 triệu đồng.

10. Các lớp học 02 buổi tối/tuần vào thứ Hai, từ 19 giờ đến 21 giờ. Mỗi lớp không quá 28 người. Người dạy lớp đan phao tre nứa là nghệ nhân của thôn.

6. Cả năm học 35 tuần bơi.

III. GIẢI PHÁP

1. Giải pháp chung

Vận động cha mẹ cho con học bơi.

2. Giải pháp cụ thể

Thuê hồ di động cho thôn xa.

Bảng 1. Kế hoạch mở lớp bơi theo thôn

| Thôn | Số em | Số lớp | Nơi học |
|---|---|---|---|
| Bản Dền | 22 | 1 | Hồ Trường Tiểu học Mường Hoa |
| Hang Đá | 41 | 2 | Hồ thủy lợi Hang Đá |
| Sín Chải | 18 | 1 | Hồ nhà văn hóa |

Danh sách thôn chưa mở được lớp bơi

| Thôn | Số hộ | Lý do |
|---|---|---|
| Nậm Cang | 61 | Không có hồ |
| Tả Van | 48 | Đường sạt |

Bảng 2. Người giúp lớp bơi

| Nơi mở | Số em | Số buổi | Người phụ trách |
|---|---|---|---|
| Nhà bơi Tả Phìn | 26 | 4 | Trạm Y tế xã Mường Hoa |
| Bể trường Sa Pả | 18 | 3 | Hội Phụ nữ xã Mường Hoa |

| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |
|---|---|---|---|
| 1 | Sửa hồ bơi | Phòng Kinh tế | Tháng 3/2026 |
| 2 | Mua phao | Đoàn xã | Tháng 4/2026 |
| 3 | Kiểm tra việc giữ hồ của các thôn | Trạm Y tế | Trước ngày 30/11 hằng năm |

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Tỷ lệ học sinh biết bơi | % | 31 | 55 |
| 2 | Tỷ lệ trường tiểu học triển khai sổ bơi | % | 40 | 90 |
| 3 | Tỷ lệ trường THCS triển khai sổ bơi | % | 35 | 85 |
`

const { ask, told } = plansUnderQuestion({ '1.md': PLAN })

describe('a table', () => {
  test('is asked for by the line above it, whatever its own place is called', async () => {
    const text = await told('Năm 2026 xã Mường Hoa mở lớp bơi ở những thôn nào?')
    for (const name of ['Bản Dền', 'Hang Đá', 'Sín Chải']) expect(text).toContain(name)
  })
})

test('a list of those that have not is no list of those that have', async () => {
  const text = await told('Các thôn mở lớp bơi?')
  expect(text.includes('Nậm Cang') && !text.includes('chưa')).toBe(false)
})

test('the place in a name is part of it', async () => {
  const text = await told('Trạm Y tế xã Mường Hoa phụ trách mấy buổi?')
  expect(text.split('\n')[0]).toContain('Số buổi: 4')
})

describe('a count', () => {
  test.each(['Lớp đan phao tre nứa học mấy buổi một tuần?', 'lop dan phao tre nua hoc may buoi 1 tuan'])(
    '“%s”',
    async (question) => {
      expect(await told(question)).toContain('02 buổi tối/tuần')
    },
  )

  test('of groups of something else is no number of tasks', async () => {
    const text = await told('Phiếu chấm bơi có mấy nhóm, bao nhiêu nội dung?')
    expect(text).toContain('2 nhóm, 9 nội dung')
    expect(await told('Kế hoạch dạy bơi có bao nhiêu nhiệm vụ?')).toContain('3 nhiệm vụ')
  })

  test('of something else in the next sentence is none', async () => {
    expect((await ask('Thôn Hang Đá có bao nhiêu người trông hồ?')).outcome).toBe('nothing-found')
  })

  test('of tasks is told where the plan is called by its place', async () => {
    expect(await told('Kế hoạch 21 của xã Mường Hoa chia làm bao nhiêu nhóm tất cả?')).toContain('3 nhiệm vụ')
  })

  test('of the whole year beside its terms is the year’s', async () => {
    expect(await told('Cả năm học có bao nhiêu tuần bơi?')).toContain('35')
  })

  test('of the whole year is the year’s', async () => {
    const question = 'Cả năm 2026 Mường Hoa đặt chỉ tiêu bao nhiêu % trường THCS dùng sổ bơi?'
    expect(await told(question)).toContain('Chỉ tiêu năm 2026: 85%')
  })
})

test('what is to be issued is part of the question, and no day of a document', async () => {
  const text = await told('cac thon phai ban hanh ke hoach giu ho cua thon minh truoc ngay nao')
  expect(text.split('\n')[0]).toContain('12 tháng 5 năm 2026')
})

test('money for something is that money', async () => {
  const text = await told('Em ở xa hồ được bao nhiêu tiền ăn và sữa mỗi buổi?')
  expect(text).toContain('30.000 đồng')
  expect(text).not.toContain('90 triệu')
})

test('“giải pháp cụ thể nào” asks for what is called so', async () => {
  expect(await told('Có những giải pháp cụ thể nào?')).toContain('Thuê hồ di động')
})

test('“cụ thể nào”, “t/g” ask as without them', async () => {
  expect(await told('Sửa hồ bơi giao cơ quan cụ thể nào chủ trì?')).toMatch(/^Chủ trì: Phòng Kinh tế/)
  expect(await told('Sửa hồ bơi: t/g thực hiện?')).toMatch(/^Thời gian: Tháng 3\/2026/)
})
