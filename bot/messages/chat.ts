// What the assistant says in a chat, apart from answers, in plain respectful Vietnamese.
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { CONSENT_LINE } from './people.ts'

/** Two questions that the sample plans answer; also shown for other plans, as a pattern. Short enough for a button on a phone. */
export const EXAMPLE_QUESTIONS = [
  'Ai chủ trì truyền thông về xóa mù chữ?',
  'Chỉ tiêu trường mầm non đạt chuẩn quốc gia?',
] as const

export type PlanOverview = { readonly names: readonly string[]; readonly areSamples: boolean }

/** More would push the third line off a phone's screen. */
const NAMES_SHOWN = 5

/** Three lines: what it is, which plans, and what would be kept, or what to do where that has been agreed to. */
export function welcome(plans: PlanOverview, asksForConsent: boolean): RichText {
  return [
    bold('Trợ lý kế hoạch'),
    plain(' xin chào anh/chị. Tôi trả lời câu hỏi về các kế hoạch giáo dục, kèm nguyên văn và vị trí trong văn bản.\n'),
    plain(`${plansLine(plans)}\n`),
    plain(
      asksForConsent ? CONSENT_LINE : 'Anh/chị cứ nhắn câu hỏi, gõ không dấu cũng được; hoặc bấm thử một câu dưới đây.',
    ),
  ]
}

/** Above an empty chat, before /start: 0–512 characters. */
export const DESCRIPTION =
  'Trả lời câu hỏi về các kế hoạch giáo dục: ai chủ trì, ai phối hợp, khi nào xong, chỉ tiêu bao nhiêu. Mỗi câu trả lời kèm nguyên văn và vị trí trong văn bản. Gõ có dấu hay không dấu đều được.'

/** In the profile, and where the bot is recommended: 0–120 characters. */
export const SHORT_DESCRIPTION = 'Hỏi đáp về kế hoạch giáo dục, kèm nguyên văn và vị trí trong văn bản.'

/** The same in private and in groups. */
const LIST_COMMANDS = [
  { command: 'kehoach', description: 'Các kế hoạch đã nạp' },
  { command: 'nhiemvu', description: 'Nhiệm vụ của một cơ quan' },
  { command: 'chitieu', description: 'Chỉ tiêu và kết quả theo nhóm' },
  { command: 'han', description: 'Các việc sắp đến hạn' },
] as const

/** At most ten, 1–256 characters each (Telegram's limits for a menu that people read). */
export const PRIVATE_COMMANDS = [
  { command: 'start', description: 'Giới thiệu và câu hỏi mẫu' },
  { command: 'help', description: 'Hướng dẫn cách hỏi' },
  ...LIST_COMMANDS,
  { command: 'dangky', description: 'Đăng ký nhắc hạn' },
  { command: 'caidat', description: 'Cơ quan, cấp học, giờ nhắc của anh/chị' },
  { command: 'riengtu', description: 'Dữ liệu đang lưu về anh/chị: xem, xuất, xóa' },
  { command: 'dung', description: 'Ngừng nhắc hạn' },
] as const

/** Beside those of everybody, in the private chats of administrators. */
export const ADMINISTRATOR_COMMANDS = [
  ...PRIVATE_COMMANDS,
  { command: 'maqr', description: 'Mã QR của một kế hoạch, hoặc mời đăng ký nhắc hạn' },
  { command: 'duyet', description: 'Các bản kế hoạch chờ duyệt' },
  { command: 'thongbao', description: 'Gửi thông báo' },
  { command: 'thongke', description: 'Mọi người hỏi gì' },
  { command: 'gopy', description: 'Góp ý “Sai?” đang chờ' },
  { command: 'nguoi', description: 'Người dùng, vai trò, lời mời' },
  { command: 'nhatky', description: 'Nhật ký quản trị (.xlsx)' },
  { command: 'themhan', description: 'Thêm, sửa hạn của đơn vị' },
  { command: 'tiendo', description: 'Ai đã báo xong từng hạn' },
  { command: 'tingui', description: 'Tin nhắc gửi hỏng, lỡ giờ, chưa rõ' },
] as const

