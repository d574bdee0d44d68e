// Two plans about one thing, of a province and of a town: whose is meant, what a sentence says beyond a record, how often, who.
import { describe, expect, test } from 'vitest'
import { plansUnderQuestion } from '../../support/plans-under-question.ts'

const PROVINCE = `ỦY BAN NHÂN DÂN
TỈNH SƠN HẠ
Số: 73/KH-UBND

KẾ HOẠCH
Nuôi ong và trồng hoa của tỉnh năm 2026

I. MỤC TIÊU

- Mỗi trường có ít nhất 03 thợ ong.

| TT | Chỉ tiêu | Đơn vị tính | Kết quả năm 2025 | Chỉ tiêu năm 2026 |
|---|---|---|---|---|
| 1 | Đàn ong mắc bệnh thể ấu trùng túi | % | 9,4 | 6,1 |
| 2 | Xã có đồi hoa liền vùng | Xã | 12 | 15 |
| 3 | Số học sinh nuôi ong | Em | 400 | 520 |
| 4 | Trường có giàn hoa leo, mái che thùng ong | % | 22 | 37 |
| 5 | Học sinh lớp 1, 2 làm quen vườn ong | % | 40 | 55 |

II. VIỆC LÀM

Mỗi trường có ít nhất 02 thợ ong biết ghép chúa; thợ được mời từ làng nghề.

Tổ chức bảo vệ đồi hoa quanh các làng nghề vào mùa khô.

Năm 2025 có 400 học sinh nuôi ong ở 31 trường, trong đó nữ 170 em.

Dồn vườn ong làm hai đợt. Đợt 1 xong trước ngày 15/8/2026; đợt 2 xong trước ngày 20/8/2027.

Khi đàn bốc bay thì phun sương, gõ nhẹ thùng, treo nón lá, chờ đàn tụ rồi hứng về.

III. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Bảo vệ đồi hoa mùa khô | Hạt Kiểm lâm | Công an xã | Tháng 2/2026 |
| 2 | Kiểm tra thùng ong trước mùa mưa | Chi cục Thú y | Hội Làm vườn | Hằng năm |
| 3 | Kiểm tra thùng ong và lập sổ đàn ong các trường | Sở Khoa học và Công nghệ | Hội Nông dân | Năm 2027 |

IV. TỔ CHỨC THỰC HIỆN

1. Sở Nông nghiệp: trình đề án dồn vườn ong trước ngày 30/4/2026 đối với đợt 1 và trước ngày 31/3/2027 đối với đợt 2.
`

const TOWN = `ỦY BAN NHÂN DÂN
THỊ XÃ BẢN LÁT
Số: 14/KH-UBND

KẾ HOẠCH
Nuôi ong và trồng hoa trên địa bàn thị xã năm 2026

I. PHÂN CÔNG

| TT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Thời gian |
|---|---|---|---|---|
| 1 | Kiểm tra thùng ong và trồng hoa ở các trường | Phòng Kinh tế | Đội Thanh niên | Tháng 9/2026 |
`

const { told, first } = plansUnderQuestion({ 'ong-tinh.md': PROVINCE, 'ong-thi-xa.md': TOWN })

test('part of a number is told by the sentence that parts it, not by the record of all', async () => {
  expect(await told('Năm 2025 có bao nhiêu học sinh nữ nuôi ong?')).toContain('nữ 170 em')
  expect(await told('Năm 2025 có bao nhiêu học sinh nuôi ong?')).toContain('Kết quả năm 2025: 400 em')
})

describe("the plan of the province is not the town's", () => {
  test('how often is told by what comes again', async () => {
    const text = await first('Kế hoạch nuôi ong trồng hoa của tỉnh bao lâu kiểm tra thùng ong một lần?')
    expect(text).toBe('Thời gian: Hằng năm')
  })
  test('asked of the town, the town answers', async () => {
    const text = await told('Kế hoạch nuôi ong và trồng hoa của thị xã do ai chủ trì kiểm tra thùng ong?')
    expect(text).toContain('Chủ trì: Phòng Kinh tế')
  })
})

test('classes listed behind one word are each of them', async () => {
  expect(await told('lớp 1 lớp 2 làm quen vườn ong chỉ tiêu năm 2026')).toContain('55%')
})

test('whoever opens a sentence with "Tổ chức" is no body that does it', async () => {
  expect(await first('Ai bảo vệ đồi hoa quanh làng nghề mùa khô?')).toBe('Chủ trì: Hạt Kiểm lâm')
})
