// What is said about links into the chat and their QR pictures.
import type { PlanEntry } from '../../knowledge/browse/plan-entries.ts'
import type { QrPicture } from '../pictures/picture-data.ts'

export const LINK_GONE = 'Đường dẫn này chỉ tới một kế hoạch không còn được dùng. Các kế hoạch hiện có ở /kehoach.'

export const TASK_CHANGED = 'Nhiệm vụ mà đường dẫn chỉ tới đã được viết lại trong bản mới của kế hoạch dưới đây.'

export const OFFER_GONE =
  'Đường dẫn này mời đăng ký nhắc việc của một kế hoạch hoặc cơ quan không còn trong các kế hoạch đang dùng. Anh/chị chọn việc cần nhắc ở /dangky.'

export const PICK_PLAN_FOR_QR =
  'Anh/chị chọn kế hoạch để lấy mã QR treo bảng tin hoặc in kèm văn bản. Mã QR mời đăng ký nhắc hạn: gõ sau lệnh tên cơ quan, cấp học hoặc “mọi việc”, ví dụ /maqr Tiểu học.'

export const noOfferFor = (words: string) =>
  `Tôi không thấy đúng một cơ quan hay cấp học nào ứng với “${words}”. Anh/chị gõ đủ tên, ví dụ /maqr Tiểu học.`

/** @param phrase what would be subscribed to */
export const subscribeQr = (phrase: string, link: string): QrPicture => ({
  kind: 'qr',
  title: `Đăng ký nhắc ${phrase}`,
  subtitle: undefined,
  link,
  steps: [
    'Mở máy ảnh hoặc ứng dụng quét mã trên điện thoại.',
    'Hướng vào mã, bấm đường dẫn hiện ra để mở Telegram.',
    'Bấm “Bắt đầu”, rồi “Đăng ký” để được nhắc trước hạn.',
  ],
})

export const ONLY_FOR_ADMINISTRATORS = 'Việc này chỉ dành cho quản trị viên của trợ lý.'

export const qrPicture = (plan: Pick<PlanEntry, 'name' | 'head'>, link: string): QrPicture => ({
  kind: 'qr',
  title: plan.name,
  subtitle: plan.head.subject,
  link,
  steps: [
    'Mở máy ảnh hoặc ứng dụng quét mã trên điện thoại.',
    'Hướng vào mã, bấm đường dẫn hiện ra để mở Telegram.',
    'Bấm “Bắt đầu” để xem kế hoạch và hỏi bằng lời.',
  ],
})
