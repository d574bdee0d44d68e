// What the assistant says about settings.
import type { Reach } from '../../knowledge/domain/profile.ts'
import type { SettingsPage } from '../settings/setting.ts'

/** To "nhiệm vụ của chúng tôi" from a group whose agency it does not know. */
export const GROUP_AGENCY_UNKNOWN =
  'Tôi chưa biết cơ quan của nhóm. Quản trị viên của nhóm chọn cơ quan ở /caidat rồi anh/chị hỏi lại, hoặc nêu tên cơ quan ngay trong câu hỏi.'

/** To "nhiệm vụ của tôi" from somebody whose agency it does not know. */
export const OWN_AGENCY_UNKNOWN =
  'Tôi chưa biết cơ quan của anh/chị. Anh/chị chọn cơ quan ở /caidat rồi hỏi lại, hoặc nêu tên cơ quan ngay trong câu hỏi.'

export const OWN_SETTINGS = 'Cài đặt của anh/chị'
export const GROUP_SETTINGS = 'Cài đặt của nhóm'

export const PAGE_TITLES: Readonly<Record<Exclude<SettingsPage, 'all'>, string>> = {
  agency: 'Cơ quan',
  schooling: 'Cấp học, nơi công tác',
  time: 'Giờ nhắc',
  dates: 'Cách ghi ngày',
}

export const PAGE_HINTS: Readonly<Record<Exclude<SettingsPage, 'all'>, string>> = {
  agency:
    'Chọn cơ quan trong các kế hoạch đã nạp, hoặc gõ tên sau lệnh, ví dụ: /caidat Sở Tài chính. “Nhiệm vụ của tôi”, “hạn của tôi” sẽ được hỏi theo cơ quan này.',
  schooling:
    '“Chỉ tiêu của tôi” sẽ được hỏi theo cấp học này; nếu kế hoạch không ghi tên cơ quan của anh/chị, “nhiệm vụ của tôi” cũng vậy.',
  time: 'Nhắc hạn được gửi vào giờ này.',
  dates: 'Ngày tháng tôi viết ra được ghi theo cách này; lời trong văn bản giữ nguyên như bản in.',
}

export const REMINDERS = 'Nhắc hạn'
export const REACH: Readonly<Record<Reach, string>> = {
  active: 'đang bật',
  stopped: 'đang tắt',
  blocked: 'không gửi được (trợ lý đang bị chặn)',
}
export const TURN_OFF = 'Tắt nhắc hạn'
export const TURN_ON = 'Bật nhắc hạn'
export const CLEAR = 'Bỏ chọn'
export const chosen = (label: string) => `✓ ${label}`

/** Several agencies of the plans may be meant by what was typed. */
export const agencyCandidates = (words: string) => `“${words}” có thể là một trong các cơ quan sau. Anh/chị chọn một:`

/** None of the plans knows it. */
export const agencyUnknown = (words: string) =>
  `Các kế hoạch đã nạp không nêu cơ quan nào tên “${words}”. Anh/chị có muốn dùng nguyên tên này không?`
export const USE_AS_TYPED = 'Dùng tên này'
export const PICK_FROM_LIST = 'Chọn trong danh sách'

/** Why a group's settings and data are not for this person. */
export const NOT_ADMINISTRATOR = 'Chỉ quản trị viên của nhóm xem và đổi được cài đặt, dữ liệu của nhóm.'
export const HIDDEN_ADMINISTRATOR =
  'Anh/chị đang viết ẩn danh thay nhóm nên tôi không biết ai yêu cầu. Anh/chị tắt ẩn danh rồi gõ lại lệnh giúp tôi nhé.'
export const CHANNEL_POST =
  'Bài đăng của kênh không xem hay đổi được cài đặt, dữ liệu của nhóm. Quản trị viên nhóm gõ lệnh giúp tôi nhé.'
