// The time that a sentence of prose states, and the dates in it that state none.
import { describe, expect, it } from 'vitest'
import { findTimeWordings } from '../../../knowledge/time/find-time-wording.ts'

describe('a time in prose', () => {
  it.each([
    ['Gửi danh sách về Sở trước ngày 10/9/2025.', 'trước ngày 10/9/2025'],
    ['Tổng hợp, báo cáo UBND tỉnh trước ngày 15 tháng 12 hằng năm.', 'trước ngày 15 tháng 12 hằng năm'],
    ['Xây dựng chương trình hành động; hoàn thành trong tháng 01/2026.', 'tháng 01/2026'],
    ['Xây dựng kế hoạch cụ thể, xong trước ngày 31/01/2026 và gửi về Văn phòng.', 'xong trước ngày 31/01/2026'],
    ['Tham mưu quy hoạch giai đoạn 2026 - 2031, chậm nhất Quý II/2026.', 'chậm nhất Quý II/2026'],
    ['Định kỳ 6 tháng báo cáo Ban Thường vụ.', 'Định kỳ 6 tháng'],
    ['Hằng năm rà soát danh sách học sinh.', 'Hằng năm'],
    ['Kiên cố hóa phòng học, hoàn thành trong năm 2027.', 'năm 2027'],
    ['Sơ kết vào năm 2028.', 'năm 2028'],
    ['gui bao cao ve So truoc ngay 25/5/2026', 'truoc ngay 25/5/2026'],
    ['Trong vòng 30 ngày kể từ ngày nhận kế hoạch, phân công đầu mối.', 'Trong vòng 30 ngày kể từ ngày nhận kế hoạch'],
    [
      'Trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn.',
      'trong thời hạn 05 ngày làm việc kể từ ngày nhận đơn',
    ],
    ['Sau khi có hướng dẫn của Bộ, Sở Tài chính ban hành quy định.', 'Sau khi có hướng dẫn của Bộ'],
    ['Đầu năm học 2026-2027, các trường công bố số lớp.', 'Đầu năm học 2026-2027'],
    ['Công bố số lớp ngay đầu năm học mới.', 'đầu năm học mới'],
    ['Gửi danh sách chậm nhất ngày 30/11/2026 về Sở.', 'chậm nhất ngày 30/11/2026'],
    ['Soạn tài liệu, xong trước quý III/2027.', 'xong trước quý III/2027'],
    ['Báo cáo định kỳ trước ngày 10 hằng tháng.', 'định kỳ trước ngày 10 hằng tháng'],
    ['Nhận hồ sơ từ ngày 01/7/2026 đến hết ngày 09/7/2026.', 'từ ngày 01/7/2026 đến hết ngày 09/7/2026'],
    ['Tổ chức khai giảng vào ngày 05/9/2026.', 'ngày 05/9/2026'],
    ['Nộp báo cáo ngày 20 hằng tháng.', 'ngày 20 hằng tháng'],
    ['Tổng hợp vào cuối học kỳ I.', 'cuối học kỳ I'],
    ['Công khai quỹ mỗi quý một lần tại nhà văn hóa.', 'mỗi quý một lần'],
    ['Đọc sách cho trẻ mỗi tuần một lần.', 'mỗi tuần một lần'],
    ['Kế toán công khai thu chi mỗi quý.', 'mỗi quý'],
    ['Bà con họp thôn mỗi quý.', 'mỗi quý'],
    ['Các trường trong năm họp phụ huynh mỗi quý.', 'mỗi quý'],
    ['Lớp 3 dọn sân mỗi năm hai đợt.', 'mỗi năm hai đợt'],
    ['Trong 2 năm đầu, kiểm tra bếp ăn mỗi quý ba đợt.', 'mỗi quý ba đợt'],
    ['Diễn tập chữa cháy mỗi năm ít nhất một lần.', 'mỗi năm ít nhất một lần'],
    ['Báo cáo sĩ số vào thứ hai hằng tuần.', 'vào thứ hai hằng tuần'],
    ['Đăng ký sách trong tuần đầu năm học mới.', 'trong tuần đầu năm học mới'],
  ])('%s', (sentence, wording) => expect(findTimeWordings(sentence)).toEqual([wording]))

  it('may be stated twice', () =>
    expect(findTimeWordings('Gửi kế hoạch trước 30/9 và báo cáo kết quả trước ngày 15/12.')).toEqual([
      'trước 30/9',
      'trước ngày 15/12',
    ]))

  it.each([
    'Căn cứ Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị.',
    'Thực hiện kế hoạch giai đoạn 2026-2030.',
    'Kết quả năm 2024 đạt 98 %.',
    'Chuẩn bị tiếng Việt cho trẻ trước khi vào lớp 1.',
    'Trung tâm giáo dục thường xuyên mở lớp.',
    'Sở Tài chính bố trí kinh phí theo quy định.',
    'Chương trình từ năm học 2020-2021 đến năm học 2024-2025 có hai giai đoạn.',
    'Hỗ trợ học sinh sau khi tốt nghiệp.',
    'Công khai trước ngày tuyển sinh.',
    'Phấn đấu hoàn thành 12/12 chỉ tiêu.',
    'Kiểm tra hồ sơ vào tuần 4 hằng tháng.',
    'Khen thưởng ít nhất 3 đơn vị mỗi năm.',
    'Mở ít nhất ba lớp mỗi năm.',
    'Mở thêm sáu lớp mỗi năm.',
    'Mở 3 lớp bơi mỗi học kỳ.',
    'Cử tối thiểu năm giáo viên mỗi năm học.',
    'Mo it nhat ba lop moi nam.',
    'Dạy 2 tiết Văn mỗi tuần.',
    'Giao ngân sách theo năm học thay cho năm ngân sách.',
    '',
  ])('is not stated by %j', (sentence) => expect(findTimeWordings(sentence)).toEqual([]))
})
