// What a person is told when the data folder cannot be opened or read: one calm line that says what to do.
import { NewerStoreError, NotAPlanStoreError, StoreNotWritableError } from './store/sqlite/open-errors.ts'

/** @throws the error itself where it is none of those that a store is known to give */
export function sayStoreTrouble(error: unknown): string {
  if (error instanceof NewerStoreError)
    return `Cơ sở dữ liệu ${error.file} do bản mới hơn của chương trình tạo ra: hãy cập nhật chương trình, hoặc đặt DATA_DIR sang thư mục khác.`
  if (error instanceof NotAPlanStoreError)
    return `Tệp ${error.file} không phải cơ sở dữ liệu kế hoạch hoặc đã hỏng: hãy khôi phục từ bản sao lưu (npm run restore), hoặc chuyển tệp đi rồi chạy lại "npm run ingest".`
  if (error instanceof StoreNotWritableError)
    return `Không ghi được vào ${error.file}: hãy cấp quyền ghi cho thư mục này, hoặc đặt DATA_DIR sang thư mục khác.`
  if (isDamage(error))
    return 'Cơ sở dữ liệu trong thư mục DATA_DIR bị hỏng ở giữa: hãy khôi phục từ bản sao lưu (npm run restore), hoặc chuyển thư mục đó đi rồi chạy lại "npm run ingest".'
  throw error
}

/** SQLite finds a damaged page only when it reads it, long after opening. */
const isDamage = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(CORRUPT|NOTADB)/.test(String(error.code))
