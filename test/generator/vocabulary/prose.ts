// Running text of the made-up plans: subjects, grounds, aims. None of it names who leads or helps.

export const SUBJECTS: readonly ((year: number) => string)[] = [
  (y) => `Phát triển giáo dục vùng khó khăn giai đoạn ${y} - ${y + 5}`,
  (y) => `Nâng cao chất lượng bữa ăn học đường năm ${y}`,
  (y) => `Chuyển đổi số ngành giáo dục năm ${y}`,
  (y) => `Triển khai nhiệm vụ năm học ${y}-${y + 1}`,
  (y) => `Xây dựng xã hội học tập trên địa bàn năm ${y}`,
  (y) => `Củng cố, duy trì kết quả xóa mù chữ giai đoạn ${y}-${y + 3}`,
  (y) => `Đưa tiếng Anh thành ngôn ngữ thứ hai trong trường học, giai đoạn ${y}-${y + 5}`,
  (y) => `Bảo đảm an toàn trường học năm ${y}`,
]

/** Number, day and subject of documents that the plans rest on; all exist only here. */
export const GROUNDS: readonly string[] = [
  'Nghị quyết số 71-NQ/TW ngày 22/8/2025 của Bộ Chính trị về đột phá phát triển giáo dục và đào tạo',
  'Luật Giáo dục ngày 14/6/2019',
  'Quyết định số 1705/QĐ-TTg ngày 31/12/2024 của Thủ tướng Chính phủ phê duyệt Chiến lược phát triển giáo dục',
  'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về khoa học, công nghệ và chuyển đổi số',
  'Thông tư số 29/2024/TT-BGDĐT ngày 30/12/2024 của Bộ Giáo dục và Đào tạo quy định về dạy thêm, học thêm',
  'Chỉ thị số 18/CT-TTg ngày 30/6/2025 của Thủ tướng Chính phủ',
  'Chương trình hành động số 31-CTr/TU ngày 15/3/2025 của Tỉnh ủy',
]

export const AIMS: readonly string[] = [
  'Cụ thể hóa các nhiệm vụ thành việc làm của từng đơn vị, có thời hạn và kết quả đo được.',
  'Tạo chuyển biến rõ về chất lượng ở những nơi còn thấp hơn mức chung.',
  'Huy động thêm nguồn lực ngoài ngân sách, sử dụng công khai, đúng mục đích.',
  'Giữ vững những kết quả đã có, không để tái mù chữ.',
  'Mỗi mục tiêu đều gắn với địa bàn và với người chịu theo dõi.',
]

export const DEMANDS: readonly string[] = [
  'Bám sát thực tế từng thôn, bản; tránh hình thức.',
  'Lồng ghép với các chương trình khác để không trùng lặp.',
  'Việc khó làm trước, việc đã rõ làm ngay.',
  'Số liệu báo cáo phải trùng với hệ thống cơ sở dữ liệu.',
]

/** Targets in prose: what, how much, and until when; the horizon is put before. */
export const PROSE_TARGETS: readonly { readonly indicator: string; readonly from: number; readonly to: number }[] = [
  { indicator: 'tỷ lệ trường học có đường truyền tốc độ cao', from: 90, to: 100 },
  { indicator: 'tỷ lệ học sinh dân tộc thiểu số hoàn thành cấp tiểu học', from: 85, to: 99 },
  { indicator: 'tỷ lệ giáo viên sử dụng thành thạo học liệu số', from: 70, to: 98 },
  { indicator: 'tỷ lệ trẻ em 3 tuổi đến lớp', from: 75, to: 99 },
  { indicator: 'tỷ lệ bếp ăn bán trú đạt chuẩn an toàn thực phẩm', from: 60, to: 100 },
  { indicator: 'tỷ lệ phụ nữ vùng cao biết chữ', from: 70, to: 97 },
]
