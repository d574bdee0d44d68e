// How copies and restores read on a terminal.
import { join } from 'node:path'
import type { BackedUp, CopyFault, CopyKind, Restored, StoreCopy } from '../store/backups.ts'
import { BackupNotWrittenError, CopiesNotReadError, RestoreNotDoneError } from '../store/backups.ts'
import { formatVietnamDate, vietnamDateAt, VIETNAM_ZONE } from '../time/vietnam-date.ts'

const KINDS: Readonly<Record<CopyKind, string>> = {
  backup: 'bản sao lưu',
  replaced: 'dữ liệu trước một lần khôi phục',
  unread: 'tệp không đọc được, giữ lại khi khôi phục',
}

export const NO_COPIES = 'Chưa có bản sao lưu nào.'
export const sayCopy = ({ name, kind, at, bytes }: StoreCopy) =>
  `${name}  ${sayInstant(at)}  ${saySize(bytes)}  ${KINDS[kind]}`

export function sayBackedUp(done: BackedUp, { folder, storeFile }: { folder: string; storeFile: string }): string {
  if (done.kind === 'busy') return BUSY
  if (done.kind === 'nothing') return `Chưa có gì để sao lưu: không có ${storeFile}.`
  const { copy, kept, removed } = done
  const gone = removed === 0 ? '' : `, vừa bỏ ${removed} bản cũ`
  return `Đã sao lưu và kiểm tra: ${join(folder, copy.name)} (${saySize(copy.bytes)}). Đang giữ ${kept} bản${gone}.`
}

const BUSY = 'Một lần sao lưu hoặc khôi phục khác đang chạy; lần này chưa làm gì. Đợi lần đó xong rồi chạy lại nếu cần.'

/** @returns undefined where it is something else */
export function sayNotWritten(error: unknown): string | undefined {
  if (error instanceof RestoreNotDoneError)
    return `Chưa khôi phục được ${error.storeFile} từ ${error.folder} (${error.code}); dữ liệu hiện tại còn nguyên. Hãy dọn chỗ trống ở cả hai nơi, cấp quyền đọc và ghi, hoặc đặt BACKUP_DIR sang thư mục khác.`
  if (error instanceof CopiesNotReadError)
    return `Không xem được các bản sao lưu trong ${error.folder} (${error.code}). Hãy cấp quyền đọc, hoặc đặt BACKUP_DIR sang thư mục khác.`
  if (!(error instanceof BackupNotWrittenError)) return undefined
  return `Chưa sao lưu được vào ${error.folder} (${error.code}); các bản trước còn nguyên. Hãy dọn chỗ trống, cấp quyền ghi, hoặc đặt BACKUP_DIR sang thư mục khác.`
}

export type Restoring = {
  readonly folder: string
  readonly storeFile: string
  readonly at: (name: string) => Date | undefined
}

export function sayRestored(done: Restored, { folder, storeFile, at }: Restoring): string {
  if (done.kind === 'busy') return BUSY
  if (done.kind === 'held')
    return `Có chương trình đang dùng ${storeFile} (trợ lý, hoặc một lệnh khác): hãy dừng chương trình đó rồi chạy lại. Chưa thay đổi gì.`
  if (done.kind === 'bad-copy') return `${FAULTS[done.fault](done.name)} Chưa thay đổi gì.`
  if (done.kind === 'no-copy')
    return [...passedOver(done), `Không có bản sao lưu nào dùng được trong ${folder}. Chưa thay đổi gì.`].join('\n')
  const madeAt = at(done.from)
  return [
    ...passedOver(done),
    `Đã kiểm tra và khôi phục từ ${done.from}${madeAt === undefined ? '' : `, sao lưu lúc ${sayInstant(madeAt)}`}.`,
    ...putAside(done.putAside, folder),
    ...people(done),
    'Vai trò, đăng ký nhắc và các thay đổi khác sau thời điểm đó trở lại như lúc sao lưu: hãy xem lại /nguoi và nạp lại kế hoạch mới hơn. Nếu đọc được dữ liệu cũ, ai đã ngừng nhắc vẫn ngừng, đường dẫn lịch và việc đồng ý giữ câu hỏi theo lựa chọn mới nhất; nếu không, các đường dẫn lịch và đồng ý đó hết hiệu lực, ai cần thì tạo lại.',
  ].join('\n')
}

export const indexed = (plans: number) => `Đã dựng lại chỉ mục tìm kiếm của ${plans} kế hoạch đang dùng.`

export const notIndexed = (trouble: string) =>
  `Dữ liệu đã khôi phục xong, chỉ mục tìm kiếm thì chưa dựng lại được. ${trouble}`

const FAULTS: Readonly<Record<CopyFault, (name: string) => string>> = {
  missing: (name) => `Không có bản sao lưu hay tệp nào là “${name}”. Xem: npm run backup -- --list`,
  changed: (name) => `${name} không còn như lúc sao lưu (sai dấu kiểm tra) nên không dùng.`,
  damaged: (name) => `${name} không phải cơ sở dữ liệu kế hoạch hoặc đã hỏng nên không dùng.`,
  newer: (name) => `${name} do bản mới hơn của chương trình tạo ra: hãy cập nhật chương trình rồi chạy lại.`,
}

const passedOver = (done: { readonly passedOver: readonly string[]; readonly fromLater: readonly string[] }) => [
  ...done.fromLater.map(
    (name) =>
      `Bỏ qua ${name}: ghi thời điểm muộn hơn đồng hồ của máy này. Hãy xem lại đồng hồ; muốn dùng bản đó: npm run restore -- ${name}`,
  ),
  ...done.passedOver.map((name) => `Bỏ qua ${name}: không còn nguyên vẹn.`),
]

function putAside(aside: Extract<Restored, { kind: 'restored' }>['putAside'], folder: string): readonly string[] {
  if (aside === undefined) return []
  const file = join(folder, aside.name)
  if (aside.kind === 'unread')
    return [`Tệp cũ không đọc được nên giữ nguyên ở ${file}; nó bị xóa khi có người xóa dữ liệu của mình.`]
  return [`Dữ liệu trước khi khôi phục ở ${file}; muốn lấy lại: npm run restore -- ${aside.name}`]
}

function people({ erasedAgain, unnamed, invitesEnded }: Extract<Restored, { kind: 'restored' }>): readonly string[] {
  return [
    ...(erasedAgain === 0 ? [] : [`Đã xóa lại dữ liệu của ${erasedAgain} người hoặc nhóm đã xóa sau khi sao lưu.`]),
    ...(unnamed === 0
      ? []
      : [
          `Bản này được chép bằng cách khác: có ${unnamed} người hoặc nhóm không đối chiếu được với các lần xóa. Nếu biết ai đã xóa, hãy báo người đó dùng /xoa lần nữa.`,
        ]),
    ...(invitesEnded === 0
      ? []
      : [`Đã hủy ${invitesEnded} lời mời chưa dùng trong bản sao lưu: có thể đã có người dùng.`]),
  ]
}

function sayInstant(at: Date): string {
  const time = at.toLocaleTimeString('vi-VN', { timeZone: VIETNAM_ZONE, hour: '2-digit', minute: '2-digit' })
  return `${time} ngày ${formatVietnamDate(vietnamDateAt(at))}`
}

const MEGABYTE = 1024 * 1024
const saySize = (bytes: number) =>
  `${(bytes / MEGABYTE).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} MB`
