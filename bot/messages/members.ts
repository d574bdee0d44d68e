// What is said about people and their roles, and in invitations.
import type { AccessMode, Invite, Member, MemberRole } from '../../knowledge/domain/member.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { vietnamDateAt } from '../../knowledge/time/vietnam-date.ts'
import type { QrPicture } from '../pictures/picture-data.ts'
import { ACCESS_MEANINGS, ACCESS_NAMES } from './access.ts'
import { formatDay } from './dates.ts'

export const ROLE_NAMES: Readonly<Record<MemberRole, string>> = {
  owner: 'Chủ sở hữu',
  administrator: 'Quản trị viên',
  official: 'Cán bộ',
  guest: 'Khách',
}
const roleInSentence = (role: MemberRole) => ROLE_NAMES[role].toLowerCase()

export const UNNAMED = 'chưa rõ tên'

export const PEOPLE_HEAD = 'Người dùng và vai trò'
export const accessLine = (access: AccessMode) =>
  `Chế độ: ${ACCESS_NAMES[access].toLowerCase()} (${ACCESS_MEANINGS[access]}).`
export const configuredLine = (count: number) =>
  `Chủ sở hữu theo cấu hình (ADMIN_IDS): ${count} người; chỉ đổi được trong cấu hình.`
export const NO_MEMBERS = 'Chưa có ai nhận vai trò trong trò chuyện.'
export const memberLine = (number: number, name: string, { person, role }: Member) =>
  `${number}. ${name} (mã ${person}) – ${roleInSentence(role)}`
export const memberLabel = (number: number, name: string, role: MemberRole) =>
  `${number}. ${name} · ${ROLE_NAMES[role]}`

export const INVITE = 'Mời người mới'
export const openInvitesLabel = (count: number) => `Lời mời đang chờ (${count})`
export const accessLabel = (access: AccessMode) => `Chế độ: ${ACCESS_NAMES[access]}`

type Shown = { readonly name: string; readonly agency: string | undefined; readonly style: DateStyle }

export const memberPage = ({ person, role, since }: Member, { name, agency, style }: Shown) =>
  [
    `Mã Telegram: ${person}`,
    `Tên hiện trên Telegram: ${name}`,
    `Vai trò: ${roleInSentence(role)}, từ ${formatDay(vietnamDateAt(since), style)}`,
    `Cơ quan: ${agency ?? 'chưa chọn'}`,
  ].join('\n')
export const makeRole = (role: MemberRole) => `Đổi thành ${roleInSentence(role)}`
export const REMOVE = 'Bỏ vai trò'
export const askRemove = (name: string, { person, role }: Member, access: AccessMode) =>
  `Bỏ vai trò ${roleInSentence(role)} của ${name} (mã ${person})? ${
    access === 'open'
      ? 'Người này vẫn hỏi được như mọi người.'
      : 'Người này sẽ không hỏi được nữa; vẫn xem và xóa được dữ liệu của mình.'
  }`
export const KEEP_ROLE = 'Giữ nguyên'
export const NOT_CHANGED =
  'Chưa đổi được: vai trò vừa thay đổi, anh/chị không có quyền này, hoặc đây là chủ sở hữu cuối cùng.'

export const ACCESS_HEAD = 'Trợ lý trả lời những ai?'
export const accessChoices = (access: AccessMode) => ACCESS_MEANINGS[access]
export const ONLY_OWNERS = 'Việc này chỉ dành cho chủ sở hữu của trợ lý.'

export const askInviteRole = (agency: string | undefined) =>
  agency === undefined
    ? 'Anh/chị mời với vai trò nào? Muốn gắn sẵn cơ quan, gõ tên sau lệnh, ví dụ: /moi Sở Tài chính'
    : `Mời người của ${agency}. Anh/chị chọn vai trò`
export const inviteAgencies = (words: string) => `“${words}” có thể là một trong các cơ quan sau. Anh/chị chọn một`
export const NOBODY_IS_LET_IN = 'Trợ lý đang đóng, không nhận thêm ai. Chủ sở hữu đổi chế độ ở /nguoi.'

/** On buttons and pictures, where letters are counted: short. */
const until = (at: Date) => formatDay(vietnamDateAt(at))
const whom = ({ role, agency }: Pick<Invite, 'role' | 'agency'>) =>
  agency === undefined ? ROLE_NAMES[role] : `${ROLE_NAMES[role]}, ${agency}`

/** The code for whoever cannot open the link stands beside it. */
export const invitePicture = (
  invite: Invite,
  { code, link }: { readonly code: string; readonly link: string },
): QrPicture => ({
  kind: 'qr',
  title: 'Lời mời dùng Trợ lý kế hoạch',
  subtitle: whom(invite),
  link,
  steps: [
    'Quét mã, hoặc mở đường dẫn để vào Telegram, rồi bấm “Bắt đầu”.',
    `Không mở được thì nhắn cho trợ lý: /mamoi ${code}`,
    `Dùng cho một người, một lần, đến ngày ${until(invite.expiresAt)}.`,
  ],
})

export const invitesHead = (count: number) =>
  count === 0 ? 'Không có lời mời nào đang chờ.' : `Có ${count} lời mời đang chờ. Bấm để rút lại`
export const inviteLabel = (invite: Invite) => `Rút: ${whom(invite)} · đến ${until(invite.expiresAt)}`
export const INVITE_NOT_THERE = 'Lời mời này đã được dùng hoặc đã rút.'

export const invited = (invite: Invite) =>
  `Anh/chị được mời dùng trợ lý với vai trò ${roleInSentence(invite.role)}${invite.agency === undefined ? '' : `, cơ quan: ${invite.agency}`}. Nếu nhận, tôi lưu mã tài khoản Telegram (không phải số điện thoại), vai trò, cơ quan, cấp học và giờ nhắc của anh/chị để cho anh/chị dùng trợ lý, ưu tiên nội dung phù hợp, nhắc hạn và gửi thông báo của quản trị viên; xem, xuất, xóa lúc nào cũng được bằng /riengtu.`
export const ACCEPT = 'Nhận lời mời'
export const DECLINE = 'Không nhận'
export const DECLINED = 'Vâng, tôi không lưu gì. Lời mời vẫn dùng được đến hết hạn.'
export const joined = ({ role, agency }: Invite) =>
  `Anh/chị đã nhận vai trò ${roleInSentence(role)}${agency === undefined ? '' : `, cơ quan: ${agency}`}. Anh/chị cứ nhắn câu hỏi; cơ quan, cấp học, giờ nhắc ở /caidat.`
const HAS_ROLE = 'Anh/chị đã có vai trò này hoặc vai trò cao hơn.'
export const NOT_JOINED = {
  known: `${HAS_ROLE} Lời mời vẫn còn cho người khác.`,
  'has-role': HAS_ROLE,
  used: 'Lời mời này đã có người dùng. Anh/chị xin quản trị viên một lời mời mới.',
  gone: 'Lời mời này đã hết hạn, đã rút hoặc không đúng. Anh/chị xin quản trị viên một lời mời mới.',
} as const
export const CODE_MISSING = 'Anh/chị gõ mã ngay sau lệnh, ví dụ: /mamoi K7M2-XW3P-9QRT'
export const LAST_OWNER =
  'Anh/chị là chủ sở hữu cuối cùng. Trước khi xóa, anh/chị cấp vai trò chủ sở hữu cho một người khác ở /nguoi.'
