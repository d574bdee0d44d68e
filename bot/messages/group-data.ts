// What the assistant says of what it keeps of a group, beside the same of a person: one set of sentences for either.
import type { Profile } from '../../knowledge/domain/profile.ts'
import type { Holdings } from '../../knowledge/store/people.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { formatInstant } from './dates.ts'
import * as person from './people.ts'

export type DataSentences = {
  readonly notice: (profile: Profile | undefined, facts: person.PrivacyFacts, others: Holdings) => RichText
  readonly keptAlready: string
  readonly exported: string
  readonly exportFile: string
  readonly nothingHeld: string
  readonly eraseQuestion: string
  readonly erased: (receipt: string, at: Date) => RichText
  readonly erasureFound: (at: Date) => string
  readonly erasureUnknown: string
  readonly nothingToStop: string
}

/** @param chat negative: a group's number */
export const dataSentences = (chat: number): DataSentences => (chat < 0 ? OF_GROUP : OF_PERSON)

const OF_PERSON: DataSentences = {
  notice: person.privacyNotice,
  keptAlready: person.KEPT_ALREADY,
  exported: person.EXPORTED,
  exportFile: person.EXPORT_FILE,
  nothingHeld: person.NOTHING_HELD,
  eraseQuestion: person.ERASE_QUESTION,
  erased: person.erased,
  erasureFound: person.erasureFound,
  erasureUnknown: person.ERASURE_UNKNOWN,
  nothingToStop: person.NOTHING_TO_STOP,
}

const NOTHING_HELD = 'Tôi không lưu gì về nhóm.'

const OF_GROUP: DataSentences = {
  notice: (profile, facts, others) => [
    bold('Dữ liệu của nhóm'),
    plain(
      '\n• Lưu khi quản trị viên của nhóm đồng ý: mã của nhóm, thời điểm đồng ý, cơ quan, cấp học, giờ nhắc, cách ghi ngày; các đăng ký nhắc, việc đã báo xong, tin nhắc đã gửi, và bí danh để tìm ra dữ liệu đó trong các bản sao lưu. Về từng thành viên chỉ lưu mã của người đã bấm “Đã xong”.',
    ),
    plain(
      '\n• Dùng để: ưu tiên nội dung phù hợp với cơ quan, cấp học của nhóm, để gửi nhắc hạn và thông báo của quản trị viên; quản trị viên của trợ lý xem được ai đã báo xong việc nào. Không dùng vào việc khác.',
    ),
    ...person.sentOutLines(facts).map((line) => plain(`\n• ${line}`)),
    plain('\n• Giữ đến khi: quản trị viên của nhóm xóa bằng /xoa; các bản sao lưu của trợ lý được xóa theo.'),
    plain(
      '\n• Quản trị viên của nhóm xem (/riengtu), xuất ra tệp (/xuat), sửa (/caidat), ngừng nhắc (/dung), xóa (/xoa).',
    ),
    plain(`\n• ${person.contactLine(facts)}\n\n`),
    bold('Đang lưu'),
    plain(`\n${person.heldLines(profile, others).join('\n') || NOTHING_HELD}`),
  ],
  keptAlready: 'Cài đặt của nhóm đang được lưu từ trước. Muốn xóa, quản trị viên của nhóm bấm /xoa.',
  exported: 'Toàn bộ dữ liệu đang lưu về nhóm.',
  exportFile: 'du-lieu-cua-nhom.json',
  nothingHeld: NOTHING_HELD,
  eraseQuestion:
    'Xóa hết những gì đang lưu về nhóm? Cài đặt và lịch nhắc của nhóm mất hẳn, không lấy lại được; cả nhóm vẫn hỏi được như thường.',
  erased: (receipt, at) => [
    plain(`Đã xóa hết dữ liệu của nhóm lúc ${formatInstant(at)}. ${person.COPIES_FOLLOW} Biên nhận: `),
    bold(receipt),
    plain(
      '\nTôi chỉ giữ một dấu xác nhận đã xóa, không có biên nhận này thì không ai biết là của nhóm nào. Khi cần đối chiếu, quản trị viên của nhóm nhắn /xoa kèm biên nhận.',
    ),
  ],
  erasureFound: (at) => `Đúng: dữ liệu của nhóm đã được xóa lúc ${formatInstant(at)}.`,
  erasureUnknown: 'Tôi không thấy lần xóa nào của nhóm khớp với biên nhận này.',
  nothingToStop: 'Tôi không lưu gì về nhóm nên không gửi nhắc hạn nào.',
}
