// What administrators are told of copies that could not be made, or not be searched for who was erased.
import { bold, plain, type RichText } from '../format/rich-text.ts'

/** @param code of the system, where the folder could not be written; undefined: something else failed */
export const backupFailed = (code: string | undefined): RichText => [
  bold('Chưa sao lưu được'),
  plain(
    `\n${code === undefined ? 'Cơ sở dữ liệu có chỗ không đọc được, hoặc chương trình gặp lỗi' : `Không ghi được vào thư mục sao lưu (${code}), có thể đã hết chỗ`}. Các bản sao lưu trước còn nguyên; tôi thử lại mỗi giờ. Đề nghị người vận hành xem nhật ký và chạy: npm run doctor`,
  ),
]

export const ERASURES_WAIT: RichText = [
  bold('Bản sao lưu chưa được xóa theo'),
  plain(
    '\nCó người đã xóa dữ liệu của mình, nhưng thư mục sao lưu chưa mở được hoặc không có bản nào, nên trong đó có thể vẫn còn dữ liệu ấy. Tôi thử lại mỗi phút. Đề nghị người vận hành kiểm tra thư mục BACKUP_DIR.',
  ),
]
