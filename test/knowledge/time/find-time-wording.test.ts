// The time that a sentence of prose states, and the dates in it that state none.
import { describe, expect, it } from 'vitest'
import { findTimeWording } from '../../../knowledge/time/find-time-wording.ts'

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
  ])('%s', (sentence, wording) => expect(findTimeWording(sentence)).toBe(wording))

  it.each([
    'Căn cứ Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị.',
    'Thực hiện kế hoạch giai đoạn 2026-2030.',
    'Kết quả năm 2024 đạt 98 %.',
    'Chuẩn bị tiếng Việt cho trẻ trước khi vào lớp 1.',
    'Trung tâm giáo dục thường xuyên mở lớp.',
    'Sở Tài chính bố trí kinh phí theo quy định.',
    '',
  ])('is not stated by %j', (sentence) => expect(findTimeWording(sentence)).toBeUndefined())
})
