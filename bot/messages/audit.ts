// How the log of administrative acts reads.
import type { ActKind, LoggedAct, LoggedPerson } from '../../knowledge/domain/act.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { ACCESS_NAMES } from './access.ts'
import { ROLE_NAMES } from './members.ts'
import { formatInstant } from './dates.ts'

export const ACT_NAMES: Readonly<Record<ActKind, string>> = {
  upload: 'Nạp bản chờ duyệt',
  activate: 'Duyệt',
  replace: 'Thay kế hoạch cũ',
  discard: 'Hủy bản chờ duyệt',
  withdraw: 'Thu hồi kế hoạch',
  'roll-back': 'Quay lại bản trước',
  correct: 'Hiệu đính',
  'take-back': 'Bỏ hiệu đính',
  'change-role': 'Đổi vai trò',
  'remove-person': 'Bỏ vai trò',
  invite: 'Mời người mới',
  'withdraw-invite': 'Rút lời mời',
  join: 'Nhận lời mời',
  'change-access': 'Đổi chế độ',
  'send-again': 'Gửi lại tin chưa đến',
  announce: 'Gửi thông báo',
  'withdraw-announcement': 'Rút thông báo chưa gửi',
  'add-deadline': 'Thêm hạn',
  'change-deadline': 'Sửa hạn đã thêm',
  'end-deadline': 'Bỏ hạn đã thêm',
  'bring-back-deadline': 'Khôi phục hạn đã thêm',
  'settle-feedback': 'Xử lý góp ý “Sai?”',
  restore: 'Khôi phục từ bản sao lưu',
}

const AT_THE_MACHINE = 'Dòng lệnh hoặc thư mục theo dõi trên máy chủ'

/** The number is there until its person erases what is held of them; the alias always. */
export const sayPerson = (who: LoggedPerson | 'command-line' | undefined): string => {
  if (who === undefined) return ''
  if (who === 'command-line') return AT_THE_MACHINE
  return who.person === undefined ? `${who.alias} (đã xóa dữ liệu)` : `${who.alias} (mã ${who.person})`
}

/** Roles and modes stand in the log by their names in the code. */
const OBJECTS: Readonly<Record<string, string>> = { ...ROLE_NAMES, ...ACCESS_NAMES }
const DEADLINE_ACTS: readonly ActKind[] = ['add-deadline', 'change-deadline', 'end-deadline', 'bring-back-deadline']

export const sayObject = ({ what, object }: Pick<LoggedAct, 'what' | 'object'>): string =>
  // Entries from before stand there in words.
  DEADLINE_ACTS.includes(what) && /^\d+$/.test(object) ? `hạn số ${object}` : (OBJECTS[object] ?? object)

/** "14:05 26/11/2026 · Duyệt · kh-2026.docx@2 · NV-… (mã 501)" */
export const sayAct = (act: LoggedAct, style: DateStyle): string =>
  [formatInstant(act.at, style), ACT_NAMES[act.what], sayObject(act), sayPerson(act.to), `do ${sayPerson(act.by)}`]
    .filter(Boolean)
    .join(' · ')

export const NO_ACTS = 'Nhật ký quản trị chưa có việc nào.'
export const AUDIT_FILE = 'nhat-ky-quan-tri.xlsx'
export const AUDIT_SHEET = 'Nhật ký quản trị'
export const AUDIT_HEADERS = {
  number: 'TT',
  at: 'Thời điểm',
  by: 'Người làm',
  what: 'Việc',
  object: 'Đối tượng',
  to: 'Người được tác động',
} as const

type Whole = { readonly rows: number; readonly isWhole: boolean }

/** Cut to what a caption may have; the file beside it has all. */
export const auditCaption = (newest: readonly LoggedAct[], { rows, isWhole }: Whole, style: DateStyle): string =>
  [
    `Nhật ký quản trị: ${isWhole ? '' : 'mới nhất '}${rows} việc, chỉ ghi thêm, không sửa. Gần nhất:`,
    ...newest.map((act) => `• ${sayAct(act, style)}`),
  ].join('\n')