export const GROUP_COMMANDS = [
  { command: 'hoi', description: 'Hỏi một câu về kế hoạch' },
  ...LIST_COMMANDS,
  { command: 'dangky', description: 'Đăng ký nhắc hạn của nhóm (quản trị viên)' },
  { command: 'caidat', description: 'Cài đặt của nhóm (quản trị viên)' },
] as const

/** Shown by Telegram to the administrators of a group only. */
export const GROUP_ADMINISTRATOR_COMMANDS = [
  ...GROUP_COMMANDS,
  { command: 'riengtu', description: 'Dữ liệu đang lưu về nhóm' },
  { command: 'xuat', description: 'Xuất dữ liệu của nhóm' },
  { command: 'xoa', description: 'Xóa dữ liệu của nhóm' },
  { command: 'dung', description: 'Ngừng nhắc hạn của nhóm' },
] as const

export const NO_PLANS = 'Hiện chưa có kế hoạch nào được nạp; xin báo quản trị viên.'

export const QUESTION_MISSING = 'Anh/chị gõ câu hỏi ngay sau lệnh, ví dụ: /hoi Ai chủ trì truyền thông về xóa mù chữ?'

export const TEXT_ONLY = 'Xin lỗi, hiện tôi chỉ đọc được tin nhắn chữ. Anh/chị gõ câu hỏi giúp tôi nhé.'

export const UNKNOWN_COMMAND = 'Tôi chưa biết lệnh này. Anh/chị cứ gõ thẳng câu hỏi, hoặc bấm /help để xem cách hỏi.'

export const CANCELLED = 'Vâng, tôi đã dừng.'

export const NOTHING_RUNS = 'Hiện không có việc nào đang làm dở.'

export const tooMany = (afterSeconds: number) =>
  `Anh/chị nhắn nhanh quá, tôi chưa theo kịp. Anh/chị chờ khoảng ${afterSeconds} giây rồi nhắn tiếp giúp tôi nhé.`

export const tooManyInGroup = (afterSeconds: number) =>
  `Nhóm đang hỏi nhiều quá, tôi chưa theo kịp. Xin chờ khoảng ${afterSeconds} giây rồi hỏi tiếp giúp tôi nhé.`

export const BUTTON_EXPIRED = 'Nút này không còn dùng được. Anh/chị hỏi lại câu đó giúp tôi nhé.'

export const BUTTON_OF_ANOTHER = 'Nút này dành cho người đã yêu cầu. Anh/chị hỏi riêng một câu giúp tôi nhé.'

export const PASSAGE_GONE =
  'Đoạn này không còn trong các kế hoạch hiện hành. Anh/chị hỏi lại để có câu trả lời mới nhất.'

/** Once a chat, after a pause of ours that was too long for an answer to be of use. */
export const TOO_LATE =
  'Xin lỗi anh/chị, vừa qua tôi tạm ngừng nên chưa trả lời được tin anh/chị đã gửi. Nếu vẫn cần, anh/chị gửi lại giúp tôi nhé.'

/** `code` is also in the log, so that an administrator finds the cause. */
export const internalError = (code: string) =>
  `Xin lỗi, tôi gặp trục trặc và chưa trả lời được. Anh/chị thử lại sau ít phút; nếu vẫn vậy, xin báo quản trị viên mã ${code}.`

function plansLine({ names, areSamples }: PlanOverview): string {
  if (names.length === 0) return NO_PLANS
  const shown = names.slice(0, NAMES_SHOWN).join('; ')
  const more = names.length > NAMES_SHOWN ? `; và ${names.length - NAMES_SHOWN} kế hoạch khác` : ''
  return `${areSamples ? 'Đang dùng' : 'Hiện có'} ${names.length} kế hoạch${areSamples ? ' mẫu' : ''}: ${shown}${more}.`
}
