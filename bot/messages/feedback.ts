// What is said around "Sai?".
import type { FeedbackReason } from '../../knowledge/store/feedback.ts'

export const ASK_REASON =
  'Tôi đã giữ lại câu hỏi và câu trả lời này để quản trị viên xem, không kèm tên anh/chị. Anh/chị cho biết sai ở đâu?'

export const REASONS: Readonly<Record<FeedbackReason, string>> = {
  untrue: 'Sai số, ngày hoặc tên',
  beside: 'Không đúng câu hỏi',
  incomplete: 'Còn thiếu',
  outdated: 'Đã có văn bản mới hơn',
}

export const thanksFor = (reason: FeedbackReason) =>
  `Cảm ơn anh/chị, tôi đã ghi lý do: ${REASONS[reason].toLowerCase()}.`

export const CHANGE_REASON = 'Đổi lý do'
export const RETRACT = 'Rút lại'
export const RETRACTED = 'Anh/chị đã rút lại; câu hỏi và câu trả lời không còn được giữ.'
export const COMPLAINT_GONE = 'Góp ý này không còn được giữ. Anh/chị bấm lại “Sai?” dưới câu trả lời giúp tôi nhé.'
