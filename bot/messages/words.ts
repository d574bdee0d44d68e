// How the assistant speaks. Every text in this folder follows these rules; who adds one reads them first.
//
// 1. "Tôi" is the assistant, "anh/chị" the person; a sentence that needs neither has neither. Never "bạn", "mình", "quý vị", "hệ thống", "bot".
// 2. Plain words of an office, whole sentences, one thing a sentence. No "truy vấn", "dữ liệu", "ID", "lỗi 500", "null", "timeout"; no exclamation marks, no emoji.
// 3. The answer comes first, then where it stands. What is not in the plans is said to be not there; nothing is guessed, nothing promised.
// 4. What went wrong is said once, calmly, with what to do next. "Xin lỗi" only where the assistant failed, not where a plan says nothing.
// 5. The same thing has the same name everywhere: kế hoạch (also for what else is loaded), nhiệm vụ, chỉ tiêu, chủ trì, phối hợp, thời gian (as printed),
//    hạn (a day), sản phẩm, nguồn, nguyên văn, bản quét, quản trị viên. A plan is "đang dùng" or "đã có kế hoạch mới hơn".
// 6. A button says what happens, in at most four words; "‹" and "›" turn pages. Commands have no diacritics, everything else has.
// 7. Days are written 30/11/2026, with weekday and days left where somebody must act: "30/11/2026 (thứ Hai, còn 8 ngày)". Numbers have a comma for decimals, a dot for thousands.
// 8. Words of a plan are quoted as printed, also where they are wrong; a doubt stands beside them ("cần đối chiếu bản gốc").

export const SHOW_SOURCE = 'Xem nguyên văn'
export const SOURCE = 'Nguồn'
export const GO_BACK = '‹ Quay lại'
export const PREVIOUS_PAGE = '‹'
export const NEXT_PAGE = '›'
export const DOWNLOAD_LIST = 'Tải danh sách (.xlsx)'
export const CHECK_ORIGINAL = 'cần đối chiếu bản gốc'
/** Behind what a person corrected; what is printed stands beside it, or one press away. */
export const CORRECTED = 'đã hiệu đính'
export const SCAN_NOTE = 'Đọc từ bản quét, chữ và số có thể sai: nên đối chiếu bản gốc.'
