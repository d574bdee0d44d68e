// What administrators read of what was sent unasked and did not arrive, or may not have.
import type { DateStyle } from '../../knowledge/domain/profile.ts'
import type { DeliveryState } from '../../knowledge/store/delivery-ledger.ts'
import { shorten } from '../format/shorten.ts'
import { formatInstant } from './dates.ts'

/** The states that an administrator looks at, in the order in which they are told. */
export const UNDELIVERED = ['failed', 'missed', 'uncertain', 'blocked'] as const satisfies readonly DeliveryState[]
export type UndeliveredState = (typeof UNDELIVERED)[number]

const STATE_NAMES: Readonly<Record<UndeliveredState, string>> = {
  failed: 'Telegram từ chối',
  missed: 'Lỡ giờ gửi quá một ngày',
  uncertain: 'Chưa rõ đã đến hay chưa',
  blocked: 'Người nhận đang chặn trợ lý',
}

const KIND_NAMES: Readonly<Record<string, string>> = {
  reminder: 'Nhắc hạn',
  digest: 'Danh sách định kỳ',
  change: 'Báo đổi hạn',
  announcement: 'Thông báo',
  'weekly-summary': 'Tổng hợp tuần',
}

export const UNDELIVERED_HEAD = 'Tin gửi đi'
export const ALL_DELIVERED = 'Không có tin nào gửi hỏng, lỡ giờ hay chưa rõ.'

type Counts = Readonly<Partial<Record<DeliveryState, number>>>

/** A line a state; what there is none of is left out. */
export function countLines(counts: Counts, pausedUntil: Date | undefined, style: DateStyle): readonly string[] {
  const waiting = (counts.planned ?? 0) + (counts.retry ?? 0) + (counts.claimed ?? 0)
  return [
    `Đã gửi: ${counts.sent ?? 0}; đang chờ: ${waiting} (trong 120 ngày qua)`,
    ...(pausedUntil === undefined ? [] : [`Telegram yêu cầu tạm ngừng gửi đến ${formatInstant(pausedUntil, style)}.`]),
    ...UNDELIVERED.flatMap((state) => ((counts[state] ?? 0) > 0 ? [`${STATE_NAMES[state]}: ${counts[state]}`] : [])),
  ]
}

export type ShownDelivery = {
  readonly state: UndeliveredState
  readonly kind: string
  /** Of whom: never a number. */
  readonly isGroup: boolean
  readonly agency: string | undefined
  readonly dueAt: Date
  readonly reason: string | undefined
  /** What it was about, where that is still known. */
  readonly about: string | undefined
  readonly style: DateStyle
}

const ABOUT_LENGTH = 90
const AGENCY_LENGTH = 50

/** "1. Nhắc hạn: Báo cáo số phòng học" and below it whose, when and why. */
export function deliveryLines(shown: ShownDelivery, number: number) {
  const { state, kind, isGroup, agency, dueAt, reason, about, style } = shown
  const what = about === undefined ? '' : `: ${shorten(about, ABOUT_LENGTH)}`
  const whom = `${isGroup ? 'nhóm' : 'cá nhân'}${agency === undefined ? '' : `, ${shorten(agency, AGENCY_LENGTH)}`}`
  const code = /^refused (\d+)$/.exec(reason ?? '')?.[1]
  const why = `${STATE_NAMES[state]}${code === undefined ? '' : ` (mã ${code})`}`
  return `${number}. ${KIND_NAMES[kind.split(' ', 1)[0] ?? ''] ?? 'Tin'}${what}\n${why} · ${whom} · ${formatInstant(dueAt, style)}`
}

export const sendAgain = (count: number) => `Gửi lại (${count})`
export const sendUncertainAgain = (count: number) => `Gửi lại cả tin chưa rõ (${count})`
export const UNCERTAIN_NOTE =
  'Tin chưa rõ: yêu cầu đã gửi đi mà không thấy trả lời, người nhận có thể đã có tin; gửi lại thì có thể trùng.'
export const BLOCKED_NOTE = 'Tin của người đang chặn trợ lý chỉ gửi lại được khi họ đã bỏ chặn.'
export const REFRESH = 'Xem lại'
/** In the audit log. */
export const sentAgain = (count: number, areUncertain: boolean) => `${areUncertain ? 'chưa rõ: ' : ''}${count}`
export const queuedAgain = (count: number) =>
  count === 0
    ? 'Không có tin nào cần gửi lại.'
    : `Đã xếp ${count} tin để gửi lại trong ít phút; việc đã xong hoặc không còn trong kế hoạch thì bỏ qua.`
