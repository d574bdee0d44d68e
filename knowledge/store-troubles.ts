// What a person is told when the data folder cannot be opened, read or written: one calm line that says what to do.
import { IndexNotWrittenError } from './search/index-errors.ts'
import {
  NewerStoreError,
  NotAPlanStoreError,
  StoreNotUpgradedError,
  StoreNotWritableError,
} from './store/sqlite/open-errors.ts'

/** @throws the error itself where it is none of those that a store is known to give */
export function sayStoreTrouble(error: unknown): string {
  const said = findStoreTrouble(error)
  if (said === undefined) throw error
  return said
}

/** @returns undefined where it is none of those that a store is known to give */
export function findStoreTrouble(error: unknown): string | undefined {
  if (error instanceof NewerStoreError)
    return `Cơ sở dữ liệu ${error.file} do bản mới hơn của chương trình tạo ra: hãy cập nhật chương trình, hoặc đặt DATA_DIR sang thư mục khác.`
  if (error instanceof NotAPlanStoreError)
    return `Tệp ${error.file} không phải cơ sở dữ liệu kế hoạch hoặc đã hỏng: hãy khôi phục từ bản sao lưu (npm run restore), hoặc chuyển tệp đi rồi chạy lại "npm run ingest".`
  if (error instanceof StoreNotWritableError) return sayNotWritten(error)
  if (error instanceof StoreNotUpgradedError) return sayNotUpgraded(error)
  if (error instanceof IndexNotWrittenError)
    return `Chưa ghi được chỉ mục tìm kiếm vào ${error.folder} (${error.code})${isFull(error.code) ? ' vì đĩa đã đầy' : ''}; kế hoạch và dữ liệu còn nguyên. Hãy ${remedyOf(error.code)} rồi chạy lại: chỉ mục được dựng lại từ dữ liệu.`
  const code = codeOf(error)
  if (isFull(code))
    return `Đĩa đã đầy (${code}) nên lần này chưa ghi được; dữ liệu đã có còn nguyên. Hãy dọn chỗ trống, hoặc chuyển DATA_DIR sang đĩa lớn hơn, rồi chạy lại.`
  // SQLite finds a damaged page only when it reads it, long after opening.
  if (/^SQLITE_(CORRUPT|NOTADB)/.test(code))
    return 'Cơ sở dữ liệu trong thư mục DATA_DIR bị hỏng ở giữa: hãy khôi phục từ bản sao lưu (npm run restore), hoặc chuyển thư mục đó đi rồi chạy lại "npm run ingest".'
  return undefined
}

function sayNotWritten({ file, cause }: StoreNotWritableError): string {
  const code = codeOf(cause)
  if (isFull(code))
    return `Đĩa đã đầy (${code}) nên không ghi được vào ${file}; dữ liệu còn nguyên như trước. Hãy dọn chỗ trống, hoặc đặt DATA_DIR sang đĩa lớn hơn.`
  return `Không ghi được vào ${file}${code === '' ? '' : ` (${code})`}; dữ liệu còn nguyên như trước. Hãy ${remedyOf(code)}, hoặc đặt DATA_DIR sang thư mục khác.`
}

function sayNotUpgraded({ file, code }: StoreNotUpgradedError): string {
  const what = `Chưa nâng cấp được cơ sở dữ liệu ${file} lên bản này của chương trình (${code}); dữ liệu còn nguyên như trước.`
  if (isFull(code) || isOfDisk(code)) return `${what} Hãy ${remedyOf(code)} rồi chạy lại.`
  return `${what} Hãy khôi phục từ bản sao lưu (npm run restore), hoặc dùng lại bản chương trình cũ, và báo cho người phát triển.`
}

const remedyOf = (code: string) =>
  isFull(code)
    ? 'dọn chỗ trống trên đĩa'
    : // On a full disk SQLite says so, too, of files that it only maps.
      code.startsWith('SQLITE_IOERR')
      ? 'dọn chỗ trống trên đĩa và cấp quyền ghi cho thư mục này'
      : 'cấp quyền ghi cho thư mục này'

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : '')
const isFull = (code: string) => /^(?:SQLITE_FULL|ENOSPC|EDQUOT)$/.test(code)
const isOfDisk = (code: string) => /^SQLITE_(?:IOERR|READONLY|CANTOPEN|PERM)/.test(code)
