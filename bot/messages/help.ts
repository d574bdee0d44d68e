// Help, one topic a page.
import type { ViewOf } from '../views/view.ts'

type Topic = ViewOf<'help'>['topic']
type HelpPage = { readonly topic: Topic; readonly title: string; readonly text: string }

export const HELP_TOPICS: readonly HelpPage[] = [
  {
    topic: 'start',
    title: 'Có thể hỏi gì',
    text: `• Cơ quan nào chủ trì, phối hợp một nhiệm vụ
• Thời gian, sản phẩm của một nhiệm vụ
• Chỉ tiêu, kết quả theo năm học
• Nhiệm vụ của một cơ quan
• Việc sắp đến hạn: “Tuần sau Sở Tài chính phải nộp gì?”
• Việc của anh/chị, khi đã chọn cơ quan, cấp học ở /caidat: “Hạn của tôi”
Anh/chị cứ nhắn câu hỏi như hỏi một đồng nghiệp, có dấu hay không dấu đều được.`,
  },
  {
    topic: 'ask',
    title: 'Cách hỏi',
    text: `• Nói rõ việc cần hỏi: “Ai chủ trì điều tra người mù chữ?”
• Hỏi tiếp không cần nhắc lại: “Phối hợp với ai?”, “Bao giờ xong?”
• Nhiều kế hoạch cùng nói: thêm tên cơ quan, năm học hoặc số kế hoạch
• Có nhiều nhiệm vụ gần giống nhau: bấm nút để chọn`,
  },
  {
    topic: 'lists',
    title: 'Danh sách',
    text: `/kehoach – các kế hoạch đã nạp
/nhiemvu – nhiệm vụ của một cơ quan, ví dụ: /nhiemvu Sở Tài chính
/chitieu – chỉ tiêu và kết quả theo nhóm
/han – các việc sắp đến hạn; “Tải lịch (.ics)” đưa các hạn vào lịch trên điện thoại
Bấm ‹ và › để lật trang, bấm số để mở từng mục. Danh sách trên 20 mục tải được về tệp .xlsx.`,
  },
  {
    topic: 'reminders',
    title: 'Nhắc hạn',
    text: `/dangky – chọn việc cần nhắc: của cơ quan, một kế hoạch, một chủ đề (ví dụ: /dangky phòng học), một cấp học
Dưới câu trả lời về một việc có hạn, bấm “Nhắc tôi”, hoặc nhắn “nhắc tôi việc này”.
Tin nhắc đến trước hạn 30, 7, 1 ngày và đúng ngày; chọn lại được, hoặc nhận danh sách hằng tuần, hằng tháng.
Trên tin nhắc: “Đã xong” thì thôi nhắc, “Nhắc lại” để nhắc thêm, “Tắt” để bỏ đăng ký.
/lich – lịch các việc đã đăng ký, để thêm vào Google Calendar, Outlook hoặc điện thoại.
/dung ngừng mọi tin nhắc, /tieptuc nhận lại. Giờ nhắc đặt ở /caidat.`,
  },
  {
    topic: 'group',
    title: 'Trong nhóm',
    text: `Trong nhóm, tôi chỉ trả lời khi được hỏi: gõ /hoi rồi đến câu hỏi, nhắc tên tôi, hoặc trả lời tin của tôi.
Các lệnh /kehoach, /nhiemvu, /chitieu, /han dùng được trong nhóm; ai trong nhóm cũng lật trang được.`,
  },
  {
    topic: 'trust',
    title: 'Nguồn, độ tin cậy',
    text: `Mỗi câu trả lời kèm nguồn: tên kế hoạch, mục, dòng và nguyên văn. Bấm “Xem nguyên văn” để đọc đoạn gốc cùng các đoạn quanh nó.
Điều không có trong kế hoạch thì tôi nói là không có. Chữ đọc từ bản quét có thể sai, tôi ghi rõ và đề nghị đối chiếu bản gốc.
Thấy câu trả lời sai, anh/chị bấm “Sai?”: câu hỏi và câu trả lời được giữ lại để sửa, không kèm tên anh/chị.`,
  },
  {
    topic: 'data',
    title: 'Dữ liệu và dừng',
    text: `/riengtu – xem những gì đang lưu về anh/chị
/xuat – xuất những dữ liệu đó ra tệp
/xoa – xóa hết, có biên nhận
/dung – ngừng nhắc hạn
/huy – dừng câu trả lời đang làm dở
Trong nhóm, quản trị viên của nhóm dùng các lệnh này cho dữ liệu của nhóm.`,
  },
  {
    topic: 'administer',
    title: 'Quản trị',
    text: `• Nạp kế hoạch: gửi tệp (Word, Excel, PDF, HTML, .md, .txt, ảnh chụp; đến 20 MB) vào đây. Tôi báo lại đã đọc được gì, điều gì cần xem lại và khác gì với bản đang dùng.
• Chỉ sau khi anh/chị bấm “Duyệt”, tôi mới trả lời và nhắc hạn theo bản ấy.
• Dưới báo cáo, bấm “Sửa” để hiệu đính chỗ đọc sai hoặc in sai: thời gian, cơ quan, số liệu, nội dung. Bản in vẫn được giữ, câu trả lời ghi rõ là đã hiệu đính.
• /duyet – các bản đang chờ duyệt
• /kehoach – mở một kế hoạch để xem báo cáo và sửa, thu hồi, hoặc quay lại bản trước
• /thongbao – gửi thông báo tới mọi người, một cơ quan, một cấp học hoặc người đăng ký một kế hoạch; xem trước, xem số liệu, rút phần chưa gửi
• /thongke – mọi người hỏi gì, câu nào chưa trả lời được; /gopy – góp ý “Sai?” đang chờ
• /nguoi – người dùng, vai trò, ai được hỏi; /moi – mời người mới (đường dẫn, mã QR, mã chữ), dùng một lần
• /nhatky – nhật ký: ai đã làm gì, lúc nào, tải về được
• /themhan – thêm hạn của đơn vị: việc; hạn; nguồn; dành cho ai
• /tiendo – ai đã báo xong từng hạn: danh sách, biểu đồ, bảng
• /tingui – tin nhắc gửi hỏng, lỡ giờ, chưa rõ; bấm “Gửi lại” để gửi lần nữa
• /huy – dừng đọc tệp đang gửi`,
  },
]

export function helpText(topic: Topic): HelpPage {
  const page = HELP_TOPICS.find((one) => one.topic === topic)
  // Each topic of the view has its page; the test of the menus walks through them all.
  if (!page) throw new Error(`no help on ${topic}`)
  return page
}

export const ADMINISTRATORS_HELP = 'Quản trị'
