// What the assistant says about calendars: an entry, the file, and the private address of one's own.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import { placeOf } from '../../knowledge/answer/compose/compose-task.ts'
import type { DueTask } from '../../knowledge/browse/due-tasks.ts'
import { bold, plain, type RichText } from '../format/rich-text.ts'
import { shorten } from '../format/shorten.ts'
import { formatInstant } from './dates.ts'
import { BASIS } from './lists.ts'
import { whereIn } from './source.ts'

export const CALENDAR_BUTTON = 'Tải lịch (.ics)'
export const CALENDAR_FILE = 'han-ke-hoach.ics'
export const CALENDAR_NAME = 'Hạn theo kế hoạch'

/** `past`: of the last three months, which one's own calendar keeps. */
export const calendarCaption = ({ coming, past }: { readonly coming: number; readonly past: number }) =>
  `Lịch có ${coming} hạn trong 12 tháng tới${past === 0 ? '' : ` và ${past} hạn của 3 tháng vừa qua`}. Mở tệp trên điện thoại hoặc máy tính để thêm vào lịch; mở lại tệp mới thì hạn đã dời được sửa, không bị thêm hai lần.`
export const NOTHING_DATED = 'Danh sách này không có việc nào ghi ngày đến hạn trong 12 tháng tới.'

/** What a calendar shows in a day's cell. */
const SUMMARY_LENGTH = 110

export const eventSummary = (text: string, isDone: boolean) =>
  `${isDone ? '✓ Đã xong' : 'Hạn'}: ${shorten(text, SUMMARY_LENGTH)}`

/** All that the plan says of it, a line each, with where it says so. */
export function eventDescription({ task, occurrence, plan, file, place }: DueTask): string {
  const basis = BASIS[occurrence.basis]
  return [
    task.text,
    task.leads.length > 0 ? `Chủ trì: ${task.leads.join('; ')}` : '',
    task.coordinating.length > 0 ? `Phối hợp: ${task.coordinating.join('; ')}` : '',
    `Thời gian: ${occurrence.wording}${basis === '' ? '' : ` (${basis})`}`,
    task.product === undefined ? '' : `Sản phẩm: ${task.product}`,
    [`Nguồn: ${plan}${placeOf({ task })}`, whereIn({ file, place })].filter(Boolean).join(', '),
  ]
    .filter(Boolean)
    .join('\n')
}

export const MAKE_ADDRESS = 'Lấy đường dẫn lịch'
export const RENEW_ADDRESS = 'Đổi đường dẫn'
export const END_ADDRESS = 'Tắt đường dẫn'

const WHAT_IS_IN_IT = 'Lịch gồm các việc có hạn mà anh/chị đã đăng ký ở /dangky'

/** @param madeAt of the address that there is; `hasAddresses`: whether the office lets calendars be asked for from outside */
export function calendarPage(madeAt: Date | undefined, hasAddresses: boolean, style: DateStyle): RichText {
  const lines = [
    `${WHAT_IS_IN_IT}: hạn trong 12 tháng tới và của 3 tháng vừa qua.`,
    '“Tải lịch” gửi một tệp: lịch như lúc này.',
    hasAddresses
      ? '“Lấy đường dẫn lịch” cho một địa chỉ riêng để Google Calendar, Outlook hoặc điện thoại tự cập nhật. Khi đó tôi chỉ lưu một mã kiểm tra của đường dẫn, không lưu chính đường dẫn; /xoa xóa cả mã đó.'
      : '',
    madeAt === undefined ? '' : `Đường dẫn hiện có được tạo lúc ${formatInstant(madeAt, style)}.`,
  ]
  return [bold('Lịch hạn của anh/chị'), plain(`\n${lines.filter(Boolean).join('\n')}`)]
}

/** The only message that has it: what is kept tells no address. */
export const newAddress = (url: string): RichText => [
  bold('Đường dẫn lịch riêng của anh/chị'),
  plain(
    `\n${url}\nThêm vào ứng dụng lịch ở mục “từ URL” (đăng ký lịch). ${WHAT_IS_IN_IT} và tự cập nhật; việc đã báo xong có dấu ✓.\nAi có đường dẫn này đều xem được lịch, nên xin đừng gửi cho người khác. Tôi không xem lại được đường dẫn: khi mất hoặc lộ, anh/chị mở /lich và bấm “${RENEW_ADDRESS}”, đường dẫn cũ hết dùng được ngay.`,
  ),
]
export const ADDRESS_ENDED = 'Đường dẫn lịch đã tắt; ứng dụng lịch đang dùng nó sẽ không cập nhật được nữa.'
export const ADDRESSES_OFF = 'Đơn vị chưa mở đường dẫn lịch. Anh/chị dùng tệp lịch nhé.'
export const NO_SUBSCRIBED_DAYS =
  'Các việc anh/chị đã đăng ký chưa có hạn nào trong 12 tháng tới. Anh/chị chọn việc cần nhắc ở /dangky.'
