// Where the list of those who help ends.
import { expect, it } from 'vitest'
import { readDutySentence } from '../../../ingest/extract/duty-sentence.ts'

it.each([
  ['Sở Y tế phối hợp với nhà trường trực cổng trường.', ['nhà trường']],
  ['Sở Y tế chủ trì, phối hợp với UBND các xã kiểm định nguồn nước.', ['UBND các xã']],
  ['Sở Y tế chủ trì, phối hợp. với UBND các xã rà soát.', ['UBND các xã']],
  ['Sở Y tế phối hợp với Phòng Khảo thí và Kiểm định chất lượng rà soát.', ['Phòng Khảo thí và Kiểm định chất lượng']],
  ['Sở Y tế phối hợp với Thường trực HĐND xã rà soát.', ['Thường trực HĐND xã']],
])('%s', (sentence, helpers) => expect(readDutySentence(sentence, false)?.coordinating).toEqual(helpers))

it.each([
  ['Cán bộ trực ban có trách nhiệm ghi sổ.', 'Cán bộ trực ban'],
  ['Bộ phận trực tổng đài tiếp nhận tin báo.', 'Bộ phận trực tổng đài'],
  ['Nhân viên trực đêm báo cáo hiệu trưởng.', 'Nhân viên trực đêm'],
  ['Các trường trực Tết theo lịch.', 'Các trường'],
  ['Công an xã trực chốt tại đầu cầu.', 'Công an xã'],
])('on duty is who is called so, and who does it: %s', (sentence, lead) => {
  expect(readDutySentence(sentence, false)?.leadWording).toBe(lead)
})

it.each([
  ['Ban Quản lý dự án đầu tư xây dựng thành phố sửa chữa trường.', 'Ban Quản lý dự án đầu tư xây dựng thành phố'],
  ['Trung tâm Dịch vụ tổng hợp xã mở lớp bơi.', 'Trung tâm Dịch vụ tổng hợp xã'],
  ['Tổ công tác kiểm tra bếp ăn báo cáo Sở.', 'Tổ công tác kiểm tra bếp ăn'],
  ['Trung tâm kiểm định chất lượng giáo dục gửi kết quả.', 'Trung tâm kiểm định chất lượng giáo dục'],
  ['Sở Kế hoạch và Đầu tư xây dựng lịch họp.', 'Sở Kế hoạch và Đầu tư'],
  ['Các xã xây dựng kế hoạch.', 'Các xã'],
])('what a body is there for is no verb: %s', (sentence, lead) => {
  expect(readDutySentence(sentence, false)?.leadWording).toBe(lead)
})

it.each([
  ['Ban Quản lý dự án chủ trì, phối hợp với Sở Nội vụ bàn giao đất.', 'Ban Quản lý dự án'],
  ['Ban Quản lý dự án có trách nhiệm bàn giao phòng học.', 'Ban Quản lý dự án'],
  ['Ban Quản lý dự án triển khai xây dựng nhà bán trú.', 'Ban Quản lý dự án'],
  ['Ban Quản lý dự án đầu tư xây dựng chủ trì chuẩn bị đất.', 'Ban Quản lý dự án đầu tư xây dựng'],
  ['Trung tâm Dịch vụ cung cấp suất ăn cho các trường.', 'Trung tâm Dịch vụ'],
  ['Tổ công tác phối hợp với Sở Y tế kiểm tra bếp ăn.', 'Tổ công tác'],
  ['Phòng Kế hoạch dự án xây dựng kế hoạch vốn trình Ủy ban.', 'Phòng Kế hoạch dự án'],
  ['Phòng Kế hoạch dự án xây dựng nhà bán trú cho các xã.', 'Phòng Kế hoạch dự án'],
  ['Tổ công tác kiểm tra bếp ăn của các trường.', 'Tổ công tác'],
  ['Ban Quản lý dự án đầu tư xây dựng: Chuẩn bị đất.', 'Ban Quản lý dự án đầu tư xây dựng'],
])('only what can say what a body is there for is ever no verb: %s', (sentence, lead) => {
  expect(readDutySentence(sentence, false)?.leadWording).toBe(lead)
})

it.each([
  ['Công ty Dịch vụ cung cấp suất ăn cho các trường.', 'Công ty Dịch vụ'],
  ['Công ty Dịch vụ tổng hợp cung cấp suất ăn.', 'Công ty Dịch vụ tổng hợp'],
])('nor where the place says that a duty stands there: %s', (sentence, lead) => {
  expect(readDutySentence(sentence, true)?.leadWording).toBe(lead)
})

it('a standing committee leads under its whole name', () => {
  expect(readDutySentence('Thường trực HĐND xã chỉ đạo giám sát.', false)?.leads).toEqual(['Thường trực HĐND xã'])
})

it.each([
  ['Phòng Quản lý chất lượng - Công nghệ thông tin rà soát máy.', 'Phòng Quản lý chất lượng - Công nghệ thông tin'],
  [
    'Tổ trống (do bà Năm phụ trách, kiểm tra hằng tuần) giữ chìa khóa.',
    'Tổ trống (do bà Năm phụ trách, kiểm tra hằng tuần)',
  ],
  ['Ban Chỉ đạo họp mỗi quý một lần.', 'Ban Chỉ đạo'],
  ['Đơn vị vận hành là Trung tâm Trống tỉnh.', 'Trung tâm Trống tỉnh'],
  ['Cơ quan thường trực là Sở Y tế, có trách nhiệm tổng hợp.', 'Sở Y tế'],
])('what stands in brackets ends no name, and what is said to be the body is it: %s', (sentence, lead) => {
  expect(readDutySentence(sentence, false)?.leadWording).toBe(lead)
})

it('what is no body is not said to be one', () => {
  expect(readDutySentence('Đơn vị thực hiện là Nơi có nhiều trống nhất.', false)?.leadWording).not.toContain('Nơi')
})

it('who helps may have brackets with verbs in them', () => {
  const sentence =
    'Sở Y tế chủ trì, phối hợp với Công an tỉnh (Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao) tham mưu quy chế.'
  expect(readDutySentence(sentence, false)?.coordinating).toEqual([
    'Công an tỉnh (Phòng An ninh mạng và phòng, chống tội phạm sử dụng công nghệ cao)',
  ])
})

it.each(['Chi tiết phân công tại phụ lục.', 'Chi tiết thực hiện theo phụ lục.'])(
  'nobody is charged: %s',
  (sentence) => {
    expect(readDutySentence(sentence, false)).toBeUndefined()
  },
)

it('a body that is praised or that pays is charged with nothing', () => {
  expect(readDutySentence('Đơn vị dẫn đầu là Trường THCS Chiêng.', false)?.leads).not.toEqual(['Trường THCS Chiêng'])
})
