// What the assistant says of what it keeps: consent, the notice of privacy, export, erasure, stopping.
import { reachOf, type Profile, type Reach, type Schooling } from '../../knowledge/domain/profile.ts'
import type { Holdings } from '../../knowledge/store/people.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { formatInstant, formatTimeOfDay } from './dates.ts'

/** Grows with every change of what is kept or why: who agreed to an older text is asked again. */
export const CONSENT_VERSION = 6

/** The third line of /start. */
export const CONSENT_LINE =
  'Nếu anh/chị đồng ý, tôi lưu mã tài khoản Telegram (không phải số điện thoại), cơ quan, cấp học và giờ nhắc của anh/chị để ưu tiên nội dung phù hợp với cơ quan, cấp học, để nhắc hạn và gửi thông báo của quản trị viên; xem, xuất, xóa lúc nào cũng được bằng /riengtu.'

export const AGREE = 'Đồng ý'
export const ONLY_ASK = 'Chỉ hỏi, không lưu'

export const AGREED =
  'Cảm ơn anh/chị. Tôi đã ghi lại sự đồng ý và thời điểm. Anh/chị chọn cơ quan, cấp học, giờ nhắc ở /caidat, đăng ký nhắc hạn ở /dangky; đổi ý lúc nào thì bấm /riengtu.'

export const ONLY_ASKS =
  'Vâng, tôi không lưu gì về anh/chị. Anh/chị cứ hỏi như bình thường; khi cần cài đặt và nhắc hạn thì bấm /start.'

/** To somebody whose profile is there already: a "no" that did nothing would be no answer. */
export const KEPT_ALREADY = 'Hồ sơ của anh/chị đang được lưu từ trước. Muốn xóa, anh/chị bấm /xoa.'

/** For what needs a profile. */
export const CONSENT_MISSING =
  'Việc này cần lưu cài đặt của anh/chị, nên cần anh/chị đồng ý trước. Anh/chị đọc /riengtu rồi bấm “Đồng ý”.'

/** In a group its administrator says yes for the group's settings; of members only who reported something done. */
export const GROUP_CONSENT_MISSING =
  'Để đặt cơ quan và giờ nhắc cho nhóm, tôi cần lưu mã của nhóm và các cài đặt đó; về từng thành viên tôi chỉ lưu ai đã bấm “Đã xong”. Quản trị viên của nhóm đồng ý thì bấm “Đồng ý”.'
export const GROUP_AGREED =
  'Cảm ơn anh/chị. Quản trị viên của nhóm đặt cơ quan, giờ nhắc ở /caidat, đăng ký nhắc hạn ở /dangky.'
export const GROUP_ONLY_ASKS = 'Vâng, tôi không lưu gì về nhóm. Cả nhóm cứ hỏi như bình thường.'

export const EXPORT = 'Xuất dữ liệu'
export const ERASE = 'Xóa dữ liệu'

/** What goes out of the house while questions are answered, and whom people may write to. */
export type PrivacyFacts = {
  readonly contact: string | undefined
  /** Questions go to a language model's service. */
  readonly sendsQuestions: boolean
  /** Voices go to a service that writes them down. */
  readonly sendsVoices: boolean
}

/** Purpose, data, retention, rights and contact, as the law on personal data wants them told; then what is held now. */
export function privacyNotice(profile: Profile | undefined, facts: PrivacyFacts, others: Holdings = []): RichText {
  return [
    bold('Dữ liệu của anh/chị'),
    plain(
      '\n• Lưu khi anh/chị đồng ý: mã tài khoản Telegram (không phải số điện thoại), thời điểm đồng ý, cơ quan, cấp học, giờ nhắc, cách ghi ngày; các đăng ký nhắc, việc đã báo xong, tin nhắc đã gửi; mã kiểm tra của đường dẫn lịch riêng (không phải chính đường dẫn), nếu anh/chị lấy; vai trò của người nhận lời mời, bí danh của người làm việc quản trị trong nhật ký, và bí danh để tìm ra dữ liệu của anh/chị trong các bản sao lưu.',
    ),
    plain(
      '\n• Dùng để: ưu tiên nội dung phù hợp với cơ quan, cấp học, gửi nhắc hạn và thông báo của quản trị viên; quản trị viên của trợ lý xem được ai đã báo xong việc nào. Không dùng vào việc khác, không chuyển cho ai.',
    ),
    ...sentOutLines(facts).map((line) => plain(`\n• ${line}`)),
    plain(
      '\n• Câu hỏi: chỉ giữ đến khi trả lời xong; câu mà kế hoạch không có câu trả lời được giữ tối đa 30 ngày, dưới bí danh, nếu anh/chị bấm cho phép; số lượt hỏi theo loại được đếm chung, không gắn với ai; câu gợi ý dưới nút bấm giữ tối đa 14 ngày, không gắn với tên hay mã tài khoản của ai.',
    ),
    plain(
      '\n• Khi anh/chị bấm “Sai?”: câu hỏi và câu trả lời được giữ tối đa 30 ngày để sửa, không kèm tên hay mã tài khoản.',
    ),
    plain('\n• Giữ đến khi: anh/chị xóa bằng /xoa; các bản sao lưu của trợ lý được xóa theo.'),
    plain(
      '\n• Anh/chị có quyền: xem (/riengtu), xuất ra tệp (/xuat), sửa (/caidat), ngừng mọi tin (/dung), xóa (/xoa).',
    ),
    plain(`\n• ${contactLine(facts)}\n\n`),
    bold('Đang lưu'),
    plain(`\n${heldLines(profile, others).join('\n') || 'Không lưu gì về anh/chị.'}`),
  ]
}

