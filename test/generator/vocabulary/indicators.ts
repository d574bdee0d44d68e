// Indicators that the made-up goal grids count, with their units and where their values lie.

export type IndicatorName = {
  readonly name: string
  readonly unit: string
  /** Values lie between these, with so many decimals. */
  readonly from: number
  readonly to: number
  readonly decimals: 0 | 1 | 2
}

const percent = (name: string, from = 40, to = 100, decimals: 0 | 1 | 2 = 1): IndicatorName => ({
  name,
  unit: '%',
  from,
  to,
  decimals,
})
const count = (name: string, unit: string, from: number, to: number): IndicatorName => ({
  name,
  unit,
  from,
  to,
  decimals: 0,
})

export const INDICATORS: readonly IndicatorName[] = [
  percent('Tỷ lệ trẻ nhà trẻ ra lớp', 20, 60),
  percent('Tỷ lệ trẻ mẫu giáo được ăn bán trú', 80),
  percent('Tỷ lệ trẻ 4 tuổi đến trường', 85),
  percent('Tỷ lệ trẻ suy dinh dưỡng thể thấp còi trong trường mầm non', 3, 15),
  percent('Tỷ lệ học sinh lớp 1 đúng độ tuổi', 90, 100, 2),
  percent('Tỷ lệ học sinh tiểu học học hai buổi mỗi ngày', 70),
  percent('Tỷ lệ học sinh lớp 3 học Tiếng Anh, Tin học', 60),
  percent('Tỷ lệ chuyển cấp từ tiểu học lên trung học cơ sở', 95, 100, 2),
  percent('Tỷ lệ học sinh trung học cơ sở bỏ học', 0, 3, 2),
  percent('Tỷ lệ học sinh tốt nghiệp THPT', 95, 100, 2),
  percent('Tỷ lệ học sinh được đánh giá tốt về rèn luyện'),
  percent('Tỷ lệ học sinh tham gia bảo hiểm y tế', 90),
  percent('Tỷ lệ học sinh biết bơi an toàn', 20, 80, 0),
  percent('Tỷ lệ người từ 15 đến 35 tuổi biết chữ', 95, 100, 2),
  percent('Tỷ lệ người từ 36 đến 60 tuổi biết chữ', 80, 99),
  percent('Tỷ lệ giáo viên mầm non đạt chuẩn trình độ trở lên', 80),
  percent('Tỷ lệ giáo viên đạt chuẩn nghề nghiệp mức khá', 60, 99, 0),
  percent('Tỷ lệ cán bộ quản lý được bồi dưỡng chuyển đổi số', 50, 100, 0),
  percent('Tỷ lệ trường dùng học bạ số', 10, 100, 0),
  percent('Tỷ lệ hồ sơ trực tuyến toàn trình', 40, 100),
  percent('Tỷ lệ phòng học kiên cố', 60),
  percent('Tỷ lệ nhà vệ sinh đạt chuẩn', 50, 95),
  percent('Tỷ lệ điểm trường có nước sạch', 70, 100, 0),
  percent('Tỷ lệ trường phổ thông có thư viện đạt mức độ 2', 5, 60),
  percent('Tỷ lệ học sinh sau trung học cơ sở vào học nghề', 10, 40),
  percent('Tỷ lệ lao động qua đào tạo có bằng, chứng chỉ', 20, 45),
  percent('Tỷ lệ thu học phí không dùng tiền mặt', 50, 100, 0),
  percent('Tỷ lệ trường đạt kiểm định chất lượng cấp độ 2', 20, 80),
  percent('Trong đó: tỷ lệ nữ sinh dân tộc thiểu số', 30, 60),
  count('Số trường mầm non công lập', 'Trường', 40, 140),
  count('Số trường đạt chuẩn quốc gia', 'Trường', 60, 320),
  count('Số trường đạt chuẩn quốc gia mức độ 2', 'trường', 5, 60),
  count('Số phòng học được xây mới', 'Phòng', 20, 300),
  count('Số phòng học bộ môn', 'Phòng học', 100, 900),
  count('Số điểm trường lẻ được xóa', 'Điểm trường', 2, 40),
  count('Số lớp xóa mù chữ mở trong năm', 'Lớp', 10, 160),
  count('Số học viên xóa mù chữ', 'Học viên', 300, 4200),
  count('Số học sinh giỏi quốc gia', 'Học sinh', 10, 90),
  count('Số giải trong kỳ thi khoa học kỹ thuật', 'Giải', 1, 12),
  count('Số giáo viên được tuyển mới', 'Người', 50, 700),
  count('Số cán bộ quản lý đi học nâng cao', 'Người', 5, 80),
  count('Số xã đạt chuẩn xóa mù chữ mức độ 2', 'Xã', 30, 120),
  count('Số xã, phường đạt chuẩn phổ cập tiểu học mức độ 3', 'Xã, phường', 20, 99),
  count('Số trung tâm học tập cộng đồng xếp loại tốt', 'Trung tâm', 10, 110),
  count('Số đơn vị học tập được công nhận', 'Đơn vị', 100, 900),
  count('Số bộ thiết bị dạy học được cấp', 'Bộ', 100, 1800),
  count('Kinh phí sửa chữa trường lớp', 'Triệu đồng', 1200, 98000),
  count('Kinh phí hỗ trợ học sinh bán trú', 'Tỷ đồng', 20, 260),
  { name: 'Số học sinh bình quân một lớp tiểu học', unit: 'Học sinh/lớp', from: 18, to: 34, decimals: 1 },
  { name: 'Số giáo viên bình quân một lớp THCS', unit: 'Giáo viên/lớp', from: 1, to: 2, decimals: 2 },
  { name: 'Số sinh viên trên một vạn dân', unit: 'Sinh viên/vạn dân', from: 90, to: 260, decimals: 0 },
  { name: 'Điểm trung bình thi tốt nghiệp THPT', unit: 'Điểm', from: 5, to: 8, decimals: 2 },
]

export const INDICATOR_GROUPS: readonly string[] = [
  'Giáo dục phổ thông',
  'Xóa mù chữ, học tập suốt đời',
  'Mầm non',
  'Đội ngũ nhà giáo',
  'Cơ sở vật chất',
  'Chuyển đổi số',
]

/** Rows below a whole. */
export const BREAKDOWNS: readonly ((whole: string) => string)[] = [
  () => 'Trong đó: nữ',
  () => '- Vùng dân tộc thiểu số',
  (whole) => `Riêng khối công lập: ${whole.charAt(0).toLowerCase()}${whole.slice(1)}`,
]
