// What the made-up tasks ask for: verbs, objects, and what may follow them. Each of the first two may meet each of the others.

export const VERBS: readonly string[] = [
  'Rà soát, bổ sung',
  'Xây dựng và trình duyệt',
  'Lập danh mục',
  'Thẩm định',
  'Kiểm kê, đánh giá',
  'Nâng cấp',
  'Vận hành thử nghiệm',
  'Số hóa',
  'Hoàn thiện',
  'Khảo sát',
  'Mở rộng',
  'Tổ chức lại',
  'Công khai',
  'Giám sát',
  'Duy trì',
  'Nghiên cứu, đề xuất',
  'Hướng dẫn thực hiện',
  'Ban hành quy định về',
  'Đẩy mạnh truyền thông về',
  'Bố trí vốn cho',
  'Tham mưu phê duyệt',
  'Sơ kết, nhân rộng',
  'Thí điểm',
  'Chuẩn hóa',
  'Củng cố',
]

export const OBJECTS: readonly string[] = [
  'mạng lưới thư viện trường học',
  'bếp ăn bán trú và nước sạch cho học sinh nội trú',
  'học bạ điện tử cấp tiểu học',
  'phòng máy tính dùng chung theo cụm trường',
  'hồ sơ sức khỏe học sinh',
  'danh sách người từ 15 đến 60 tuổi chưa biết chữ',
  'lớp xóa mù chữ buổi tối ở thôn, bản',
  'đội ngũ giáo viên dạy Tin học và Ngoại ngữ',
  'nhà vệ sinh đạt chuẩn ở điểm trường lẻ',
  'tài liệu dạy tiếng Thái, tiếng Mông',
  'câu lạc bộ đọc sách trong trường phổ thông',
  'cơ sở dữ liệu ngành (dùng chung với dân cư)',
  'học liệu số cho lớp ghép',
  'quỹ học bổng cho học sinh nghèo vượt khó',
  'chế độ làm thêm giờ của giáo viên vùng khó',
  'phương án tuyển sinh vào lớp 10',
  'hệ thống camera an toàn cổng trường',
  'mô hình trường học không thuốc lá',
  'bản đồ số các điểm trường',
  'chương trình giáo dục STEM, STEAM',
  'việc dạy bơi, phòng đuối nước mùa hè',
  'định mức thiết bị dạy học tối thiểu',
  'công tác tư vấn hướng nghiệp lớp 9',
  'chính sách thu hút giáo viên tiếng Anh',
  'đề án sáp nhập các trường có dưới 10 lớp',
  'quy chế phối hợp giữa nhà trường và gia đình',
  'nền nếp dạy thêm, học thêm theo Thông tư 29/2024/TT-BGDĐT',
  'ngân hàng câu hỏi kiểm tra định kỳ',
  'hoạt động trải nghiệm tại bảo tàng, di tích',
  'chuyên mục "Trường em" trên sóng phát thanh',
  'phần mềm quản lý bán trú',
  'kế hoạch bảo trì trường, lớp trước mùa mưa',
  'lộ trình miễn học phí',
  'hồ sơ công nhận trường đạt chuẩn quốc gia',
  'mã định danh học sinh, học viên',
  'đội tuyên truyền măng non',
  'năng lực số cho cán bộ quản lý',
  'dịch vụ công trực tuyến về cấp bản sao văn bằng',
  'các khoản thu ngoài học phí',
  'việc giảng dạy hai buổi mỗi ngày',
]

/** May be empty: many tasks end with their object. */
export const TAILS: readonly string[] = [
  '',
  '',
  '',
  'trên địa bàn',
  'bảo đảm tiết kiệm, không dàn trải',
  'theo hướng dẫn của cấp trên',
  'gắn với chuyển đổi số',
  'ở ít nhất 3 đơn vị',
  'tại vùng đồng bào dân tộc thiểu số; ưu tiên các thôn đặc biệt khó khăn',
  'cho khóa học mới',
  'và báo cáo kết quả',
  'phù hợp điều kiện từng nơi (không làm tăng thủ tục)',
  'với sự tham gia của cha mẹ học sinh, cựu học sinh, doanh nghiệp',
  'nhất là ở các điểm trường lẻ cách trung tâm trên 5 km',
  'trong đó dành tối thiểu 20% kinh phí cho mầm non',
]

export const SECOND_SENTENCES: readonly string[] = [
  'Kết quả được cập nhật lên hệ thống chung.',
  'Lấy ý kiến các đơn vị trước khi trình.',
  'Không để học sinh bỏ học vì thiếu chỗ ở.',
  'Mỗi đơn vị chọn một việc làm mẫu.',
  'Kinh phí lấy từ nguồn đã giao đầu năm.',
]

export const PRODUCTS: readonly string[] = [
  'Kế hoạch của UBND tỉnh',
  'Quyết định phê duyệt',
  'Báo cáo',
  'Báo cáo kết quả rà soát',
  'Nghị quyết của HĐND',
  'Tờ trình, dự thảo Nghị quyết',
  'Văn bản hướng dẫn',
  'Hội nghị trực tuyến',
  'Cơ sở dữ liệu',
  'Đề án được duyệt',
  'Biên bản kiểm tra',
  'Danh mục được công bố',
  '100% đơn vị thực hiện',
  'Lớp tập huấn',
  'Phần mềm đưa vào sử dụng',
]

export const NOTES: readonly string[] = ['', '', '', 'Lồng ghép', 'Ngân sách tỉnh', 'Đã giao năm trước', 'Xã hội hóa']

export const GROUPS: readonly string[] = [
  'Công tác lãnh đạo, chỉ đạo',
  'Hoàn thiện thể chế, cơ chế',
  'Phát triển đội ngũ',
  'CƠ SỞ VẬT CHẤT, THIẾT BỊ',
  'Chuyển đổi số trong nhà trường',
  'Truyền thông, vận động xã hội',
  'NÂNG CAO CHẤT LƯỢNG DẠY VÀ HỌC',
  'Kiểm tra, thi đua và báo cáo',
  'Hợp tác quốc tế và huy động nguồn lực',
]

/** Titles over several groups. */
export const PARTS: readonly string[] = ['NHIỆM VỤ CHUNG', 'NHIỆM VỤ TRỌNG TÂM']

export const SUMS: readonly string[] = ['120', '1.250', '45,5', 'Theo dự toán', 'Lồng ghép']
export const APPROVERS: readonly string[] = ['UBND tỉnh', 'HĐND tỉnh', 'Chủ tịch UBND tỉnh']
