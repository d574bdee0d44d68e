// What the assistant says of deadlines that the office adds by hand.
import type { Audience, OwnDeadline } from '../../knowledge/domain/own-deadline.ts'
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { VietnamDate } from '../../knowledge/time/vietnam-date.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatInstant } from './dates.ts'
import { formatDueDay } from './due-days.ts'
import { SCHOOLING_NAMES } from './people.ts'

export const HOW_TO_ADD = `Thêm một hạn của đơn vị: gõ sau lệnh, cách nhau bằng dấu chấm phẩy.
/themhan việc; hạn; nguồn; dành cho ai
Ví dụ: /themhan Nộp báo cáo tự đánh giá; 30/11/2026; Công văn 12/SGDĐT; Tiểu học
“Dành cho ai” là tên một cơ quan, một cấp học (Mầm non, Tiểu học, THCS, THPT, GDTX), hoặc để trống nếu dành cho mọi người đã đăng ký nhắc.
Việc có sẵn trong kế hoạch mà chưa ghi ngày: mở kế hoạch ở /kehoach, bấm “Sửa” và ghi lại thời gian.`

export const TYPED_INCOMPLETE = 'Tôi cần đủ ba phần: việc; hạn; nguồn.'
export const tooLong = (limit: number) =>
  `Nội dung dài quá ${limit} chữ cái nên tôi chưa ghi gì. Anh/chị rút gọn giúp tôi nhé.`
export const noDayIn = (time: string) =>
  `Tôi chưa đọc được ngày sắp tới nào trong “${shorten(time, 80)}”. Anh/chị ghi ngày, ví dụ 30/11/2026, hoặc “Quý IV/2026”.`

export const OWN_HEAD = 'Hạn do đơn vị thêm'
export const NO_OWN = 'Chưa có hạn nào do đơn vị thêm.'

export function sayAudience(audience: Audience): string {
  if (audience.kind === 'everybody') return 'mọi người đã đăng ký nhắc'
  return audience.kind === 'agency' ? audience.name : `cấp ${SCHOOLING_NAMES[audience.schooling]}`
}

type Said = Pick<OwnDeadline, 'text' | 'time' | 'source' | 'audience'>

const LONGEST = 300

/** @param dueOn its next day; undefined: all of them are over */
export function deadlineCard(
  said: Said,
  dueOn: VietnamDate | undefined,
  { today, style }: { readonly today: VietnamDate; readonly style: DateStyle },
): RichText {
  const due = dueOn === undefined ? `${said.time} (đã qua)` : formatDueDay(dueOn, today, style)
  return [
    bold(shorten(said.text, LONGEST)),
    plain(
      `\nHạn: ${due}${dueOn === undefined || said.time.includes('/') ? '' : `, ghi là “${shorten(said.time, 80)}”`}\nNguồn: ${shorten(said.source, LONGEST)}\nDành cho: ${sayAudience(said.audience)}`,
    ),
  ]
}

export const addedAt = (at: Date, style: DateStyle) => plain(`\nGhi lúc ${formatInstant(at, style)}.`)
export const unknownAgency = (name: string) =>
  `\n\nChưa kế hoạch nào nêu “${shorten(name, 80)}”: chỉ ai đăng ký nhắc đúng tên này hoặc đăng ký nhắc mọi việc mới được nhắc. Anh/chị xem lại tên giúp tôi.`
export const ASK_ADD = '\n\nThêm hạn này?'
export const ASK_CHANGE = (id: number) => `\n\nThay hạn số ${id} bằng nội dung trên?`
export const ADD_DEADLINE = 'Thêm'
export const CHANGE_DEADLINE = 'Thay'
export const HOW_TO_CHANGE = 'Sửa'
export const END_DEADLINE = 'Bỏ hạn này'
export const BRING_BACK = 'Khôi phục'
export const ALL_OWN = 'Các hạn đã thêm'
export const added = (id: number) => plain(`\n\nĐã thêm (số ${id}). Người cần nhắc sẽ được nhắc như mọi hạn khác.`)
export const CHANGED = plain('\n\nĐã sửa. Nếu hạn dời ngày, người đã đăng ký sẽ được báo.')
export const ENDED = plain('\n\nĐã bỏ. Người đã đăng ký sẽ được báo là việc này không còn.')
export const DEADLINE_GONE = 'Hạn này đã được sửa hoặc bỏ rồi. Anh/chị mở lại /themhan giúp tôi nhé.'

/** Text to copy, change and send. */
export const toRetype = (id: number, { text, time, source, audience }: Said): string =>
  `Anh/chị chép dòng dưới, sửa rồi gửi lại:\n/themhan #${id} ${[text, time, source, audience.kind === 'everybody' ? '' : audience.kind === 'agency' ? audience.name : SCHOOLING_NAMES[audience.schooling]].filter(Boolean).join('; ')}`