export const contactLine = ({ contact }: PrivacyFacts): string =>
  `Liên hệ: ${contact ?? 'quản trị viên của trợ lý'}; yêu cầu được trả lời trong 2 ngày làm việc.`

export function sentOutLines({ sendsQuestions, sendsVoices }: PrivacyFacts): readonly string[] {
  return [
    ...(sendsQuestions
      ? [
          'Câu hỏi có thể được gửi, không kèm tên hay mã tài khoản Telegram, tới dịch vụ mô hình ngôn ngữ mà cơ quan đã chọn.',
        ]
      : []),
    ...(sendsVoices
      ? [
          'Tin thoại được gửi, không kèm tên hay mã tài khoản Telegram, tới dịch vụ chuyển giọng nói thành chữ mà cơ quan đã chọn; trợ lý không giữ lại.',
        ]
      : []),
  ]
}

/** Of a person or a group: the profile line by line, whatever else is held by its kind and number; all of it is in the file of /xuat. */
export function heldLines(profile: Profile | undefined, others: Holdings): readonly string[] {
  const counts = new Map<string, number>()
  for (const { record } of others) counts.set(record, (counts.get(record) ?? 0) + 1)
  const rest = [...counts]
    .filter(([record]) => record !== PROFILE_RECORD)
    .map(([record, count]) => `${count} ${record}`)
  return [
    ...(profile === undefined ? [] : profileLines(profile)),
    ...(rest.length > 0 ? [`• Ngoài ra: ${rest.join(', ')}`] : []),
  ]
}

/** As the store calls it. */
const PROFILE_RECORD = 'hồ sơ'

function profileLines(profile: Profile): readonly string[] {
  const { consent, settings, chat } = profile
  const schooling = settings.schooling === undefined ? NOT_SET : SCHOOLING_NAMES[settings.schooling]
  return [
    `• ${chat < 0 ? 'Mã của nhóm' : 'Mã tài khoản Telegram'}: ${chat}`,
    `• Đồng ý: ${formatInstant(consent.at, settings.dateStyle)} (bản ${consent.version})`,
    `• Cơ quan: ${settings.agency ?? NOT_SET}`,
    `• Cấp học, nơi công tác: ${schooling}`,
    `• Giờ nhắc: ${formatTimeOfDay(settings.remindAtMinute)}`,
    `• Nhắc hạn: ${REACH_NAMES[reachOf(profile)]}`,
  ]
}

export const NOT_SET = 'chưa chọn'

export const SCHOOLING_NAMES: Readonly<Record<Schooling, string>> = {
  preschool: 'Mầm non',
  primary: 'Tiểu học',
  'lower-secondary': 'THCS',
  'upper-secondary': 'THPT',
  continuing: 'GDTX, GDNN',
  'commune-office': 'Phòng Văn hóa - Xã hội',
  department: 'Sở GD&ĐT',
}

const REACH_NAMES: Readonly<Record<Reach, string>> = {
  active: 'đang bật',
  stopped: 'đã ngừng theo yêu cầu',
  blocked: 'không gửi được (trợ lý đang bị chặn)',
}

export const EXPORTED = 'Toàn bộ dữ liệu đang lưu về anh/chị.'
export const EXPORT_FILE = 'du-lieu-cua-toi.json'
export const NOTHING_HELD = 'Tôi không lưu gì về anh/chị.'

export const ERASE_QUESTION =
  'Xóa hết những gì đang lưu về anh/chị? Cài đặt và lịch nhắc mất hẳn, không lấy lại được; anh/chị vẫn hỏi được như thường.'
export const ERASE_TAKES_ROLE = ' Vai trò của anh/chị cũng mất; muốn có lại thì cần lời mời mới.'
export const ERASE_YES = 'Xóa hết'
export const ERASE_NO = 'Giữ lại'
export const ERASE_LEFT = 'Vâng, tôi giữ nguyên.'

/** A copy on a disk that is not there waits for it; administrators are told (backups.ts). */
export const COPIES_FOLLOW = 'Các bản sao lưu của trợ lý được xóa theo, thường trong vài phút.'

export const erased = (receipt: string, at: Date): RichText => [
  plain(`Đã xóa hết dữ liệu của anh/chị lúc ${formatInstant(at)}. ${COPIES_FOLLOW} Biên nhận: `),
  bold(receipt),
  plain(
    '\nTôi chỉ giữ một dấu xác nhận đã xóa, không có biên nhận này thì không ai biết là của ai. Khi cần đối chiếu, anh/chị nhắn /xoa kèm biên nhận.',
  ),
]

export const erasureFound = (at: Date) => `Đúng: dữ liệu của anh/chị đã được xóa lúc ${formatInstant(at)}.`
export const ERASURE_UNKNOWN = 'Tôi không thấy lần xóa nào khớp với biên nhận này của anh/chị.'

export const STOPPED = 'Tôi đã ngừng gửi nhắc hạn và thông báo. Cài đặt vẫn còn; anh/chị vẫn hỏi được như thường.'
export const RESUME = 'Bật lại nhắc hạn'
export const RESUMED = 'Tôi gửi nhắc hạn trở lại.'
export const NOTHING_TO_STOP = 'Tôi không lưu gì về anh/chị nên không gửi nhắc hạn nào.'
