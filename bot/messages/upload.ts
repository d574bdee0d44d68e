// What the assistant says while a plan is taken in from a chat.

export const FILE_FROM_OTHERS =
  'Cảm ơn anh/chị. Chỉ quản trị viên nạp được kế hoạch ở đây; anh/chị gửi tệp cho quản trị viên, hoặc gõ câu hỏi giúp tôi nhé.'

export const FILE_TOO_LARGE =
  'Tệp này lớn quá: tôi nhận được tệp đến 20 MB. Anh/chị tách nhỏ tài liệu, hoặc bỏ bớt ảnh rồi gửi lại giúp tôi nhé.'

export const FILE_NOT_FETCHED = 'Tôi chưa tải được tệp này từ Telegram. Anh/chị gửi lại giúp tôi nhé.'

export const UPLOAD_STOPPED = 'Đã dừng đọc tệp, chưa lưu gì.'

export type UploadStep = 'download' | 'read' | 'store'
const STEPS: Readonly<Record<UploadStep, string>> = { download: 'tải tệp', read: 'đọc nội dung', store: 'lưu bản nháp' }
/** Pages of a scan go from the second to the ninth. */
const CELLS_DONE: Readonly<Record<UploadStep, number>> = { download: 1, read: 2, store: 9 }

/** "Đang đọc kh.docx\n▓▓▓▓▓░░░░░ trang 3/6\nGõ /huy để dừng." */
export function uploadProgress(file: string, step: UploadStep, page?: { page: number; pages: number }): string {
  const done = page ? 2 + Math.floor((7 * (page.page - 1)) / Math.max(1, page.pages)) : CELLS_DONE[step]
  const bar = `${'▓'.repeat(done)}${'░'.repeat(BAR_CELLS - done)}`
  const said = page ? `nhận dạng trang ${page.page}/${page.pages}` : STEPS[step]
  return `Đang nhận ${file}\n${bar} ${said}\nGõ /huy để dừng.`
}

const BAR_CELLS = 10

export const uploadRead = (file: string) => `Đã đọc xong ${file}.`
export const uploadFailed = (file: string, reason: string) => `Chưa nạp được ${file}. ${reason}`
export const uploadKnown = (file: string, version: number) =>
  `Tệp này đã được nạp: trùng nội dung với ${file} (bản ${version}). Không có gì thay đổi.`
export const WAITING_ALREADY = 'Tệp này đã gửi trước đó và đang chờ duyệt; đây là báo cáo của bản ấy.'

/** A photo has no name; when it was taken in tells it apart. */
export const photoName = (day: string, message: number) => `anh-chup-${day}-${message}.jpg`
