// What is said to whom the assistant does not talk to, and about whom it does.
import type { AccessMode } from '../../knowledge/domain/member.ts'

const byContact = (contact: string | undefined) => contact ?? 'quản trị viên của trợ lý'

export const notLetIn = (access: AccessMode, contact: string | undefined): string =>
  access === 'closed'
    ? `Trợ lý này hiện không nhận thêm người. Khi cần, anh/chị liên hệ ${byContact(contact)}.`
    : `Trợ lý này dành cho người được mời. Anh/chị xin lời mời ở ${byContact(contact)}, rồi mở đường dẫn trong lời mời, hoặc gõ /mamoi và mã, ví dụ: /mamoi K7M2-XW3P-9QRT.`

export const NOT_FOR_GUESTS =
  'Vai trò khách chỉ hỏi và xem được. Muốn đặt cài đặt và nhận nhắc hạn, anh/chị nhờ quản trị viên của trợ lý cấp vai trò cán bộ.'

export const ACCESS_NAMES: Readonly<Record<AccessMode, string>> = {
  open: 'Mở',
  invited: 'Theo lời mời',
  closed: 'Đóng',
}
export const ACCESS_MEANINGS: Readonly<Record<AccessMode, string>> = {
  open: 'ai cũng hỏi được',
  invited: 'chỉ người đã nhận lời mời hỏi được',
  closed: 'người đã có vai trò hỏi được, không nhận thêm ai',
}
